import { sql } from 'kysely';
import { booleans, numbers, texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import type { Voucher, VoucherLine } from './types.ts';

interface Cell {
  id: number;
  readonly dimensions: readonly string[];
  readonly year: number;
  readonly month: number;
  readonly closing: boolean;
  debit: number;
  credit: number;
  lines: number;
  readonly first: number;
  last: number;
}

interface Posted {
  readonly seq: number;
  readonly voucher: Voucher;
}

/** account, functional, economic, expenditure, fund, project, cost item; '' where absent */
function dimensionsOf(line: VoucherLine): string[] {
  const { budget } = line;
  return [
    line.account,
    budget?.functional ?? '',
    budget?.economic ?? '',
    budget?.expenditure ?? '',
    budget?.fund ?? '',
    budget?.project ?? line.project ?? '',
    line.costItem ?? '',
  ];
}

export interface CellsOf {
  /** the cell of each line of each voucher */
  readonly ids: number[][];
  /** resolves when the sums are in the cube */
  readonly stored: Promise<void>;
}

/**
 * Does a line belong to closing cells? Closing vouchers have cells of their own. Budgetary lines of opening balances do not use
 * them: they make the 年初结转和结余 of the first year on 8101 and the like, as an adjustment of the opening does.
 */
function isClosing({ kind, business }: Voucher, { system }: VoucherLine): boolean {
  return kind === 'closing' && !(business === 'opening-balances' && system === 'budgetary');
}

/**
 * Adds the lines of the vouchers to the cube and returns each line's cell, voucher by voucher. New cells are numbered
 * in the order in which they first appear, so a rebuild gives every cell the number that it has.
 */
export async function addToCells(tx: Db, district: string, posted: readonly Posted[]): Promise<CellsOf> {
  const cells = new Map<string, Cell>();
  const touched = posted.map(({ seq, voucher }) =>
    voucher.lines.map((line) => {
      const dimensions = dimensionsOf(line);
      const closing = isClosing(voucher, line);
      const key = `${voucher.year}|${voucher.month}|${closing}|${dimensions.join('|')}`;
      let cell = cells.get(key);
      if (!cell) {
        const { year, month } = voucher;
        cell = {
          id: 0,
          dimensions,
          year,
          month,
          closing,
          debit: 0,
          credit: 0,
          lines: 0,
          first: seq,
          last: seq,
        };
        cells.set(key, cell);
      }
      cell.debit += line.debit;
      cell.credit += line.credit;
      cell.lines += 1;
      cell.last = seq;
      return cell;
    }),
  );
  const list = [...cells.values()];
  await numberCells(tx, district, list);
  return { ids: touched.map((own) => own.map((cell) => cell.id)), stored: addSums(tx, district, list) };
}

function dimensionColumns(cells: readonly Cell[]) {
  const column = (at: number) => texts(cells.map((cell) => cell.dimensions[at]!));
  return sql`${numbers(cells.map((c) => c.year))}::int[], ${numbers(cells.map((c) => c.month))}::int[],
    ${booleans(cells.map((c) => c.closing))}::bool[],
    ${column(0)}::text[], ${column(1)}::text[], ${column(2)}::text[], ${column(3)}::text[], ${column(4)}::text[],
    ${column(5)}::text[], ${column(6)}::text[]`;
}

/** Numbers new cells on from the known ones. The caller holds the district's turn, so nobody else numbers meanwhile. */
async function numberCells(tx: Db, district: string, cells: readonly Cell[]): Promise<void> {
  const { rows } = await sql<{ at: number; cell_id: number | null; last: number }>`
    SELECT w.at, c.cell_id, (SELECT coalesce(max(cell_id), 0) FROM ledger_cell WHERE district = ${district}) AS last
    FROM unnest(${dimensionColumns(cells)}) WITH ORDINALITY
      AS w(year, month, closing, account, functional, economic, expenditure, fund, project, cost_item, at)
    LEFT JOIN ledger_cell c ON c.district = ${district} AND c.year = w.year AND c.month = w.month AND c.account = w.account
      AND c.functional = w.functional AND c.economic = w.economic AND c.expenditure = w.expenditure AND c.fund = w.fund
      AND c.project = w.project AND c.cost_item = w.cost_item AND c.closing = w.closing
  `.execute(tx);
  for (const row of rows) cells[row.at - 1]!.id = row.cell_id ?? 0;
  let last = rows[0]?.last ?? 0;
  for (const cell of cells) {
    if (cell.id !== 0) continue;
    last += 1;
    cell.id = last;
  }
}

async function addSums(tx: Db, district: string, cells: readonly Cell[]): Promise<void> {
  await sql`
    INSERT INTO ledger_cell (district, year, month, closing, account, functional, economic, expenditure, fund, project,
      cost_item, cell_id, debit, credit, lines, first_seq, last_seq)
    SELECT ${district}, * FROM unnest(${dimensionColumns(cells)}, ${numbers(cells.map((c) => c.id))}::int[],
      ${numbers(cells.map((c) => c.debit))}::bigint[], ${numbers(cells.map((c) => c.credit))}::bigint[], ${numbers(cells.map((c) => c.lines))}::int[],
      ${numbers(cells.map((c) => c.first))}::bigint[], ${numbers(cells.map((c) => c.last))}::bigint[])
    ON CONFLICT (district, cell_id) DO UPDATE SET debit = ledger_cell.debit + excluded.debit,
      credit = ledger_cell.credit + excluded.credit, lines = ledger_cell.lines + excluded.lines,
      last_seq = excluded.last_seq
  `.execute(tx);
}
