import { itemCode } from '../narrative/indicators.ts';
import { type Paragraph, placeAt } from '../narrative/paragraphs.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { cellKey } from '../recognise/read-table.ts';
import { placeOfCell } from '../recognise/view.ts';
import { plain } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

/**
 * What could make it wrong: a text that means to tell the larger items only. So an item is missed only where the text
 * tells most of them, and its amount stands nowhere in their section.
 */
export const itemsListed: Check = {
  id: 'items-listed',
  title: '逐项说明应不重不漏',
  basis: '情况说明按一般公共预算财政拨款支出决算表的项级科目逐项说明',
  hint: '请补写漏列的科目，改正重复的序号。',
  judge(account) {
    const out = [...leftOut(account), ...numbers(account)];
    return out.length > 0 ? out : [not('not-applicable', '逐项说明', '没有逐项说明')];
  },
};

/** how much of the table's items a text has to tell before one that it lacks is missed */
const MOST = 0.6;

function leftOut(account: ReadAccount): Outcome[] {
  const table = account.tables.find((t) => t.key === 'public-budget');
  if (!table || table.unread !== undefined || account.head.kind !== 'final') return [];
  const said = account.statements.filter(
    (s) => s.item && s.section.some((h) => /一般公共预算.*支出/.test(h)),
  );
  const items = new Set(said.flatMap(({ item }) => (item ? [item] : [])));
  if (items.size < 3) return [];
  const codes = new Set([...items].map(({ names }) => itemCode(names, account)));
  const amounts = new Set(said.map(({ amount }) => amount));
  const rows = table.rows.flatMap((row) => {
    const cell = row.code?.length === 7 ? table.cells.get(cellKey(row.key, 'total')) : undefined;
    return cell?.value ? [{ row, cell, told: codes.has(row.key) || amounts.has(cell.value) }] : [];
  });
  if (rows.filter(({ told }) => told).length < rows.length * MOST) return [];
  return rows.map(({ row, cell, told }) => {
    const object = `${row.key} ${row.label}`;
    if (told) return holds(object);
    const value = { label: table.source.title, value: cell.text, unit: '', place: placeOfCell(table, cell) };
    return broken('warning', object, `支出表列有「${object}」${cell.text}，逐项说明中没有`, [value]);
  });
}

const NUMBER = /^\s*(\d{1,2})[.、．](?!\d)/;

/** 1、 2、 2、: the same number before two items of one section. */
function numbers(account: ReadAccount): Outcome[] {
  const out: Outcome[] = [];
  let before: { paragraph: Paragraph; number: number; section: string } | undefined;
  for (const paragraph of account.paragraphs) {
    const section = paragraph.section.join('/');
    if (paragraph.contents || (before && before.section !== section)) before = undefined;
    const digits = paragraph.contents ? undefined : NUMBER.exec(paragraph.text)?.[1];
    // only lists of items: elsewhere a list may begin anew
    if (
      digits === undefined ||
      !paragraph.text.includes('项') ||
      !/（类）.*（款）.*（项）/.test(plain(paragraph.text))
    )
      continue;
    const number = Number(digits);
    if (before && number === before.number) {
      const values = [before.paragraph, paragraph].map((p) => {
        const quote = p.text.slice(0, 40);
        return { label: '序号', value: digits, unit: '', place: placeAt(p, 0, quote) };
      });
      out.push(broken('warning', `序号 ${digits}`, `逐项说明的序号 ${digits} 用了两次`, values));
    }
    before = { paragraph, number, section };
  }
  return out;
}
