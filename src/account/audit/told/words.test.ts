import { describe } from 'vitest';
import { readCheck } from '../checks/told.ts';
import { group, proveCheck } from '../testing.ts';

const codeName = readCheck('code-name');

describe(codeName.title, () => {
  const old = '医疗卫生与计划生育支出';
  proveCheck(codeName, 'old-class-name', () => [{ object: `210 ${old}`, values: [old] }]);

  proveCheck(codeName, 'two-names', ({ before: [was], after: [now] }) => {
    const name = (line?: string) => group(line, /^2080505\t([^\t]+)/);
    // one finding for the table of expenditure and one for that of the general public budget
    const pair = { object: '2080505', values: [name(now), name(was)] };
    return [pair, pair];
  });
});

const economicList = readCheck('economic-list');

describe(economicList.title, () => {
  // the finding shows its row of the table
  proveCheck(economicList, 'economic-left-out', ({ clean }) => [
    { object: '基本工资', values: [group(clean, /30101\t基本工资\t([\d.]+)/)], elsewhere: true },
  ]);
  proveCheck(economicList, 'economic-class-listed', () => [
    { object: '对个人和家庭的补助', values: ['对个人和家庭的补助'] },
  ]);
});

const emptyTable = readCheck('empty-table-statement');

describe(emptyTable.title, () => {
  // the finding shows the title of the table
  proveCheck(emptyTable, 'empty-unsaid', ({ clean }) => {
    const title = group(clean, /[八九]、(国有资本经营预算财政拨款[\u4e00-\u9fff]*决算表)/);
    return [{ object: '国有资本经营预算表', values: [title], elsewhere: true }];
  });
  proveCheck(emptyTable, 'empty-but-not', ({ before: [was], after: [now] }) => [
    { object: '政府性基金预算表', values: [group(was, /支出([\d.]+)万元/), now ?? ''] },
  ]);
});

const reasons = readCheck('reason-unrelated');

describe(reasons.title, () => {
  proveCheck(reasons, 'running-cost-reason', () => [
    { object: '机关运行经费 人员工资调标补发', values: ['人员工资调标补发'] },
  ]);
});
