import { describe, expect, it } from 'vitest';
import { grantSchema, shiftSchema, withdrawSchema } from '#money/budget/contract.ts';
import { ORDERS, orderFields } from './budget-orders.ts';
import { blankValues, readValues } from './field-form.ts';

const codes = { functional: [['2010399', '其他']], economic: [['30201', '办公费']] } as const;
const common = { requestId: 'desk-test-0001', year: 2020 };
const values = (kind: 'grant' | 'shift' | 'withdraw') => {
  const fields = orderFields(kind, codes);
  return readValues(fields, blankValues(fields, '2020-03-18'));
};

describe('the forms of the budget', () => {
  it('have all that the contract asks for', () => {
    const items = [{ economic: '30201', amount: '1.00' }];
    expect(grantSchema.safeParse({ ...common, ...values('grant'), items }).error?.issues ?? []).toEqual([]);
    expect(withdrawSchema.safeParse({ ...common, ...values('withdraw'), items }).error?.issues ?? []).toEqual(
      [],
    );
    const { fromNumber: number, fromEconomic: economic, amount, day, document, summary } = values('shift');
    const seat = { number, economic };
    const shift = { ...common, day, document, summary, amount, from: seat, to: seat };
    expect(shiftSchema.safeParse(shift).error?.issues ?? []).toEqual([]);
  });

  it('offer no source that a grant cannot have', () => {
    const source = orderFields('grant', codes).find(({ name }) => name === 'source');
    const offered = source?.kind === 'choice' ? source.options.map(([, label]) => label) : [];
    // 收回 takes back what was granted: it is an order of its own
    expect(offered).toEqual(['年初预算', '追加', '调剂', '上年结转']);
  });

  it('are three, and say what each is for', () => {
    expect(ORDERS.map(({ kind }) => kind)).toEqual(['grant', 'shift', 'withdraw']);
    for (const { does } of ORDERS) expect(does).toMatch(/\p{Script=Han}{6}/u);
  });
});
