import { sql } from 'kysely';
import type { Command, Decided, Journal } from '#base/journal/index.ts';
import { fen, type Instant, ok, type Problem, type Result } from '#base/kernel/index.ts';
import { loadGranted, noQuotas, type QuotaBook } from '#money/budget/index.ts';
import type { Db } from '#shell/db/database.ts';
import { rules } from './books.ts';
import { toVoucher } from './business/index.ts';
import type { BusinessEvent } from './business/types.ts';
import { checkDraft } from './checks/index.ts';
import { postChecked } from './decide/post.ts';
import { quotasNamed } from './decide/quota.ts';
import { type BooksState, type Month, monthOfDay, type PostedVoucher } from './decide/state.ts';
import { ledgerFacts, monthStream } from './facts.ts';
import { packDraft, packVoucher, unpackVoucher } from './pack.ts';
import { sequenceOf } from './projector.store.ts';
import type { Voucher, VoucherDraft } from './types.ts';

/** Who asks the books, when, and under which request id, which makes it happen once. */
export interface Asked {
  readonly district: string;
  readonly requestId: string;
  readonly actor: string;
  readonly at: Instant;
}

export interface PostOrder extends Asked {
  readonly draft: VoucherDraft;
}

export interface PostAnswer {
  /** YYYY-MM-NNNN */
  readonly number: string;
}

/** Vouchers in one commit: more make the commit long, fewer waste fsyncs. */
export const POST_BATCH = 500;

/**
 * Posts vouchers at once, without the pending queue, for programs that carry books over (the draft names maker and reviewer).
 * Each 500 are one commit; results are in the order of the orders. All orders are of one district.
 */
export async function postVouchers(
  journal: Journal,
  orders: readonly PostOrder[],
): Promise<Result<PostAnswer>[]> {
  const results: Result<PostAnswer>[] = [];
  let commands = orders.slice(0, POST_BATCH).map(asCommand);
  for (let next = POST_BATCH; commands.length > 0; next += POST_BATCH) {
    const posting = journal.executeMany(commands, postAll);
    // while the database works on this batch, the next one is checked and packed
    commands = orders.slice(next, next + POST_BATCH).map(asCommand);
    results.push(...(await posting));
  }
  return results;
}

interface PostCommand extends Command {
  readonly draft: VoucherDraft;
  /** problems of the draft alone */
  readonly problems: readonly Problem[];
}

function asCommand(order: PostOrder): PostCommand {
  // a packed draft has a fixed order of fields, so the same voucher is the same text
  const input = JSON.stringify(packDraft(order.draft));
  return { ...order, input, problems: checkDraft(order.draft, rules) };
}

/** Posts business events through their templates. A template's refusal is among the results like any other. */
export async function postEvents(
  journal: Journal,
  orders: readonly (Asked & { readonly event: BusinessEvent })[],
): Promise<Result<PostAnswer>[]> {
  const drafts = orders.map(({ event, ...asked }) => ({ asked, draft: toVoucher(event, rules.chart) }));
  const sound = drafts.flatMap(({ asked, draft }) => (draft.ok ? [{ ...asked, draft: draft.value }] : []));
  const posted = (await postVouchers(journal, sound)).values();
  return drafts.map(({ draft }) => (draft.ok ? posted.next().value! : draft));
}

async function postAll(tx: Db, commands: readonly PostCommand[]): Promise<Result<Decided<PostAnswer>>[]> {
  const state = await loadState(
    tx,
    commands[0]!.district,
    commands.map((command) => command.draft),
  );
  return postChecked(state, commands).map((result) =>
    result.ok ? ok({ facts: [postedFact(result.value)], answer: { number: result.value.number } }) : result,
  );
}

export function postedFact(voucher: Voucher, pending?: string) {
  const payload =
    pending === undefined ? { voucher: packVoucher(voucher) } : { voucher: packVoucher(voucher), pending };
  return ledgerFacts.make(monthStream(monthOfDay(voucher.day)), 'ledger/voucher-posted', payload);
}

