import type { TableKey } from '../../disclosure/types.ts';
import { placeAt } from '../narrative/paragraphs.ts';
import type { ReadAccount } from '../recognise/account.ts';
import type { ReadTable } from '../recognise/read-table.ts';
import { placeOf } from '../recognise/view.ts';
import { plain } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

const KINDS: readonly { readonly key: TableKey; readonly name: string; readonly says: RegExp }[] = [
  { key: 'gov-fund', name: '政府性基金预算', says: /(没有|无)[^。；]{0,12}政府性基金/ },
  { key: 'state-capital', name: '国有资本经营预算', says: /(没有|无)[^。；]{0,16}国有资本经营/ },
];

export const emptyStatement: Check = {
  id: 'empty-table-statement',
  title: '政府性基金、国有资本经营预算表为空的应作说明，有数的不应说没有',
  basis: '财预〔2016〕143号：没有数据的表格应当列出空表并说明',
  hint: '空表保留表样并注明“本表无数据”；有数据的，改正说明。',
  judge(account) {
    return KINDS.map((kind) => judgeKind(kind, account));
  },
};

function judgeKind(kind: (typeof KINDS)[number], account: ReadAccount): Outcome {
  const object = `${kind.name}表`;
  const table = account.tables.find((t) => t.key === kind.key);
  const saying = account.paragraphs.find((p) => !p.contents && kind.says.test(plain(p.text)));
  const word = kind.name.slice(0, 5);
  // whatever its words, a section of its own speaks of the matter
  const spoken = account.paragraphs.some(
    (p) => !p.contents && !p.heading && p.section.some((h) => h.includes(word)),
  );
  const noteSays = account.tables.some(
    (t) =>
      t.key === kind.key && t.source.notes.some((n) => /无数据|空表|没有|无政府性|（?无/.test(plain(n.text))),
  );
  if (!table) return not('not-enough-data', object, '没有这张表');
  if (table.unread !== undefined) return not('could-not-be-read', object, table.unread);
  const amount = [...table.cells.values()].find((cell) => cell.state === 'number');
  if (!amount && (saying || noteSays || spoken)) return holds(object);
  const title = titleValue(table);
  if (!amount) return broken('error', object, `《${table.source.title}》没有数据，文中没有作出说明`, [title]);
  if (!saying) return holds(object);
  const place = placeAt(saying, 0, saying.text.slice(0, 80));
  const cell = {
    label: `${table.source.title} ${amount.rowLabel}`,
    value: amount.text,
    unit: '',
    place: placeOf(amount.at ?? table.source.titleAt, amount.text),
  };
  return broken('error', object, `文中说没有${kind.name}，《${table.source.title}》有金额 ${amount.text}`, [
    cell,
    { label: '情况说明', value: saying.text.slice(0, 40), unit: '', place },
  ]);
}

function titleValue(table: ReadTable) {
  const { titleAt, title } = table.source;
  return {
    label: '表',
    value: title,
    unit: '',
    place: placeOf(titleAt, title),
  };
}
