import { broken, defineOwnCheck, holds, idle, wan } from './define-check.ts';

/** Fault 34 of docs/faults.md: capital expenditure (309, 310) belongs to the assets, but less was capitalised. */
export default defineOwnCheck({
  id: 'assets-capitalised',
  title: '资本性支出已计入资产',
  basis: '政府会计准则第3号——固定资产、第4号——无形资产：取得的资产按成本入账',
  hint: '请核对设备、软件是否已记固定资产、无形资产或在建工程；预付的，在答复里说明。',
  severity: 'warning',
  judge({ books }) {
    const object = '资本性支出';
    if (!books) return [idle(object, '没有账', 'not-enough-data')];
    const { capital, capitalised } = books;
    if (capital === 0) return [idle(object, '没有资本性支出')];
    if (capital <= capitalised) return [holds(object)];
    return [broken(object, `资本性支出${wan(capital)}，资产账只增加${wan(capitalised)}`)];
  },
});
