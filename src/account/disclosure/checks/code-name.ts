import type { CodedRow, ToldAccount } from '../told.ts';
import { broken, defineCheck, holds, idle, type Verdict } from './define-check.ts';

const KIND = { functional: '功能分类科目', economic: '经济分类科目' } as const;

/** Fault 12 of docs/faults.md: a code has its name of the year's list, and one name in all tables. */
export default defineCheck({
  id: 'code-name',
  title: '科目编码与名称应相符，且为当年名称',
  basis: '财政部印发的当年《政府收支分类科目》',
  hint: '请按当年政府收支分类科目核对编码和名称；改名或取消的科目，本系统编制的请调整凭证。',
  severity: 'error',
  judge(account) {
    if (account.codes.length === 0) return [idle('科目', '没有带科目编码的表', 'not-enough-data')];
    return [...inTheList(account), ...underOneName(account.codes.filter((row) => row.codePrinted))];
  },
});

/** Compares every code and name with the year's list, each once. */
function inTheList(account: ToldAccount): Verdict[] {
  const seen = new Set<string>();
  return account.codes.flatMap((row): Verdict[] => {
    const object = `${row.code} ${row.label}`;
    if (!account.codeBook.covers(row.kind, row.code) || seen.has(object)) return [];
    seen.add(object);
    return [judgeRow(account, row, object)];
  });
}

function judgeRow({ account, codeBook }: ToldAccount, row: CodedRow, object: string): Verdict {
  const { code, label, kind, key, shown } = row;
  const entry = codeBook.find(kind, code);
  if (!entry)
    return codeBook.whole
      ? broken(object, `${account.year}年没有${KIND[kind]} ${code}`, shown)
      : idle(object, '目录中没有这一类', 'not-enough-data');
  if (entry.key === key) return holds(object);
  // a name that the year's form prints with slightly other words is not called wrong
  if (!codeBook.isName(label)) return idle(object, '目录中没有这个名称', 'not-enough-data');
  const message = `${account.year}年 ${code} 类的名称为「${entry.label}」，表中写作「${label}」`;
  return broken(object, message, shown);
}

/** One code has one name in all tables of an account. */
function underOneName(rows: readonly CodedRow[]): Verdict[] {
  const first = new Map<string, CodedRow>();
  return rows.flatMap((row): Verdict[] => {
    if (row.label === '') return [];
    const known = first.get(row.code);
    if (!known) {
      first.set(row.code, row);
      return [];
    }
    if (alike(known.key, row.key)) return [holds(row.code)];
    const message = `科目 ${row.code} 在《${known.title}》中为「${known.label}」，在《${row.title}》中为「${row.label}」`;
    return [broken(row.code, message, [...known.shown, ...row.shown], 'warning')];
  });
}

/** Are two names the same, or is one of them cut short by its cell? */
function alike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
