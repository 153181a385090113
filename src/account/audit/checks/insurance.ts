import { broken, type Check, cellValue, holds, not, type Outcome } from './check.ts';

const PAIRS = [
  ['2080505', '30108', '基本养老保险缴费'],
  ['2080506', '30109', '职业年金缴费'],
  ['2210201', '30113', '住房公积金'],
] as const;

export const insurance: Check = {
  id: 'insurance-and-fund',
  title: '社会保险、年金、公积金的功能科目与经济科目金额应大致相符',
  basis: '政府收支分类科目：2080505、2080506、2210201 分别对应 30108、30109、30113',
  hint: '请核对两张表口径；由其他科目列支的，应在说明中解释。',
  judge({ view, head }) {
    if (head.kind !== 'final') return [not('not-applicable', '社会保险', '预算不作此项核对')];
    return PAIRS.map(([code, economic, name]): Outcome => {
      const one = view.cell('public-budget', code, 'basic') ?? view.cell('public-budget', code, 'total');
      const other = view.cell('basic', economic, 'amount');
      if (one?.state === 'unread' || other?.state === 'unread') return not('could-not-be-read', name);
      if (!one?.figure || !other?.figure) return not('not-applicable', name, '其中一张表没有这一科目');
      const [a, b] = [one.figure.value, other.figure.value];
      // a rate of difference beyond which the two cannot be the same payments
      if (Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 0.3) return holds(name);
      const values = [cellValue(one, `功能科目 ${code}`), cellValue(other, `经济科目 ${economic}`)].filter(
        (v) => v !== undefined,
      );
      const message = `${name}：功能科目 ${code} 为 ${values[0]?.value}，经济科目 ${economic} 为 ${values[1]?.value}，相差超过三成`;
      return broken('information', name, message, values);
    });
  },
};
