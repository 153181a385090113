import type { Fleet, Told } from '../told.ts';
import { broken, defineCheck, holds, idle, show, type Verdict } from './define-check.ts';

/** Fault 21 of docs/faults.md: all vehicles = the sum of every kind; those kept with grant money are among them. */
export default defineCheck({
  id: 'vehicle-counts',
  title: '车辆总数＝各类用车之和，且不少于保有量',
  basis: '情况说明表样：国有资产占有使用情况按用途列示车辆数；保有量与资产登记一致',
  hint: '请核对车辆总数、各类用车数和保有量。',
  severity: 'error',
  judge({ fleets, counted }) {
    if (fleets.length === 0) return [idle('车辆', '没有写明车辆数', 'not-enough-data')];
    const kept = counted.get('vehicle.kept');
    const held = fleets.find((fleet) => fleet.held);
    return [...fleets.map(sum), ...(held && kept ? [among(held, kept)] : [])];
  },
});

function sum({ total, kinds }: Fleet): Verdict {
  if (kinds.length < 2) return idle('车辆', '没有分类的车辆数', 'not-enough-data');
  const object = `车辆 ${total.printed} 辆`;
  const all = kinds.reduce((n, { value }) => n + value, 0);
  if (all === total.value) return holds(object);
  const message = `车辆总数 ${total.printed} 辆，各类用车合计 ${all} 辆`;
  return broken(object, message, [
    show(total),
    ...kinds.filter(({ value }) => value > 0).map((kind) => show(kind)),
  ]);
}

function among({ total }: Fleet, kept: Told): Verdict {
  if (kept.value <= total.value) return holds('保有量');
  const message = `保有量 ${kept.printed} 辆，多于车辆总数 ${total.printed} 辆`;
  return broken('保有量', message, [show(kept, '保有量'), show(total)]);
}
