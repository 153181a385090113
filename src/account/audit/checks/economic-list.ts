import { type Paragraph, placeAt } from '../narrative/paragraphs.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { cellKey, type ReadTable } from '../recognise/read-table.ts';
import { placeOf } from '../recognise/view.ts';
import { plain } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

interface Listing {
  readonly paragraph: Paragraph;
  readonly names: readonly string[];
  /** the list says 等: it does not claim to be whole */
  readonly open: boolean;
}

export const economicList: Check = {
  id: 'economic-list',
  title: '基本支出所列款级科目应与基本支出表中有金额的款一致',
  basis: '情况说明表样：人员经费、公用经费主要包括的科目按基本支出表列示',
  hint: '请增补漏列的科目，删去金额为零或不属于款级的科目。',
  judge(account) {
    const table = account.tables.find((t) => t.key === 'basic');
    const listings = listingsOf(account);
    if (!table || listings.length === 0)
      return [not('not-enough-data', '基本支出', '没有科目列表或基本支出表')];
    if (table.unread !== undefined) return [not('could-not-be-read', '基本支出', table.unread)];
    const names = listings.flatMap((l) => l.names);
    const whole = listings.length >= 2 && listings.every((l) => !l.open);
    return [...listings.flatMap((l) => tooMuch(l, table)), ...(whole ? tooLittle(names, table) : [])];
  },
};

/** The names after 主要包括 in the section of basic expenditure, when they are a list of names only. */
function listingsOf(account: ReadAccount): Listing[] {
  return account.paragraphs
    .filter((p) => !p.contents && p.section.some((h) => /^[一二三四五六七八九十]+、.*基本支出决算/.test(h)))
    .flatMap((paragraph) =>
      [...plain(paragraph.text).matchAll(/主要包括：?([^；。]+)[；。]/g)].map((match) => ({
        paragraph,
        open: /等$/.test(match[1] ?? ''),
        names: (match[1] ?? '').split('、').map((name) => name.replace(/^(其中：)/, '').replace(/等$/, '')),
      })),
    )
    .filter(
      (listing) =>
        listing.names.length > 1 && listing.names.every((name) => name.length > 1 && !/\d/.test(name)),
    );
}

function same(label: string, name: string): boolean {
  const short = (text: string) => plain(text).replace(/支出$/, '').replace(/^公用/, '');
  return short(label) === short(name);
}

/** A name that no row has may be this row's, said in other words. */
function nearly(label: string, name: string, table: ReadTable): boolean {
  if (table.rows.some((row) => row.code && same(row.label, name))) return false;
  const shared = [...name].filter((char) => label.includes(char)).length;
  return shared >= Math.max(name.length, label.length) * 0.6;
}

function tooMuch(listing: Listing, table: ReadTable): Outcome[] {
  return listing.names.map((name) => {
    const rows = table.rows.filter((row) => row.code && same(row.label, name));
    const place = placeAt(listing.paragraph, Math.max(0, listing.paragraph.text.indexOf(name)), name);
    const value = { label: '情况说明所列', value: name, unit: '', place };
    if (rows.length === 0) return not('not-enough-data', name, '基本支出表中没有这个名称');
    if (rows.every((row) => row.code?.length === 3)) {
      return broken('warning', name, `情况说明在款级科目中列有类级科目「${name}」`, [value]);
    }
    const paid = rows.some((row) => (table.cells.get(cellKey(row.key, 'amount'))?.value ?? 0) !== 0);
    if (paid) return holds(name);
    return broken('warning', name, `情况说明列有「${name}」，基本支出表中该款金额为零或空白`, [value]);
  });
}

function tooLittle(names: readonly string[], table: ReadTable): Outcome[] {
  return table.rows
    .filter((row) => row.code?.length === 5)
    .flatMap((row) => {
      const cell = table.cells.get(cellKey(row.key, 'amount'));
      if (!cell?.value || cell.state !== 'number') return [];
      if (names.some((name) => same(row.label, name) || nearly(row.label, name, table)))
        return [holds(row.label)];
      // a 款 stands for its 类 when the list names the 类
      const place = placeOf(row.at, `${table.source.title}｜${row.label}｜${cell.text}`);
      const value = { label: row.label, value: cell.text, unit: '', place };
      return [
        broken(
          'warning',
          row.label,
          `基本支出表「${row.label}」有金额 ${cell.text}，情况说明的科目列表没有列出`,
          [value],
        ),
      ];
    });
}
