import type { Problem } from '#base/kernel/index.ts';
import { under } from '../accounts.ts';
import { problems } from '../problems.ts';
import type { VoucherLine } from '../types.ts';
import type { Check } from './check.ts';

/** Budgetary accounts whose lines need dimensions; 8001 资金结存 and 8202/8501 are kept in total. */
const WITH_BUDGET = ['6', '7', '8101', '8102', '8201'];

/** The dimensions (预算管理一体化规范) on every 6xxx/7xxx line, and on the carry-overs of grants and special funds. */
export const dimensions: Check = (draft) =>
  draft.lines.flatMap((line, index) => missing(line, `lines[${index}].budget`));

function missing(line: VoucherLine, at: string): Problem[] {
  if (line.system !== 'budgetary' || !under(line.account, WITH_BUDGET)) return [];
  const lacks = (dimension: string, field: string) =>
    problems.of('ledger/dimension-missing', `${at}${field}`, { account: line.account, dimension });
  const { budget } = line;
  if (!budget) return [lacks('预算维度（功能分类、资金性质等）', '')];
  const found: Problem[] = [];
  if (!budget.functional) found.push(lacks('功能分类科目', '.functional'));
  if (line.account.startsWith('7') && !budget.economic)
    found.push(lacks('部门预算支出经济分类科目', '.economic'));
  if (budget.expenditure === 'project' && !budget.project) found.push(lacks('项目编码', '.project'));
  return found;
}
