import { expect, it } from 'vitest';
import { compileAccount } from './compile.ts';
import { figuresCsv } from './figures-csv.ts';
import { templateFor } from './templates.ts';
import { bookOf, noNames, payment } from './testing.ts';

const csv = figuresCsv(
  compileAccount({
    template: templateFor(2020),
    year: 2020,
    unit: '测试局',
    ...bookOf([
      payment('2020-03-02', 6_366_300_050, { functional: '2010399', economic: '30201' }),
      payment('2020-04-02', 449_100, { functional: '2010301', economic: '30217' }),
    ]),
    budgetRows: [],
    names: noNames,
  }),
);
const lines = csv.trimEnd().split('\n');

it('has the header, one line for each cell with a value, and ends with a line break', () => {
  expect(lines[0]).toBe('table,row,column,value,sources');
  expect(csv.endsWith('\n')).toBe(true);
  expect(lines.filter((line) => line.startsWith('01,'))).toEqual([
    '01,一般公共预算财政拨款收入,1,6366.75,2',
    '01,本年收入合计,1,6366.75,2',
    '01,总计,1,6366.75,2',
    '01,一般公共服务支出,2,6366.75,2',
    '01,本年支出合计,2,6366.75,2',
    '01,总计,2,6366.75,2',
  ]);
});

it('rounds each cell on its own, half up from the exact fen', () => {
  expect(lines).toContain('03,2010399,2,6366.30,1');
  expect(lines).toContain('03,2010301,2,0.45,1');
  expect(lines).toContain('06,30217,1,0.45,1');
  expect(lines).toContain('07,合计,12,0.45,1');
});

it('is the same for the same books', () => {
  expect(new Set(lines.map((line) => line.split(',').slice(0, 3).join('/'))).size).toBe(lines.length);
});
