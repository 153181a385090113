import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { grades } from './grades.ts';

describe(grades.title, () => {
  // the grades still add up to the earlier number
  proveCheck(grades, 'grades', ({ before, after }) => {
    const number = (lines: readonly string[]) => group(lines[0], /项目(\d+)个/);
    return [{ object: `绩效自评项目 ${number(after)} 个`, values: [number(after), number(before)] }];
  });
});
