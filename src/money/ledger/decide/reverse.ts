import { type Day, fen, type Problem, showDay, yearOf } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Voucher, VoucherDraft, VoucherLine } from '../types.ts';
import type { PostedVoucher } from './state.ts';

/** The same entry in red: same accounts, same sides, same dimensions, negative amounts (红字冲销). */
export function mirrored(lines: readonly VoucherLine[]): VoucherLine[] {
  return lines.map((line) => ({ ...line, debit: fen(-line.debit), credit: fen(-line.credit) }));
}

export interface ReverseInput {
  readonly day: Day;
  /** why, added to the summary */
  readonly reason: string;
  readonly maker: string;
  /** '' until somebody reviews it */
  readonly reviewer: string;
}

/** The reversal of a posted voucher as a draft. */
export function reversalOf(voucher: Voucher, input: ReverseInput): VoucherDraft {
  return {
    day: input.day,
    kind: 'reversal',
    summary: `冲销${voucher.number}：${input.reason}`,
    attachments: 0,
    maker: input.maker,
    reviewer: input.reviewer,
    business: voucher.business,
    reverses: voucher.number,
    lines: mirrored(voucher.lines),
  };
}

/** The problems of a draft as the reversal of its target; [] also for a draft that is no reversal. */
export function reversalProblems(draft: VoucherDraft, target: PostedVoucher | undefined): Problem[] {
  if (draft.kind !== 'reversal' && draft.reverses === undefined) return [];
  const number = draft.reverses ?? '';
  if (!target) return [problems.of('ledger/voucher-unknown', 'reverses', { number: number.slice(0, 20) })];
  const { voucher, reversedBy } = target;
  const found: Problem[] = [];
  if (voucher.kind !== 'ordinary') found.push(problems.of('ledger/cannot-reverse', 'reverses', { number }));
  if (reversedBy !== '')
    found.push(problems.of('ledger/already-reversed', 'reverses', { number, by: reversedBy }));
  if (draft.day < voucher.day || yearOf(draft.day) !== voucher.year)
    found.push(problems.of('ledger/reversal-other-year', 'day', { number, day: showDay(draft.day) }));
  if (draft.kind !== 'reversal' || !sameLines(draft.lines, mirrored(voucher.lines)))
    found.push(problems.of('ledger/reversal-differs', 'lines', { number }));
  return found;
}

/** Are the lines equal in everything that is booked? Their words may differ. */
function sameLines(left: readonly VoucherLine[], right: readonly VoucherLine[]): boolean {
  const essence = (line: VoucherLine) => [
    line.system,
    line.account,
    line.debit,
    line.credit,
    line.costItem ?? '',
    line.project ?? '',
    line.counterparty ?? '',
    ...Object.entries(line.budget ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}=${value}`)
      .sort(),
  ];
  return (
    left.length === right.length &&
    left.every((line, index) => JSON.stringify(essence(line)) === JSON.stringify(essence(right[index]!)))
  );
}
