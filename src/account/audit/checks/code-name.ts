import type { ReadAccount } from '../recognise/account.ts';
import { className, nameHolds } from '../recognise/names.ts';
import type { ReadRow, ReadTable } from '../recognise/read-table.ts';
import { placeOf } from '../recognise/view.ts';
import { plain, stem } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

export const codeName: Check = {
  id: 'code-name',
  title: '科目编码与名称应相符，且为当年名称',
  basis: '政府收支分类科目（当年版）',
  hint: '请按当年政府收支分类科目核对编码和名称。',
  judge(account) {
    const coded = account.tables.filter((t) => t.unread === undefined && t.rows.some((r) => r.code));
    if (coded.length === 0) return [not('not-enough-data', '科目', '没有带科目编码的表')];
    return [...oldNames(account), ...differing(coded)];
  },
};

function show(table: ReadTable, row: ReadRow) {
  const place = placeOf(row.at, `${table.source.title}｜${row.key}｜${row.label}`);
  return { label: `${table.source.title} ${row.key}`, value: row.label, unit: '', place };
}

/** Class names by year: a name that ended before this year, or another class's. */
function oldNames(account: ReadAccount): Outcome[] {
  const year = account.head.year;
  if (year === undefined) return [];
  const seen = new Set<string>();
  return account.tables.flatMap((table) =>
    table.rows.flatMap((row): Outcome[] => {
      if (!/^2\d\d$/.test(row.key) || table.key === 'basic' || seen.has(row.key + row.label)) return [];
      seen.add(row.key + row.label);
      const expected = className(row.key, year);
      const object = `${row.key} ${row.label}`;
      if (!expected) return [not('not-enough-data', object, '目录中没有这一类')];
      if (stem(expected) === stem(row.label)) return [holds(object)];
      // a name that this year's form prints with other small words is not called wrong
      if (nameHolds(row.label, year) === undefined)
        return [not('not-enough-data', object, '目录中没有这个名称')];
      return [
        broken('error', object, `${year}年 ${row.key} 类的名称为「${expected}」，表中写作「${row.label}」`, [
          show(table, row),
        ]),
      ];
    }),
  );
}

/** One code has one name in all tables of a document. */
function differing(tables: readonly ReadTable[]): Outcome[] {
  const first = new Map<string, { table: ReadTable; row: ReadRow }>();
  const out: Outcome[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      if (!row.code || row.label === '') continue;
      const known = first.get(row.code);
      if (!known) first.set(row.code, { table, row });
      else if (alike(known.row.label, row.label)) out.push(holds(`${row.code}`));
      else {
        const message = `科目 ${row.code} 在《${known.table.source.title}》中为「${known.row.label}」，在《${table.source.title}》中为「${row.label}」`;
        out.push(broken('warning', row.code, message, [show(known.table, known.row), show(table, row)]));
      }
    }
  }
  return out;
}

/** The same name, or one of them cut short by its cell. */
function alike(a: string, b: string): boolean {
  const [x, y] = [stem(plain(a)), stem(plain(b))];
  return x.startsWith(y) || y.startsWith(x);
}
