import { broken, defineCheck, holds, idle } from './define-check.ts';

/** Names between 主要包括 and the end of the clause. */
function listed(text: string): string[] {
  return [...text.matchAll(/主要包括([^；。]+)/g)].flatMap((match) => (match[1] ?? '').split('、'));
}

/** §6 no. 14: section 六 names every 款 of table 06 that has an amount, and no other. */
export default defineCheck({
  id: 'economic-list',
  title: '基本支出所列款级科目与基本支出表中有金额的款一致',
  basis: '情况说明表样：人员经费、公用经费主要包括的科目按基本支出表列示',
  hint: '请增补漏列的科目，删去金额为零的科目。',
  severity: 'warning',
  judge({ account, paragraphs, economicName }) {
    const text = paragraphs
      .filter(({ section }) => section === '六')
      .map(({ runs }) => runs.map((run) => run.text).join(''))
      .join('');
    if (text === '') return [idle('基本支出', '没有基本支出说明', 'not-enough-data')];
    const names = new Set(listed(text));
    const codes = account.rows('basic').filter((row) => /^\d{5}$/.test(row));
    const said = codes.map((code) => {
      const name = economicName(code) ?? code;
      const amount = account.cell('basic', code, 'amount')?.figure?.value ?? 0;
      const there = names.delete(name);
      if (there === (amount !== 0)) return holds(name);
      return broken(name, there ? `“${name}”在表中没有金额` : `“${name}”有金额，说明没有列出`);
    });
    return [...said, ...[...names].map((name) => broken(name, `基本支出表中没有“${name}”`))];
  },
});
