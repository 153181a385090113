import { describe, expect, it } from 'vitest';
import { blankValues, type Field, lacksOf, problemsOfField, readValues, widthOf, YES } from './field-form.ts';

const fields: readonly Field[] = [
  { name: 'day', label: '日期', kind: 'day' },
  { name: 'kind', label: '种类', kind: 'choice', options: [['a', '甲']] },
  { name: 'amount', label: '金额（元）', kind: 'amount' },
  { name: 'persons', label: '人数', kind: 'whole' },
  { name: 'guests', label: '陪同', kind: 'whole-or-unknown' },
  { name: 'foreign', label: '外宾', kind: 'yes' },
  { name: 'vouchers', label: '凭证号', kind: 'list' },
  { name: 'reason', label: '原因', kind: 'text', required: '请写明原因' },
];

describe('a form as data', () => {
  it('starts with the given day and the first of each choice', () => {
    expect(blankValues(fields, '2020-03-01')).toMatchObject({ day: '2020-03-01', kind: 'a', amount: '' });
  });

  it('is read as what is sent: numbers, yes, lists, nothing where one may not know', () => {
    const typed = {
      persons: ' 12 ',
      guests: '',
      foreign: YES,
      vouchers: '2020-03-0012、2020-03-0013',
      amount: '1,2',
    };
    expect(readValues(fields, typed)).toMatchObject({
      persons: 12,
      guests: null,
      foreign: true,
      vouchers: ['2020-03-0012', '2020-03-0013'],
      amount: '1,2',
    });
  });

  it('sends what is no number as one that every rule refuses', () => {
    expect(readValues(fields, { persons: '十二', guests: 'x' })).toMatchObject({ persons: -1, guests: -1 });
  });

  it('says which fields must not be empty (desk/empty)', () => {
    const lacks = lacksOf(fields, { reason: '  ' });
    expect(lacks).toMatchObject([{ code: 'desk/empty', message: '请写明原因', at: 'reason' }]);
    expect(lacksOf(fields, { reason: '写错了' })).toEqual([]);
  });
});

describe('the problems of a field', () => {
  const problem = (at: string) => ({ code: 'x/y', message: '', at, basis: '', hint: '' });

  it('are those whose place ends in its name', () => {
    const problems = ['reason', 'entry.reason', 'reasons', 'reason.x', ''].map(problem);
    expect(problemsOfField(problems, 'reason').map(({ at }) => at)).toEqual(['reason', 'entry.reason']);
  });
});

describe('the width of a field', () => {
  it('is that of what goes into it', () => {
    expect(widthOf({ kind: 'amount-or-unknown' })).toBe(widthOf({ kind: 'amount' }));
    expect(widthOf({ kind: 'text', most: 12 })).toContain('12ch');
    expect(widthOf({ kind: 'text' })).toBe('100%');
  });
});
