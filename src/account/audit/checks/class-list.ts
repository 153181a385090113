import type { ReadAccount } from '../recognise/account.ts';
import { classCode } from '../recognise/names.ts';
import { cellKey } from '../recognise/read-table.ts';
import { placeOf } from '../recognise/view.ts';
import { broken, type Check, holds, not, type Outcome, statedValue } from './check.ts';

/** The classes that 结构情况 lists, and those that the table of the general public budget has. */
export const classList: Check = {
  id: 'class-list',
  title: '结构情况所列类级科目应与一般公共预算支出表一致',
  basis: '情况说明表样：按支出表中有金额的类级科目逐项说明',
  hint: '请增补漏列的类，删去表中没有的类。',
  judge(account) {
    const table = account.tables.find((t) => t.key === 'public-budget');
    const listed = account.statements.filter(
      (s) =>
        s.role === 'plain' &&
        s.share &&
        s.section.some((h) => /支出决算结构/.test(h)) &&
        classCode(s.subject),
    );
    if (!table || listed.length === 0)
      return [not('not-enough-data', '结构情况', '没有类级科目列表或支出表')];
    if (table.unread !== undefined) return [not('could-not-be-read', '结构情况', table.unread)];
    return [...strangers(account, listed), ...missing(account, listed)];
  },
};

type Listed = ReadAccount['statements'];

function strangers(account: ReadAccount, listed: Listed): Outcome[] {
  const rows = new Set(account.view.rows('public-budget'));
  return listed.map((s) => {
    const code = classCode(s.subject) ?? '';
    if (rows.has(code)) return holds(s.subject);
    const message = `结构情况列有「${s.subject}」${s.digits}，一般公共预算支出表中没有这一类`;
    return broken(s.amount === 0 ? 'warning' : 'error', s.subject, message, [statedValue(s)]);
  });
}

function missing(account: ReadAccount, listed: Listed): Outcome[] {
  const table = account.tables.find((t) => t.key === 'public-budget');
  if (!table) return [];
  const codes = new Set(listed.map((s) => classCode(s.subject)));
  return table.rows
    .filter((row) => row.code?.length === 3)
    .map((row) => {
      const cell = table.cells.get(cellKey(row.key, 'total'));
      if (!cell?.value || codes.has(row.key)) return holds(row.label);
      const place = placeOf(row.at, `${table.source.title}｜${row.label}`);
      const message = `一般公共预算支出表有「${row.label}」${cell.text}，结构情况没有列出`;
      return broken('warning', row.label, message, [{ label: row.label, value: cell.text, unit: '', place }]);
    });
}
