import { amountAt, broken, countOf, defineCheck, holds, idle, type Verdict, wan } from './define-check.ts';

/** Money was spent exactly when something was counted. */
export const goTogether = (amount: number, count: number) => amount > 0 === count > 0;

const PAIRS = [
  ['abroad', '因公出国（境）', ['trip.groups', 'trip.persons'], ['团组', '人次']],
  ['reception', '公务接待', ['reception.groups', 'reception.persons'], ['批次', '人次']],
  ['vehicle-purchase', '公务用车购置', ['vehicle.bought.count'], ['辆']],
  ['vehicle-running', '公务用车运行维护', ['vehicle.kept'], ['辆（保有量）']],
] as const;

/** §6 no. 18: an amount has its groups, persons and vehicles, and the other way round. */
export default defineCheck({
  id: 'three-publics-counts',
  title: '“三公”经费金额与团组、批次、人次、车辆数相应',
  basis: '情况说明表样：有支出必有数量，无支出没有数量',
  hint: '请核对登记簿（出国、接待、车辆）和凭证；跨年支付的，在答复里说明。',
  severity: 'error',
  judge: (told) =>
    PAIRS.flatMap(([item, name, keys, units]) => {
      const amount = amountAt(told, 'three-publics', 'total', `final.${item}`);
      return keys.map((key, at): Verdict => {
        const [count, unit] = [countOf(told, key), units[at] ?? ''];
        const object = `${name} ${unit}`;
        if (amount === undefined || count === undefined)
          return idle(object, '没有决算数或登记数', 'not-enough-data');
        if (goTogether(amount, count)) return holds(object);
        const said = broken(object, `${name}决算${wan(amount)}，登记${count}${unit}`);
        // a visit that cost nothing, or a car that stands still, may be true; money for nothing is not
        return amount > 0 && item !== 'vehicle-running' ? said : { ...said, severity: 'warning' };
      });
    }),
});
