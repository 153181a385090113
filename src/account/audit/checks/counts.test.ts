import { describe, expect, it } from 'vitest';
import { proveCheck, textAccount } from '../testing.ts';
import { counts } from './counts.ts';

describe(counts.title, () => {
  proveCheck(counts, 'reception-counts', 'abroad-counts');

  it('does not take the guests of a reception for people sent abroad', () => {
    const account = textAccount(`某区政务中心2021年度部门决算
七、一般公共预算财政拨款“三公”经费支出决算情况说明
其中：因公出国（境）费支出决算为0万元，与预算持平；公务接待费支出决算为0.50万元。
2021年末公务用车保有量2辆；国内公务接待5批次，累计38人次。`);
    expect(counts.judge(account, undefined).filter(({ state }) => state === 'broken')).toEqual([]);
  });
});
