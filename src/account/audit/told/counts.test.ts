import { describe, expect, it } from 'vitest';
import { readCheck } from '../checks/told.ts';
import { brokenOf, group, proveCheck, textAccount } from '../testing.ts';

const counts = readCheck('three-publics-counts');

describe(counts.title, () => {
  proveCheck(counts, 'reception-counts', ({ after: [line] }) => [
    { object: '公务接待 批次', values: [group(line, /支出决算为([\d.]+)/), '0'] },
  ]);
  proveCheck(counts, 'abroad-counts', () => [{ object: '因公出国（境） 团组', values: ['0.00', '2'] }]);

  it('does not take the guests of a reception for people sent abroad', () => {
    const account = textAccount(`某区政务中心2021年度部门决算
七、一般公共预算财政拨款“三公”经费支出决算情况说明
其中：因公出国（境）费支出决算为0万元，与预算持平；公务接待费支出决算为0.50万元。
2021年末公务用车保有量2辆；国内公务接待5批次，累计38人次。`);
    expect(counts.judge(account, undefined).filter(({ state }) => state === 'broken')).toEqual([]);
  });
});

const runningCost = readCheck('running-cost');

describe(runningCost.title, () => {
  proveCheck(runningCost, 'running-cost', ({ before, after }) => {
    const cost = (lines: readonly string[]) => group(lines[0], /机关运行经费支出([\d.]+)/);
    return [{ object: '机关运行经费', values: [cost(after), cost(before)] }];
  });
});

const procurement = readCheck('procurement');

describe(procurement.title, () => {
  proveCheck(procurement, 'procurement-total', ({ after: [line] }) => {
    const parts = ['货物支出', '工程支出', '服务支出'].map((name) =>
      group(line, new RegExp(`${name}([\\d.]+)`)),
    );
    return [{ object: '政府采购总额', values: [group(line, /支出总额([\d.]+)/), ...parts] }];
  });

  proveCheck(procurement, 'micro-over-small', ({ after: [line] }) => [
    {
      object: '授予小微企业合同金额',
      values: [group(line, /小微企业合同金额([\d.]+)/), group(line, /中小企业合同金额([\d.]+)/)],
    },
  ]);
});

const vehicles = readCheck('vehicle-counts');

describe(vehicles.title, () => {
  proveCheck(vehicles, 'vehicle-total', ({ after: [line] }) => {
    const total = group(line, /共有车辆(\d+)辆/);
    const kinds = [...(line ?? '').matchAll(/用车([1-9]\d*)辆/g)].map((match) => match[1] ?? '');
    return [{ object: `车辆 ${total} 辆`, values: [total, ...kinds] }];
  });

  it('finds more vehicles kept with grant money than there are', () => {
    const account = textAccount(`某区政务中心2021年度部门决算
七、一般公共预算财政拨款“三公”经费支出决算情况说明
2021年末公务用车保有量12辆。
十三、国有资产占用情况说明
截至2021年12月31日，共有车辆9辆，其中，主要领导干部用车1辆、其他用车8辆。`);
    const [found] = brokenOf(vehicles.judge(account, undefined));
    expect(found?.message).toBe('保有量 12 辆，多于车辆总数 9 辆');
    expect(found?.values.map(({ value, place }) => [value, place.line])).toEqual([
      ['12', 3],
      ['9', 5],
    ]);
  });
});

const meetings = readCheck('meetings-and-training');

describe(meetings.title, () => {
  proveCheck(meetings, 'training', ({ before, after }) => {
    const training = (lines: readonly string[]) => group(lines[0], /培训费([\d.]+)/);
    return [{ object: '培训费', values: [training(after), training(before)] }];
  });
});
