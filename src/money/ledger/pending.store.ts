import { sql } from 'kysely';
import type { Journal } from '#base/journal/index.ts';
import { type Day, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { rules } from './books.ts';
import { decidePosts } from './decide/post.ts';
import { type ReverseInput, reversalOf } from './decide/reverse.ts';
import { waitingProblems } from './decide/review.ts';
import type { PendingVoucher } from './decide/state.ts';
import { decideSubmit } from './decide/submit.ts';
import { ledgerFacts, pendingStream } from './facts.ts';
import { type PackedDraft, packDraft, unpackDraft } from './pack.ts';
import { type Asked, findVoucher, loadState, type PostAnswer, postedFact } from './posting.store.ts';
import { problems } from './problems.ts';
import type { OpenStatus, VoucherDraft } from './types.ts';

export interface SubmitAnswer {
  readonly id: string;
}

/** The maker submits a voucher for review; its id is the request id. */
export function submitVoucher(
  journal: Journal,
  asked: Asked,
  draft: VoucherDraft,
): Promise<Result<SubmitAnswer>> {
  return journal.execute({ ...asked, input: { submit: draft } }, async (tx) => {
    const state = await loadState(tx, asked.district, [draft]);
    const decided = decideSubmit(state, draft, rules);
    return decided.ok ? ok(submitted(asked.requestId, decided.value)) : decided;
  });
}

/** The maker asks for the reversal of a posted voucher: it waits for review like any voucher. */
export function submitReversal(
  journal: Journal,
  asked: Asked,
  number: string,
  how: Pick<ReverseInput, 'day' | 'reason'>,
): Promise<Result<SubmitAnswer>> {
  return journal.execute({ ...asked, input: { reverse: number, ...how } }, async (tx) => {
    const target = await findVoucher(tx, asked.district, number);
    if (!target)
      return refused(problems.of('ledger/voucher-unknown', 'number', { number: number.slice(0, 20) }));
    const draft = reversalOf(target.voucher, { ...how, maker: asked.actor, reviewer: '' });
    const decided = decideSubmit(await loadState(tx, asked.district, [draft]), draft, rules);
    return decided.ok ? ok(submitted(asked.requestId, decided.value)) : decided;
  });
}

/** The present problems of a draft. Nothing is stored, so the verdict may change later. */
export async function judgeDraft(db: Db, district: string, draft: VoucherDraft): Promise<readonly Problem[]> {
  const decided = decideSubmit(await loadState(db, district, [draft]), draft, rules);
  return decided.ok ? [] : decided.problems;
}

function submitted(id: string, draft: VoucherDraft) {
  const payload = { id, draft: packDraft(draft) };
  const fact = ledgerFacts.make(pendingStream(id), 'ledger/voucher-submitted', payload);
  return { facts: [fact], answer: { id } };
}

/** The reviewer posts a waiting voucher. Everything is judged again, because the books may have changed. */
export function postPending(journal: Journal, asked: Asked, id: string): Promise<Result<PostAnswer>> {
  return journal.execute({ ...asked, input: { post: id } }, async (tx) => {
    const pending = await findPending(tx, asked.district, id);
    const late = waitingProblems(pending, id);
    if (!pending || late.length > 0) return refused(...late);
    const draft = { ...pending.draft, reviewer: asked.actor };
    const [result] = decidePosts(await loadState(tx, asked.district, [draft]), [draft], rules);
    if (!result!.ok) return result!;
    const voucher = result!.value;
    return ok({ facts: [postedFact(voucher, id)], answer: { number: voucher.number } });
  });
}

/** The reviewer returns a voucher with a reason; the maker submits a corrected one. */
export function returnPending(
  journal: Journal,
  asked: Asked,
  id: string,
  reason: string,
): Promise<Result<SubmitAnswer>> {
  return journal.execute({ ...asked, input: { return: id, reason } }, async (tx) => {
    const pending = await findPending(tx, asked.district, id);
    const late = waitingProblems(pending, id);
    if (!pending || late.length > 0) return refused(...late);
    if (pending.maker === asked.actor) return refused(problems.of('ledger/same-person', 'id', {}));
    const fact = ledgerFacts.make(pendingStream(id), 'ledger/voucher-returned', { id, reason });
    return ok({ facts: [fact], answer: { id } });
  });
}

export interface StoredPending extends PendingVoucher {
  readonly day: Day;
  readonly draft: VoucherDraft;
  readonly maker: string;
  /** milliseconds since 1970 */
  readonly submittedAt: number;
  readonly reviewer: string;
  readonly reason: string;
  /** number of the voucher after posting */
  readonly number: string;
}

interface Row {
  id: string;
  status: string;
  day: string;
  draft: PackedDraft;
  maker: string;
  submitted_at: number;
  reviewer: string;
  reason: string;
  number: string;
}

const toPending = (row: Row): StoredPending => ({
  id: row.id,
  status: row.status as StoredPending['status'],
  day: row.day as Day,
  draft: unpackDraft(row.draft),
  maker: row.maker,
  submittedAt: row.submitted_at,
  reviewer: row.reviewer,
  reason: row.reason,
  number: row.number,
});

export async function findPending(db: Db, district: string, id: string): Promise<StoredPending | undefined> {
  const { rows } = await sql<Row>`
    SELECT id, status, day, draft, maker, submitted_at, reviewer, reason, number FROM ledger_pending
    WHERE district = ${district} AND id = ${id}`.execute(db);
  return rows[0] && toPending(rows[0]);
}

/** Waiting or returned vouchers, the oldest day first; at most 200. */
export async function listPending(db: Db, district: string, status: OpenStatus): Promise<StoredPending[]> {
  const { rows } = await sql<Row>`
    SELECT id, status, day, draft, maker, submitted_at, reviewer, reason, number FROM ledger_pending
    WHERE district = ${district} AND status = ${status} ORDER BY day, submitted_at, id LIMIT 200`.execute(db);
  return rows.map(toPending);
}
