import type { Told } from '../told.ts';
import type { PublicsItem } from '../told-words.ts';
import { broken, defineCheck, holds, idle, show, type Verdict } from './define-check.ts';

/** An amount is positive exactly where its count is. */
const goTogether = (amount: number, count: number) => amount > 0 === count > 0;

interface Pair {
  readonly item: PublicsItem;
  readonly name: string;
  /** keys of the counts, with their units */
  readonly counts: Readonly<Record<string, string>>;
}

const PAIRS: readonly Pair[] = [
  { item: 'abroad', name: '因公出国（境）', counts: { 'trip.groups': '团组', 'trip.persons': '人次' } },
  {
    item: 'reception',
    name: '公务接待',
    counts: { 'reception.groups': '批次', 'reception.persons': '人次' },
  },
  { item: 'vehicle-purchase', name: '公务用车购置', counts: { 'vehicle.bought.count': '辆' } },
  { item: 'vehicle-running', name: '公务用车运行维护', counts: { 'vehicle.kept': '辆（保有量）' } },
];

/** Fault 18 of docs/faults.md: an amount has its groups, persons and vehicles, and they have an amount. */
export default defineCheck({
  id: 'three-publics-counts',
  title: '“三公”经费金额与团组、批次、人次、车辆数应相应',
  basis: '情况说明表样：有支出必有数量，无数量不应有支出',
  hint: '请核对金额与数量（出国、接待、车辆）；跨年支付的，应当说明。',
  severity: 'error',
  judge: ({ publics, counted }) =>
    PAIRS.flatMap((pair) =>
      Object.entries(pair.counts).map(([key, unit]) =>
        judgeOne(pair, unit, publics.get(pair.item), counted.get(key)),
      ),
    ),
});

function judgeOne({ item, name }: Pair, unit: string, amount?: Told, count?: Told): Verdict {
  const object = `${name} ${unit}`;
  if (!amount || !count) return idle(object, '没有写明金额或数量', 'not-enough-data');
  if (goTogether(amount.exact ?? amount.value, count.value)) return holds(object);
  const words = count.words ?? `${count.name}${count.printed}`;
  const message = `${name}支出 ${amount.printed} 万元，文中写「${words}」`;
  // a visit without costs, or an unused car, may be true; an amount without a count is wrong
  const sure = amount.value > 0 && item !== 'vehicle-running';
  return broken(object, message, [show(amount), show(count)], sure ? 'error' : 'warning');
}
