import { type Day, day } from '#base/kernel/index.ts';
import type { Plan, PlannedQuota } from './plan.ts';

/** The budget pack, which src/money/budget/parse-budget.ts reads. All amounts are in fen. */
interface Grant {
  readonly kind: 'grant';
  readonly number: string;
  readonly year: number;
  readonly day: Day;
  readonly document: string;
  readonly fund: 'public-budget';
  readonly functional: string;
  readonly expenditure: 'basic';
  readonly source: string;
  readonly summary: string;
  readonly items: readonly { readonly economic: string; readonly amountFen: number }[];
}

interface Shift {
  readonly kind: 'shift';
  readonly year: number;
  readonly day: Day;
  readonly document: string;
  readonly summary: string;
  readonly from: { readonly number: string; readonly economic: string };
  readonly to: { readonly number: string; readonly economic: string };
  readonly amountFen: number;
}

/** 公务接待费 keeps its budget although less is spent: see the pack's head. */
const UNTOUCHED = ['30217'];
/** the 款 that spends the rest of the untouched ones within the same 指标 */
const TAKER = '30201';

export function makeBudget(plan: Plan): (Grant | Shift)[] {
  const grants = plan.quotas.map(
    (quota): Grant => ({
      kind: 'grant',
      number: quota.number,
      year: plan.year,
      day: quota.day,
      document: quota.document,
      fund: 'public-budget',
      functional: quota.functional,
      expenditure: 'basic',
      source: quota.source,
      summary: quota.summary,
      items: Object.entries(quota.granted).map(([economic, amountFen]) => ({ economic, amountFen })),
    }),
  );
  return [...grants, ...plan.quotas.flatMap((quota) => shiftsOf(quota, plan.year))];
}

/** The year-end shifts between the 款 of one 指标, which make the budget equal to the payments. */
function shiftsOf(quota: PlannedQuota, year: number): Shift[] {
  const over = differences(quota);
  const shifts: Shift[] = [];
  for (const [from, spare] of over) {
    let left = spare;
    for (const [to, short] of over) {
      const amountFen = Math.min(left, -short);
      if (amountFen <= 0) continue;
      left -= amountFen;
      over.set(to, short + amountFen);
      shifts.push({
        kind: 'shift',
        year,
        day: day(`${year}-12-30`),
        document: `演示财调〔${year}〕1号`,
        summary: '年末在同一指标内调剂经济分类款',
        from: { number: quota.number, economic: from },
        to: { number: quota.number, economic: to },
        amountFen,
      });
    }
    if (spare > 0) over.set(from, left);
  }
  return shifts;
}

/** Grants less payments by 款 (positive: a rest). The taker gets the rest of the untouched ones. */
function differences(quota: PlannedQuota): Map<string, number> {
  const over = new Map<string, number>();
  let kept = 0;
  for (const economic of new Set([...Object.keys(quota.granted), ...Object.keys(quota.paid)])) {
    const spare = (quota.granted[economic] ?? 0) - (quota.paid[economic] ?? 0);
    if (UNTOUCHED.includes(economic)) kept += spare;
    else over.set(economic, spare);
  }
  if (kept !== 0) over.set(TAKER, (over.get(TAKER) ?? 0) + kept);
  return over;
}
