import {
  type Fen,
  formatWan,
  formatYuan,
  type JudgementState,
  type Severity,
  type UnjudgedState,
} from '#base/kernel/index.ts';
import { halfOfCell, type Printed } from '../precision.ts';
import type { OwnAccount, OwnCheck, Told, ToldAccount, ToldCheck } from '../told.ts';
import type { AccountCell, Judgement, Shown, TableKey } from '../types.ts';

/** A check's verdict on one object. */
export interface Verdict {
  readonly object: string;
  readonly state: JudgementState;
  readonly severity?: Severity;
  readonly message?: string;
  readonly shown?: readonly Shown[];
}

interface CheckSpec<Account> {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly hint: string;
  /** severity of a broken object, unless the verdict has its own; a question is a warning to the one who answers */
  readonly severity: Severity | 'question';
  judge(account: Account): readonly Verdict[];
}

export function holds(object: string): Verdict {
  return { object, state: 'holds' };
}

export function broken(
  object: string,
  message: string,
  shown: readonly Shown[] = [],
  severity?: Severity,
): Verdict {
  return { object, state: 'broken', message, shown, ...(severity ? { severity } : {}) };
}

export function idle(object: string, message: string, state: UnjudgedState = 'not-applicable'): Verdict {
  return { object, state, message };
}

/** Makes a check that judges our account and anybody's. A check that finds nothing to judge says so. */
export function defineCheck(spec: CheckSpec<ToldAccount>): ToldCheck {
  return define(spec);
}

/** Makes a check that needs our books. */
export function defineOwnCheck(spec: CheckSpec<OwnAccount>): OwnCheck {
  return define(spec);
}

function define<Account>({ severity, judge, ...head }: CheckSpec<Account>) {
  return {
    ...head,
    judge(account: Account): Judgement[] {
      const verdicts = judge(account);
      // silence never counts as success
      const said = verdicts.length > 0 ? verdicts : [idle(head.title, '没有可以核对的内容')];
      return said.map((verdict) => toJudgement(head.id, severity, verdict));
    },
  };
}

function toJudgement(relation: string, usual: Severity | 'question', verdict: Verdict): Judgement {
  const base = { relation, cells: [], ...verdict };
  if (verdict.state !== 'broken') return base;
  if (verdict.severity) return base;
  return usual === 'question'
    ? { ...base, severity: 'warning', question: true }
    : { ...base, severity: usual };
}

/** "12.34万元" */
export const wan = (amount: number) => `${formatWan(amount as Fen)}万元`;

/** A number as a finding shows it, under its own name or another. */
export function show(told: Told, label = told.name): Shown {
  const { printed, unit, place, figure } = told;
  return { label, value: printed, unit, ...(place ? { place } : {}), ...(figure ? { figure } : {}) };
}

/** "12.34万元", "88.74%" */
export const text = ({ printed, unit }: Told) => `${printed}${unit}`;

/** The number to compare with cells and registers: the amount behind the digits where it is known. */
export function precise(told: Told): Printed {
  return told.exact === undefined ? told : { value: told.exact, half: 0 };
}

/** A cell's amount as a told number; undefined where it was not read or has none. */
export function toldCell(cell: AccountCell | undefined, name: string): Told | undefined {
  if (!cell?.figure || cell.state === 'unread') return undefined;
  const { value, precision, source, id } = cell.figure;
  const ours = source.kind === 'query';
  // amounts of a document in 元 are shown in 元; our own amounts as they are published
  const yuan = !ours && precision === 'fen';
  return {
    name,
    kind: 'amount',
    value,
    half: halfOfCell(cell),
    printed: yuan ? formatYuan(value as Fen) : formatWan(value as Fen),
    unit: yuan ? '元' : '万元',
    ...(source.kind === 'document' ? { place: source.place } : { figure: id }),
  };
}

/** A cell of this year as a told number. */
export function cellAt(
  { account }: ToldAccount,
  name: string,
  ...[table, row, column]: readonly [TableKey, string, string]
): Told | undefined {
  return toldCell(account.cell(table, row, column), name);
}
