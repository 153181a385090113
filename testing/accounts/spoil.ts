import type { MadeAccount } from './account.ts';
import type { Printed, PrintedLine, PrintedTable } from './printed.ts';
import { wan } from './printed.ts';
import type { Random } from './random.ts';

/** A fault put into a clean document, and the checks of which one at least must name it. */
export interface Defect {
  readonly id: string;
  readonly expects: readonly RegExp[];
  /** false when the document has nothing to spoil in this way */
  spoil(printed: Printed, account: MadeAccount, r: Random): boolean;
}

export const RELATION =
  /^x\d|-(columns|classes|hierarchy|total|groups|balance|kinds|vehicles|opening|personnel|public|carry-over|expenditure|income|basic|project)$|-grand-total$|^x\d+-/;

export function lines(printed: Printed): PrintedLine[] {
  return printed.blocks.filter((b): b is PrintedLine => b.kind === 'line');
}

export function table(printed: Printed, key: string): PrintedTable | undefined {
  return printed.blocks.find((b): b is PrintedTable => b.kind === 'table' && b.key === key);
}

/** Replaces in the first line that the pattern fits; says whether there was one. */
export function replace(
  printed: Printed,
  pattern: RegExp,
  by: string | ((...groups: string[]) => string),
  only = (_: PrintedLine) => true,
): boolean {
  const line = lines(printed).find((l) => only(l) && pattern.test(l.text));
  if (!line) return false;
  const before = line.text;
  line.text = typeof by === 'string' ? line.text.replace(pattern, by) : line.text.replace(pattern, by);
  return line.text !== before;
}

export function other(text: string, r: Random): string {
  const fen = Math.round(Number(text) * 1_000_000);
  return wan(fen + (r.chance(0.5) && fen > 3_000_000 ? -1 : 1) * r.int(12, 250) * 10_000);
}

export const AMOUNT = /^\d+\.\d\d$/;

/** Changes one figure of a table to another. */
export function changeCell(
  printed: Printed,
  key: string,
  r: Random,
  row: (label: string, code: string) => boolean,
): boolean {
  const found = table(printed, key);
  const cells = (found?.rows ?? []).slice(found?.heads ?? 0).flatMap((cells) => {
    if (!row(cells[1]?.text ?? '', cells[0]?.text ?? '')) return [];
    return cells.filter((c) => AMOUNT.test(c.text) && c.text !== '0.00');
  });
  if (cells.length === 0) return false;
  const cell = r.pick(cells);
  cell.text = other(cell.text, r);
  return true;
}

export function define(id: string, expects: readonly (string | RegExp)[], spoil: Defect['spoil']): Defect {
  return { id, expects: expects.map((e) => (typeof e === 'string' ? new RegExp(`^${e}$`) : e)), spoil };
}

export const any = () => true;
export const isLeaf = (_: string, code: string) => code.length === 7;
