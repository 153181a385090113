import { describe, expect, it } from 'vitest';
import { cellAt } from './address.ts';
import { compileAccount } from './compile.ts';
import { templateFor } from './templates.ts';
import { bookOf, noNames, payment } from './testing.ts';

const account = compileAccount({
  template: templateFor(2020),
  year: 2020,
  unit: '测试局',
  ...bookOf([payment('2020-03-02', 100, { functional: '2010399', economic: '30201' })]),
  budgetRows: [],
  names: noNames,
});
const found = (id: string) => {
  const result = cellAt(account, id);
  return result.ok
    ? result.value.figure.id
    : result.problems.map((problem) => `${problem.code} ${problem.message}`);
};

describe('the address of a cell', () => {
  it('is table, row and 栏次', () => {
    expect(found('02/2010399/1')).toBe('02/2010399/1');
    expect(found('01/总计/1')).toBe('01/总计/1');
    expect(found('01/总计/2')).toBe('01/总计/2');
  });

  it('may name a class by its code, a row by its ordinal, a table without its zero', () => {
    expect(found('01/201/2')).toBe('01/一般公共服务支出/2');
    expect(found('1/一、一般公共服务支出/2')).toBe('01/一般公共服务支出/2');
  });

  it.each([
    ['11/合计/1', '没有表“11”；可用的有01、02、03'],
    ['03/2010301/1', '表03没有行“2010301”；可用的有合计、201、20103、2010399'],
    ['03/201/9', '这一行没有栏次“9”；可用的有1、2、3、4、5、6'],
    ['01/本年收入合计/2', '这一行没有栏次“2”；可用的有1'],
    ['', '没有表“”'],
  ])('%s is refused as compile/no-cell and names what there is', (id, message) => {
    expect(found(id)).toEqual([expect.stringContaining(`compile/no-cell 没有单元格“${id}”：${message}`)]);
  });

  it('keeps a long address out of the message', () => {
    expect(String(found('x'.repeat(10_000))).length).toBeLessThan(400);
  });
});
