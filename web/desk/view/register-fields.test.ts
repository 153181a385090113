import { describe, expect, it } from 'vitest';
import { typedEntrySchema } from '#money/registers/contract.ts';
import { registerNames } from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import { blankValues, readValues, valuesOf, YES } from './field-form.ts';
import { registerFields } from './register-fields.ts';

const all = Object.keys(registerNames) as Register[];
const fieldsOf = (register: Register) => registerFields(register, [['open-tender', '公开招标']]);

describe('the fields of a register', () => {
  it.each(all)('%s: are all that an entry has, so that the contract takes what is typed', (register) => {
    const fields = fieldsOf(register);
    const typed = { ...blankValues(fields, '2020-03-18'), amount: '12.50', persons: '3', groups: '1' };
    const parsed = typedEntrySchema.safeParse({ register, unit: 'bureau', ...readValues(fields, typed) });
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('come back as they were typed, to be corrected', () => {
    const fields = fieldsOf('reception');
    const entry = {
      day: '2020-11-05',
      title: '调研',
      amount: 190_000,
      foreign: true,
      meals: null,
      vouchers: ['a', 'b'],
    };
    const values = valuesOf(fields, entry, (fen) => (fen / 100).toFixed(2));
    expect(values).toMatchObject({ amount: '1900.00', foreign: YES, meals: '', vouchers: 'a、b' });
    expect(readValues(fields, values)).toMatchObject({ foreign: true, meals: null, vouchers: ['a', 'b'] });
  });

  it('send what is no number as one that is refused', () => {
    const fields = fieldsOf('post');
    expect(readValues(fields, { ...blankValues(fields, '2020-01-01'), persons: '三' }).persons).toBe(-1);
  });
});
