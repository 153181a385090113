import type { CodeBook, CodedRow } from '../../disclosure/index.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { className, nameHolds } from '../recognise/names.ts';
import type { ReadTable } from '../recognise/read-table.ts';
import { placeOf } from '../recognise/view.ts';
import { stem } from '../recognise/words.ts';

/** Every row with a code: a printed one, or the class code of its label. */
export function codesOf(account: ReadAccount): CodedRow[] {
  // one name stands in many tables
  const keys = new Map<string, string>();
  const keyOf = (label: string) => {
    const key = keys.get(label) ?? stem(label);
    keys.set(label, key);
    return key;
  };
  return account.tables.flatMap((table) =>
    table.rows.flatMap((row) => (/^\d+$/.test(row.key) ? [codedRow(table, row, keyOf(row.label))] : [])),
  );
}

function codedRow(table: ReadTable, row: ReadTable['rows'][number], key: string): CodedRow {
  const { title } = table.source;
  return {
    title,
    kind: row.key.startsWith('2') ? 'functional' : 'economic',
    code: row.key,
    label: row.label,
    key,
    codePrinted: row.code !== undefined,
    // a getter, because only findings need it
    get shown() {
      const place = placeOf(row.at, `${title}｜${row.key}｜${row.label}`);
      return [{ label: `${title} ${row.key}`, value: row.label, unit: '', place }];
    },
  };
}

/** The names of classes by year. There are no lists of 款 and 项. */
export function codeBookOf({ head: { year } }: ReadAccount): CodeBook {
  return {
    whole: false,
    covers: (kind, code) => year !== undefined && kind === 'functional' && code.length === 3,
    find(_, code) {
      const name = year === undefined ? undefined : className(code, year);
      return name === undefined ? undefined : { label: name, key: stem(name) };
    },
    isName: (label) => year !== undefined && nameHolds(label, year) !== undefined,
  };
}
