import { expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { remedyOn } from './remedy.ts';

it('names organ and time of both ways, by the law of the day', () => {
  expect(remedyOn({ district: '430212', government: null }, day('2024-01-01'))).toEqual({
    reviewWithin: '六十日',
    reviewers: ['株洲市渌口区人民政府'],
    suitWithin: '六个月',
    court: '株洲市渌口区人民法院（演示）',
    basis: ['行政复议法第二十条、第二十四条', '行政诉讼法第四十六条'],
  });
  expect(remedyOn({ district: '430212', government: null }, day('2023-12-31')).reviewers).toEqual([
    '株洲市渌口区人民政府',
    '上一级主管部门',
  ]);
});

it('invents no way for a district or a day that the pack does not know', () => {
  expect(() => remedyOn({ district: '110101', government: null }, day('2026-01-01'))).toThrow(/110101/);
  expect(() => remedyOn({ district: '430212', government: null }, day('2015-04-30'))).toThrow(/2015-04-30/);
});

it('names the government of a founded bureau and leaves the court to the law', () => {
  expect(remedyOn({ district: '110101', government: '某区人民政府' }, day('2026-01-01'))).toMatchObject({
    reviewers: ['某区人民政府'],
    court: '有管辖权的人民法院',
  });
});