export async function loadClosedThrough(db: Db, district: string): Promise<Month> {
  const { rows } = await sql<{ year: number; month: number }>`
    SELECT year, month FROM ledger_period WHERE district = ${district} AND closed_at IS NOT NULL
    ORDER BY year DESC, month DESC LIMIT 1`.execute(db);
  return rows[0] ? `${rows[0].year}-${String(rows[0].month).padStart(2, '0')}` : '';
}

/** Loads what posting these drafts needs. The caller holds the district's turn, so it stays true. */
export async function loadState(
  tx: Db,
  district: string,
  drafts: readonly VoucherDraft[],
): Promise<BooksState> {
  const months = [...new Set(drafts.map((draft) => monthOfDay(draft.day)))];
  const targets = [
    ...new Set(drafts.flatMap((draft) => (draft.reverses === undefined ? [] : [draft.reverses]))),
  ];
  // sent together: the connection answers one after the other without waiting for us
  const [lastSequence, closedThrough, vouchers, quotas] = await Promise.all([
    loadSequences(tx, district, months),
    loadClosedThrough(tx, district),
    targets.length === 0 ? [] : loadVouchers(tx, district, targets),
    loadQuotas(tx, district, quotasNamed(drafts)),
  ]);
  return {
    closedThrough,
    lastSequence,
    vouchers: new Map(vouchers.map((entry) => [entry.voucher.number, entry])),
    quotas,
  };
}

async function loadSequences(
  tx: Db,
  district: string,
  months: readonly Month[],
): Promise<BooksState['lastSequence']> {
  const { rows } = await sql<{ year: number; month: number; last_sequence: number }>`
    SELECT p.year, p.month, p.last_sequence FROM ledger_period p
    JOIN unnest(${months.map((m) => Number(m.slice(0, 4)))}::int[], ${months.map((m) => Number(m.slice(5)))}::int[]) AS w(year, month)
      ON p.year = w.year AND p.month = w.month
    WHERE p.district = ${district}`.execute(tx);
  return new Map(rows.map((row) => [`${row.year}-${String(row.month).padStart(2, '0')}`, row.last_sequence]));
}

/** Loads the 指标: the grants from the budget, the payments from the books. */
async function loadQuotas(tx: Db, district: string, numbers: readonly string[]): Promise<QuotaBook> {
  if (numbers.length === 0) return noQuotas;
  const [granted, { rows }] = await Promise.all([
    loadGranted(tx, district, numbers),
    sql<{ quota: string; paid: number }>`
      SELECT quota, sum(paid)::bigint AS paid FROM ledger_quota
      WHERE district = ${district} AND quota = ANY(${numbers}::text[]) GROUP BY quota`.execute(tx),
  ]);
  return { granted, paid: new Map(rows.map((row) => [row.quota, fen(row.paid)])) };
}

const NUMBER = /^\d{4}-\d{2}-\d{4,6}$/;

/** Posted vouchers by number, exactly as the journal keeps them; unknown numbers are left out. */
export async function loadVouchers(
  db: Db,
  district: string,
  numbers: readonly string[],
): Promise<PostedVoucher[]> {
  const known = numbers.filter((number) => NUMBER.test(number));
  const { rows } = await sql<{
    kind: string;
    stream: string;
    position: number;
    payload: string;
    reversed_by: string;
  }>`
    SELECT f.kind, f.stream, f.position, f.payload, v.reversed_by
    FROM unnest(${known.map((n) => Number(n.slice(0, 4)))}::int[], ${known.map((n) => Number(n.slice(5, 7)))}::int[],
      ${known.map(sequenceOf)}::int[]) AS w(year, month, sequence)
    JOIN ledger_voucher v ON v.district = ${district} AND v.year = w.year AND v.month = w.month AND v.sequence = w.sequence
    JOIN journal_fact f ON f.district = v.district AND f.position = v.voucher_seq
    ORDER BY v.voucher_seq`.execute(db);
  return rows.map((row) => ({
    voucher: unpackVoucher(
      ledgerFacts.read('ledger/voucher-posted', { ...row, payload: JSON.parse(row.payload) }).voucher,
    ),
    reversedBy: row.reversed_by,
  }));
}

export async function findVoucher(
  db: Db,
  district: string,
  number: string,
): Promise<PostedVoucher | undefined> {
  return (await loadVouchers(db, district, [number]))[0];
}
