import { equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

/** cells that repeat the total */
const SAME = [
  ['income', 'total', 'total'],
  ['expenditure', 'total', 'total'],
  ['income-expenditure', 'expenditure.total', 'expenditure'],
  ['grant', 'income.total', 'income'],
  ['public-budget', 'total', 'total'],
] as const;

export default defineRelation({
  id: 'x10-only-grant',
  title: '只有一般公共预算拨款且无结转时，各表合计相等',
  basis:
    '部门决算报表表间勾稽关系：收入全部为一般公共预算财政拨款、年初年末无结转和结余、无使用非财政拨款结余时，总表、收入表、支出表、财政拨款总表、一般公共预算支出表合计相等',
  hint: '各表合计应当是同一个数；核对哪一表没有重新汇总。',
  claims: (account) => {
    const object = '各表合计';
    const zero = [
      account.cell('income-expenditure', 'use-of-surplus', 'income'),
      account.cell('income-expenditure', 'opening', 'income'),
      account.cell('income-expenditure', 'closing', 'expenditure'),
    ];
    const pair = [
      account.cell('income', 'total', 'total'),
      account.cell('grant', 'income.public-budget', 'income'),
    ];
    const all = [...zero, ...pair];
    if (all.some((found) => found?.state === 'unread')) {
      return [{ object, state: 'could-not-be-read', message: '没有读出判断资金来源所需的数' }];
    }
    if (all.some((found) => !found?.figure)) {
      return [{ object, state: 'not-enough-data', message: '缺少判断资金来源所需的数' }];
    }
    const [income, publicBudget] = pair.map((found) => found?.figure?.value);
    if (zero.some((found) => found?.figure?.value !== 0) || income !== publicBudget) {
      return [{ object, state: 'not-applicable', message: '有其他资金或结转和结余' }];
    }
    return SAME.map(([table, row, column]) =>
      equal(
        `${nameOf('income-expenditure', 'income.total')} 与 ${nameOf(table, row, column)}`,
        [cell('income-expenditure', 'income.total', 'income')],
        [cell(table, row, column)],
      ),
    );
  },
});
