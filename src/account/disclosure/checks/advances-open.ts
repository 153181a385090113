import { broken, defineOwnCheck, holds, idle, wan } from './define-check.ts';

/** Fault 35 of docs/faults.md: advances (1218) that are still open at the year's end, above all when nothing moved in the year. */
export default defineOwnCheck({
  id: 'advances-open',
  title: '年末还有没有结清的其他应收款',
  basis: '行政单位财务规则：往来款项应当及时结算，不得长期挂账',
  hint: '请催收或报账冲销；不能结清的，在答复里写明对方、原因和打算。',
  severity: 'warning',
  judge({ books }) {
    const object = '其他应收款（1218）';
    if (!books) return [idle(object, '没有账', 'not-enough-data')];
    if (books.advances === 0) return [holds(object)];
    const still = books.advancesMoved === 0 ? '，全年没有变动' : '';
    return [broken(object, `年末余额${wan(books.advances)}${still}`)];
  },
});
