import type { AccountData } from '../app/client.ts';
import { percent, Values } from './sentences.ts';

/** One figure of this year and of last year; amounts in hundredths of 万元. */
export interface Compared {
  readonly name: string;
  readonly figure: string;
  readonly now: number;
  readonly lastFigure: string;
  readonly before: number;
  readonly change: number;
  /** "88.74%"; null for a zero base and for no change */
  readonly rate: string | null;
}

const ROWS: readonly (readonly [name: string, table: string, row: string, column: string])[] = [
  ['收入', 'income-expenditure', '本年收入合计', '1'],
  ['支出', 'income-expenditure', '本年支出合计', '2'],
  ['基本支出', 'expenditure', '合计', '2'],
  ['人员经费', 'basic', '人员经费合计', '1'],
  ['公用经费', 'basic', '公用经费合计', '1'],
  ['项目支出', 'expenditure', '合计', '3'],
  ['“三公”经费', 'three-publics', '合计', '7'],
];

/** The main figures of two years by their printed values, without rows that are zero in both. Pure. */
export function compare(account: AccountData, last: AccountData): Compared[] {
  const [these, those] = [new Values(account), new Values(last)];
  return ROWS.map(([name, table, row, column]) => {
    const [now, before] = [these.of(table, row, column), those.of(table, row, column)];
    const change = now - before;
    const rate = change === 0 ? null : percent(change, before);
    return {
      name,
      figure: these.id(table, row, column),
      now,
      lastFigure: those.id(table, row, column),
      before,
      change,
      rate: rate && `${rate}%`,
    };
  }).filter(({ now, before }) => now !== 0 || before !== 0);
}
