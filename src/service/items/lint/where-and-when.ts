import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 办理时间 says 工作日; 办理地点 goes down to a window or a door. */
export const whereAndWhen: LintRule = {
  severity: 'error',
  find: ({ hours, place }) => [
    ...(hours.includes('工作日') ? [] : [problems.of('items/hours', 'hours')]),
    ...(/\d+\s*(号|室|窗口|楼)|[一二三四五六七八九十]+(楼|号窗口)/.test(place)
      ? []
      : [problems.of('items/place', 'place')]),
  ],
};
