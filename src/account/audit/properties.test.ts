import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAccount } from '#testing/accounts/account.ts';
import { printedOf } from '#testing/accounts/document.ts';
import { toWord, toWorkbook } from '#testing/accounts/print-office.ts';
import { toHtmlPage, toMarkdown, toPlainText } from '#testing/accounts/print-text.ts';
import type { Printed, PrintedCell, PrintedTable } from '#testing/accounts/printed.ts';
import { unreadOf } from './recognise/unread.ts';
import { plain } from './recognise/words.ts';
import { auditBytes } from './testing.ts';

/** What one accident may do to a document's reading: held over made-up accounts in the formats that need no compiler. */
const utf8 = (text: string) => new TextEncoder().encode(text);
const FORMATS: Readonly<Record<string, (printed: Printed) => Promise<Uint8Array>>> = {
  text: async (printed) => utf8(toPlainText(printed)),
  markdown: async (printed) => utf8(toMarkdown(printed)),
  html: async (printed) => utf8(toHtmlPage(printed)),
  docx: toWord,
  xlsx: toWorkbook,
};
const document = fc.record({
  template: fc.constantFrom('hunan-2020' as const, 'national-2022' as const, 'shanghai-2024' as const),
  seed: fc.integer({ min: 1, max: 40 }).map((n) => n * 7919),
  format: fc.constantFrom(...Object.keys(FORMATS)),
  table: fc.nat({ max: 1_000 }),
  at: fc.nat({ max: 100_000 }),
});
type Made = typeof document extends fc.Arbitrary<infer T> ? T : never;

/** the row 年初结转 … 年末结转 of a table that has 结余分配 beside it */
const NO_CLOSING: Made = { template: 'shanghai-2024', seed: 15838, format: 'text', table: 0, at: 6 };

const printed = ({ template, seed }: Made) => printedOf(makeAccount(seed, template), seed % 2 === 0);
const audited = async (made: Made, what: Printed) =>
  auditBytes(await (FORMATS[made.format] as (printed: Printed) => Promise<Uint8Array>)(what));
const tablesIn = ({ blocks }: Printed) =>
  blocks.filter((block): block is PrintedTable => block.kind === 'table');
const bodyOf = (table: PrintedTable) => table.rows.slice(table.heads);
const isAmount = ({ text }: PrintedCell) => /^-?[\d,]+\.\d\d$/.test(text);
/** an amount of something: a row of nothing may be left out */
const isSome = (cell: PrintedCell) => isAmount(cell) && /[1-9]/.test(cell.text);
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
/** What the accident brought: findings that the document has not without it. */
const fresh = async (made: Made, what: Printed) => {
  const before = new Set(tell((await audited(made, printed(made))).findings));
  const audit = await audited(made, what);
  return { ...audit, findings: audit.findings.filter((finding) => !before.has(tell([finding])[0] ?? '')) };
};
const tell = (findings: readonly { check: string; message: string }[]) =>
  findings.map(({ check, message }) => `${check} ${message}`);

describe('one accident in a document', () => {
  it('an amount that cannot be read breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.constantFrom('*', '元', '（见附表）', '#REF!'), async (made, mark) => {
        const what = printed(made);
        const cell = pick(
          tablesIn(what).flatMap((table) => bodyOf(table).flat().filter(isAmount)),
          made.at,
        );
        if (!cell) return;
        cell.text += mark;
        const { findings } = await fresh(made, what);
        expect(tell(findings.filter(({ severity }) => severity !== 'information'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('a table that is taken out is named', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.boolean(), async (made, withTitle) => {
        const what = printed(made);
        const table = pick(tablesIn(what), made.table);
        if (!table) return;
        const at = what.blocks.indexOf(table);
        const title = what.blocks.findLastIndex(
          (b, i) => i < at && b.kind === 'line' && b.style === 'table-title',
        );
        const gone = what.blocks[title];
        const name = gone?.kind === 'line' ? gone.text : '';
        what.blocks.splice(withTitle ? title : at, withTitle ? at - title + 1 : 1);
        const { findings, account } = await fresh(made, what);
        const named = [...tell(findings), ...unreadOf(account).map((one) => one.what)];
        expect(named.filter((one) => plain(one).includes(plain(name))).length, name).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('a row with amounts that is taken out is named', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (made) => {
        const what = printed(made);
        const tables = tablesIn(what).filter(({ key }) => key !== 'three-publics');
        const rows = tables.flatMap((table) =>
          bodyOf(table).flatMap((row) => (row.some(isSome) ? [{ table, row }] : [])),
        );
        const one = pick(rows, made.at);
        if (!one) return;
        one.table.rows = one.table.rows.filter((row) => row !== one.row);
        const { findings } = await fresh(made, what);
        expect(findings.length, one.row.map(({ text }) => text).join('|')).toBeGreaterThan(0);
      }),
      { numRuns: 60, examples: [[NO_CLOSING]] },
    );
  }, 60_000);

  it('a row that is moved by a column is one finding', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (made) => {
        const what = printed(made);
        const movable = tablesIn(what)
          .filter(({ key }) => key === 'income' || key === 'expenditure')
          .flatMap((table) =>
            bodyOf(table).flatMap((row) => {
              const cells = row.filter((cell, i) => i > 0 && (isAmount(cell) || cell.text === ''));
              const [first, last] = [cells[0], cells.at(-1)];
              return first && last && isAmount(first) && !/[1-9]/.test(last.text) ? [{ table, cells }] : [];
            }),
          );
        const one = pick(movable, made.at);
        if (!one) return;
        const texts = one.cells.map(({ text }) => text);
        for (const [i, cell] of one.cells.entries()) cell.text = i === 0 ? '' : (texts[i - 1] ?? '');
        const { findings } = await fresh(made, what);
        const told = findings.filter(({ severity }) => severity !== 'information');
        expect(told.map(({ check }) => check)).toEqual(['shifted-row']);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
