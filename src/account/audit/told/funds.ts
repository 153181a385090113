import { show, type ToldFund } from '../../disclosure/index.ts';
import { type Paragraph, placeAt } from '../narrative/paragraphs.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { placeOf } from '../recognise/view.ts';
import { plain } from '../recognise/words.ts';
import { toldAmount } from './of-statement.ts';

const KINDS = [
  {
    table: 'gov-fund',
    name: '政府性基金预算',
    word: '政府性基金',
    none: /(没有|无)[^。；]{0,12}政府性基金/,
  },
  {
    table: 'state-capital',
    name: '国有资本经营预算',
    word: '国有资本经营',
    none: /(没有|无)[^。；]{0,16}国有资本经营/,
  },
] as const;

/** The text's words on the two funds whose tables are often empty. */
export function fundsOf(account: ReadAccount): ToldFund[] {
  return KINDS.map((kind) => fundOf(kind, account));
}

function fundOf({ table, name, word, none }: (typeof KINDS)[number], account: ReadAccount): ToldFund {
  const source = account.tables.find((t) => t.key === table)?.source;
  const base = { table, name, tableName: `《${source?.title ?? `${name}表`}》` };
  const inSection = ({ section }: Paragraph | Statement) => section.some((h) => h.includes(word));
  const zero = new RegExp(`${word}[^。；]{0,40}(?:为|共|合计|安排)0(?:\\.0+)?万?元`);
  const says = (text: string) => none.test(text) || zero.test(text);
  const paragraph = account.paragraphs.find((p) => !p.contents && says(plain(p.text)));
  if (paragraph) {
    const place = placeAt(paragraph, 0, paragraph.text.slice(0, 80));
    const value = paragraph.text.slice(0, 40);
    return { ...base, said: 'none', shown: [{ label: '情况说明', value, unit: '', place }] };
  }
  const amount = account.statements.find(
    (s) => s.amount !== 0 && s.role !== 'delta' && !s.aside && inSection(s) && s.subject.includes(word),
  );
  if (amount) return { ...base, said: 'amount', shown: [show(toldAmount(amount))] };
  // a section of its own counts, whatever its words
  const spoken = account.paragraphs.some((p) => !p.contents && !p.heading && inSection(p));
  // a file of tables alone has no narrative in which to say it
  if (account.statements.length === 0) return { ...base, said: 'words', shown: [] };
  const noted = source?.notes.some((n) => /无数据|空表|没有|无政府性|（?无/.test(plain(n.text)));
  if (spoken || noted) return { ...base, said: 'words', shown: [] };
  const title = source && {
    label: '表',
    value: source.title,
    unit: '',
    place: placeOf(source.titleAt, source.title),
  };
  return { ...base, said: 'nothing', shown: title ? [title] : [] };
}
