import { broken, countOf, defineCheck, holds, idle, type Verdict } from './define-check.ts';

const NOT_KINDS = ['vehicle.total', 'vehicle.kept'];

/** §6 no. 21: vehicles in all = those of every kind; what grant money keeps and what was bought is among them. */
export default defineCheck({
  id: 'vehicle-counts',
  title: '车辆总数＝各类用车之和，且不少于保有量',
  basis: '情况说明表样：国有资产占有使用情况按用途列示车辆数；保有量与资产登记一致',
  hint: '请核对车辆登记簿的种类、开支财政拨款标记和处置日期。',
  severity: 'error',
  judge(told) {
    const [total, kept] = NOT_KINDS.map((key) => countOf(told, key));
    if (total === undefined || kept === undefined) return [idle('车辆', '没有车辆登记', 'not-enough-data')];
    const kinds = [...told.counted].filter(
      ([key]) => /^vehicle\.[a-z-]+$/.test(key) && !NOT_KINDS.includes(key),
    );
    const sum = kinds.reduce((n, [, { value }]) => n + value, 0);
    const all: Verdict =
      sum === total ? holds('车辆总数') : broken('车辆总数', `车辆总数${total}辆，各类用车合计${sum}辆`);
    const among: Verdict =
      kept <= total ? holds('保有量') : broken('保有量', `保有量${kept}辆，多于车辆总数${total}辆`);
    return [all, among];
  },
});
