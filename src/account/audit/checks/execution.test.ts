import { describe, expect, it } from 'vitest';
import { textAccount } from '../testing.ts';
import { execution } from './execution.ts';

const text = (budget: string, done: string) =>
  `五、一般公共预算财政拨款支出决算情况说明
一般公共预算财政拨款支出年初预算为${budget}万元，支出决算为100.00万元，完成年初预算的${done}。`;

describe(execution.title, () => {
  it('is silent between 80% and 120%, and says so beyond', () => {
    expect(execution.judge(textAccount(text('100.00', '100.00%')), undefined).map((o) => o.state)).toEqual([
      'holds',
    ]);
    const [found] = execution.judge(textAccount(text('50.00', '200.00%')), undefined);
    expect([found?.state, found?.severity]).toEqual(['broken', 'information']);
  });
});
