import { type Fen, formatWan } from '#base/kernel/index.ts';
import type { AccountCell, JudgementState, Severity, TableKey } from '../types.ts';
import type { AccountCheck, ToldAccount, ToldFigure } from './told.ts';

/** What a check says of one object. */
export interface Verdict {
  readonly object: string;
  readonly state: JudgementState;
  readonly severity?: Severity;
  readonly message?: string;
  readonly cells?: readonly AccountCell[];
  readonly figures?: readonly string[];
}

export interface CheckSpec extends Omit<AccountCheck, 'judge'> {
  /** of a broken object, unless the verdict says another */
  readonly severity: Severity;
  judge(told: ToldAccount): readonly Verdict[];
}

export function holds(object: string, figures: readonly string[] = []): Verdict {
  return { object, state: 'holds', figures };
}

export function broken(object: string, message: string, figures: readonly string[] = []): Verdict {
  return { object, state: 'broken', message, figures };
}

export function idle(
  object: string,
  message: string,
  state: 'not-applicable' | 'not-enough-data' = 'not-applicable',
): Verdict {
  return { object, state, message };
}

/** Makes a check of its spec. One that finds nothing to judge says so: silence is never success. */
export function defineCheck({ severity, judge, ...rest }: CheckSpec): AccountCheck {
  return {
    ...rest,
    judge(told) {
      const verdicts = judge(told);
      const said = verdicts.length > 0 ? verdicts : [idle(rest.title, '没有可以核对的内容')];
      return said.map((verdict) => ({
        relation: rest.id,
        cells: [],
        ...verdict,
        ...(verdict.state === 'broken' ? { severity: verdict.severity ?? severity } : {}),
      }));
    },
  };
}

/** "12.34万元" */
export const wan = (amount: number) => `${formatWan(amount as Fen)}万元`;

/** Fen of a cell of this year; undefined where the table or the cell is missing. */
export function amountAt(
  { account }: ToldAccount,
  table: TableKey,
  row: string,
  column: string,
): number | undefined {
  return account.cell(table, row, column)?.figure?.value;
}

export function figuresOf(told: ToldAccount, wanted: (figure: ToldFigure) => boolean): ToldFigure[] {
  return [...told.figures.values()].filter(wanted);
}

/** The value of a register figure; undefined when the registers were not asked. */
export function countOf({ counted }: ToldAccount, key: string): number | undefined {
  return counted.get(key)?.value;
}
