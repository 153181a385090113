import { type Fen, formatYuan, type Problem, showDay, yearOf } from '#base/kernel/index.ts';
import type { Classification } from './classification.ts';
import type { BudgetOrder } from './orders.ts';
import { problems } from './problems.ts';
import { type BudgetState, leftOf } from './state.ts';

/** Problems that any order may have. */
export function orderProblems(order: BudgetOrder): Problem[] {
  const found: Problem[] = [];
  const text = (what: string, at: string, value: string, limit: number) => {
    if (value.trim() === '' || value.length > limit)
      found.push(problems.of('budget/text', at, { what, limit }));
  };
  text('文号', 'document', order.document, 80);
  text('摘要', 'summary', order.summary, 200);
  if (yearOf(order.day) !== order.year)
    found.push(problems.of('budget/other-year', 'day', { day: showDay(order.day), year: order.year }));
  return found;
}

/** Checks the items of a grant or withdrawal: there is one, and each is positive and of a 款 of the year. */
export function itemProblems(
  items: readonly { readonly economic: string; readonly amountFen: Fen }[],
  codes: Classification,
): Problem[] {
  if (items.length === 0) return [problems.of('budget/no-items', 'items')];
  return items.flatMap(({ economic, amountFen }, index) => [
    ...economicProblems(economic, codes, `items[${index}].economic`),
    ...amountProblems(amountFen, `items[${index}].amountFen`),
  ]);
}

export function amountProblems(amountFen: Fen, at: string): Problem[] {
  return amountFen > 0 ? [] : [problems.of('budget/not-positive', at)];
}

export function economicProblems(code: string, codes: Classification, at: string): Problem[] {
  if (codes.level('economic', code) === 2) return [];
  const params = { what: '部门预算支出经济分类款', code: code.slice(0, 20), year: codes.year };
  return [problems.of('budget/code-unknown', at, params)];
}

/** Can a 款 of a 指标 give this much? What leaves the 指标 must also be unspent. */
export function takingProblems(
  state: BudgetState,
  taking: { number: string; economic: string; amountFen: Fen; leavesQuota: boolean },
  at: string,
): Problem[] {
  const found: Problem[] = [];
  const { number, economic, amountFen } = taking;
  const has = state.quotas.get(number)?.byEconomic.get(economic) ?? (0 as Fen);
  const wanted = formatYuan(amountFen);
  if (amountFen > has)
    found.push(problems.of('budget/item-too-small', at, { economic, has: formatYuan(has), wanted }));
  const left = leftOf(state, number);
  if (taking.leavesQuota && amountFen > left)
    found.push(problems.of('budget/not-enough-left', at, { number, left: formatYuan(left), wanted }));
  return found;
}
