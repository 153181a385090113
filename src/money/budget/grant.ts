import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { itemProblems, orderProblems } from './checks.ts';
import type { Classification } from './classification.ts';
import type { GrantOrder } from './orders.ts';
import { problems } from './problems.ts';
import type { BudgetState } from './state.ts';
import type { BudgetRow } from './types.ts';

/** 下达指标. Basis: 预算法 第五十二条（批复部门预算）, 第六十七条至第七十二条（追加与调整）. */
export function decideGrant(
  state: BudgetState,
  order: GrantOrder,
  codes: Classification,
): Result<BudgetRow[]> {
  const found: Problem[] = [...orderProblems(order), ...itemProblems(order.items, codes)];
  const { number, year, functional, expenditure, project = '' } = order;
  if (number.trim() === '' || number.length > 40)
    found.push(problems.of('budget/text', 'number', { what: '指标号', limit: 40 }));
  if (state.quotas.has(number)) found.push(problems.of('budget/quota-exists', 'number', { number }));
  if (codes.level('functional', functional) !== 3) {
    const params = { what: '支出功能分类项', code: functional.slice(0, 20), year };
    found.push(problems.of('budget/code-unknown', 'functional', params));
  }
  if ((project !== '') !== (expenditure === 'project')) {
    const name = expenditure === 'project' ? '项目支出' : '基本支出';
    found.push(problems.of('budget/project-code', 'project', { expenditure: name }));
  }
  if (found.length > 0) return refused(...found);
  const { day, document, fund, source, summary } = order;
  return ok(
    order.items.map(({ economic, amountFen }, index) => ({
      number,
      line: index + 1,
      year,
      day,
      document,
      fund,
      functional,
      economic,
      expenditure,
      project,
      source,
      amount: amountFen,
      summary,
    })),
  );
}
