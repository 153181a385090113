import { type EconomicList, type ListedName, type Spent, toldCell } from '../../disclosure/index.ts';
import { type Paragraph, placeAt } from '../narrative/paragraphs.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { cellKey, type ReadTable } from '../recognise/read-table.ts';
import { plain } from '../recognise/words.ts';

interface Listing {
  readonly paragraph: Paragraph;
  readonly names: readonly string[];
  /** the list ends with 等, so it does not claim to be whole */
  readonly open: boolean;
}

/** The text's list of the purposes of basic expenditure. */
export function economicOf(account: ReadAccount): EconomicList | undefined {
  const table = account.tables.find((t) => t.key === 'basic');
  const listings = listingsOf(account);
  if (!table || listings.length === 0) return undefined;
  const rows = labelled(table);
  const names = listings.flatMap((listing) => listing.names.map((name) => listedName(listing, name, rows)));
  const paid = table.rows.filter(
    (row) => row.code?.length === 5 && table.cells.get(cellKey(row.key, 'amount'))?.value,
  );
  const said = new Set(names.map(({ name }) => shortOf(name)));
  // a name without a row may be this row's in other words
  const others = names.filter((one) => one.rows.length === 0).map(({ name }) => name);
  const covers = (label: string) => said.has(shortOf(label)) || others.some((name) => nearly(label, name));
  return {
    names,
    covered: new Set(paid.filter((row) => covers(row.label)).map((row) => row.key)),
    whole: listings.length >= 2 && listings.every(({ open }) => !open),
  };
}

/** The names after 主要包括 in the section of basic expenditure, where they are a plain list. */
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

type Labelled = ReadonlyMap<string, readonly string[]>;

/** The rows with a code, by their labels in the form for comparing. */
function labelled(table: ReadTable): Labelled {
  const out = new Map<string, string[]>();
  for (const { code, label, key } of table.rows) {
    if (!code) continue;
    const short = shortOf(label);
    out.set(short, [...(out.get(short) ?? []), key]);
  }
  return out;
}

function listedName({ paragraph }: Listing, name: string, rows: Labelled): ListedName {
  const place = placeAt(paragraph, Math.max(0, paragraph.text.indexOf(name)), name);
  return {
    name,
    rows: rows.get(shortOf(name)) ?? [],
    sure: false,
    shown: { label: '情况说明所列', value: name, unit: '', place },
  };
}

function shortOf(text: string): string {
  return plain(text).replace(/支出$/, '').replace(/^公用/, '');
}

function nearly(label: string, name: string): boolean {
  const shared = [...name].filter((char) => label.includes(char)).length;
  return shared >= Math.max(name.length, label.length) * 0.6;
}

/** The expenditure on economic codes in the table of basic expenditure; it is complete where nothing was spent on projects. */
export function spentOn(account: ReadAccount, codes: readonly string[]): Spent | undefined {
  const rows = account.view
    .rows('basic')
    .filter((row) => /^\d{5}$/.test(row) && codes.some((code) => row.startsWith(code)));
  const cells = rows.flatMap((row) => account.view.cell('basic', row, 'amount') ?? []);
  if (cells.length === 0 || cells.some(({ state }) => state === 'unread')) return undefined;
  const label = account.tables.find((t) => t.key === 'basic')?.rows.find((r) => r.key === rows[0])?.label;
  const told = cells.flatMap((cell) => toldCell(cell, `基本支出表 ${label}`) ?? []);
  // of several 款 only the sum counts: the first one with an amount gives the place
  const shown = told.find(({ value }) => value !== 0) ?? told[0];
  if (!shown) return undefined;
  const value = told.reduce((sum, one) => sum + one.value, 0);
  const project = account.view.cell('expenditure', 'total', 'project')?.figure?.value;
  return { amount: { ...shown, value }, whole: project === 0 };
}
