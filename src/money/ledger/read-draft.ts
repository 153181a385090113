import { all, type Fen, fen, ok, parseDay, parseYuan, type Result, refused } from '#base/kernel/index.ts';
import type { TypedDraft } from './contract-draft.ts';
import { problems } from './problems.ts';
import type { VoucherDraft, VoucherLine } from './types.ts';

/**
 * Reads a typed voucher: every amount and the day, with all problems at once. Opening balances are dated on the first day of a
 * year.
 */
export function readDraft(typed: TypedDraft, maker: string): Result<VoucherDraft> {
  const day = parseDay(typed.day);
  const lines = all(typed.lines.map((line, index) => readLine(line, `lines[${index}]`)));
  if (!day.ok || !lines.ok)
    return refused(...(day.ok ? [] : day.problems), ...(lines.ok ? [] : lines.problems));
  if (typed.opening && !day.value.endsWith('-01-01'))
    return refused(problems.of('ledger/opening-day', 'day', {}));
  return ok({
    day: day.value,
    kind: typed.opening ? 'closing' : 'ordinary',
    summary: typed.summary,
    attachments: typed.attachments,
    maker,
    reviewer: '',
    business: typed.opening ? 'opening-balances' : '',
    lines: lines.value,
  });
}

function readLine(line: TypedDraft['lines'][number], at: string): Result<VoucherLine> {
  const amounts = all([readAmount(line.debit, `${at}.debit`), readAmount(line.credit, `${at}.credit`)]);
  if (!amounts.ok) return amounts;
  const [debit, credit] = amounts.value as [Fen, Fen];
  const { budget, costItem, project, counterparty } = line;
  return ok({
    system: line.system,
    account: line.account,
    debit,
    credit,
    summary: line.summary,
    // missing fields stay missing, because the journal keeps what was typed
    ...(budget ? { budget: withoutUndefined(budget) } : {}),
    ...(costItem ? { costItem } : {}),
    ...(project ? { project } : {}),
    ...(counterparty ? { counterparty } : {}),
  });
}

function readAmount(text: string, at: string): Result<Fen> {
  return text.trim() === '' ? ok(fen(0)) : parseYuan(text, at);
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
