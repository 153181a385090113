import { broken, defineOwnCheck, holds, idle } from './define-check.ts';

/** Fault 36 of docs/faults.md: there are no more staff than posts in the establishment. */
export default defineOwnCheck({
  id: 'headcount',
  title: '在职在编人员不超过编制',
  basis: '地方各级人民政府机构设置和编制管理条例（国务院令第486号）：不得超编制限额',
  hint: '请核对编制和人员登记簿；超编的，在答复里写明批准文件。',
  severity: 'warning',
  judge(told) {
    const object = '在职在编人员';
    const [allowed, there] = ['post.establishment', 'post.in-post'].map(
      (key) => told.counted.get(key)?.value,
    );
    if (allowed === undefined || there === undefined || allowed === 0)
      return [idle(object, '没有登记编制', 'not-enough-data')];
    if (there <= allowed) return [holds(object)];
    return [broken(object, `编制${allowed}人，在职在编${there}人`)];
  },
});
