import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import { booleans, numbers, texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { addToCells } from './cells.store.ts';
import { quotaPayments } from './decide/quota.ts';
import { type LedgerFactKind, ledgerFacts } from './facts.ts';
import { unpackVoucher } from './pack.ts';
import type { AccountingSystem, Voucher } from './types.ts';

export interface PostedFact {
  readonly seq: number;
  readonly voucher: Voucher;
}

/** Every table of the books, in an order in which earlier ones do not need later ones. */
export const ledgerProjector: Projector = {
  name: 'ledger',
  tables: [
    'ledger_voucher',
    'ledger_cell',
    'ledger_line',
    'ledger_signature',
    'ledger_period',
    'ledger_pending',
    'ledger_quota',
  ],
  kinds: ledgerFacts.kinds,
  async apply(tx, district, facts) {
    const of = (kind: LedgerFactKind) => facts.filter((fact) => fact.kind === kind);
    const submitted = of('ledger/voucher-submitted');
    const returned = of('ledger/voucher-returned');
    const postings = of('ledger/voucher-posted');
    const closings = of('ledger/month-closed');
    if (submitted.length > 0) await insertPending(tx, district, submitted);
    if (returned.length > 0) await returnPending(tx, district, returned);
    if (postings.length > 0) await post(tx, district, postings);
    if (closings.length > 0) await close(tx, district, closings);
  },
};

async function post(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const posted = facts.map((fact) => ({
    seq: fact.position,
    voucher: unpackVoucher(ledgerFacts.read('ledger/voucher-posted', fact).voucher),
  }));
  const { ids, stored } = await addToCells(tx, district, posted);
  // one connection runs them one after the other; meanwhile the values of the next one are made
  await Promise.all([
    stored,
    insertLines(tx, district, posted, ids),
    insertVouchers(tx, district, posted),
    countSignatures(tx, district, posted, ids),
    countPeriods(tx, district, posted),
    payQuotas(tx, district, posted),
  ]);
  await linkReversals(tx, district, posted);
  await finishPending(tx, district, facts);
}

function totalOf(voucher: Voucher, system: AccountingSystem): number {
  let total = 0;
  for (const line of voucher.lines) if (line.system === system) total += line.debit;
  return total;
}

/** 2020-03-0012 → 12 */
export const sequenceOf = (number: string) => Number(number.slice(8));

async function insertVouchers(tx: Db, district: string, posted: readonly PostedFact[]): Promise<void> {
  const number = (pick: (voucher: Voucher) => number) => numbers(posted.map(({ voucher }) => pick(voucher)));
  const text = (pick: (voucher: Voucher) => string) => texts(posted.map(({ voucher }) => pick(voucher)));
  await sql`
    INSERT INTO ledger_voucher (district, voucher_seq, year, month, sequence, day, kind, summary, attachments, maker,
      reviewer, business, reverses, reversed_by, financial_total, budgetary_total)
    SELECT ${district}, v.seq, v.year, v.month, v.sequence, v.day, v.kind, v.summary, v.attachments, v.maker,
      v.reviewer, v.business, v.reverses, '', v.financial, v.budgetary
    FROM unnest(${numbers(posted.map(({ seq }) => seq))}::bigint[], ${number((v) => v.year)}::int[], ${number((v) => v.month)}::int[],
      ${number((v) => sequenceOf(v.number))}::int[], ${text((v) => v.day)}::date[], ${text((v) => v.kind)}::text[],
      ${text((v) => v.summary)}::text[], ${number((v) => v.attachments)}::int[], ${text((v) => v.maker)}::text[],
      ${text((v) => v.reviewer)}::text[], ${text((v) => v.business)}::text[], ${text((v) => v.reverses ?? '')}::text[],
      ${number((v) => totalOf(v, 'financial'))}::bigint[], ${number((v) => totalOf(v, 'budgetary'))}::bigint[])
      AS v(seq, year, month, sequence, day, kind, summary, attachments, maker, reviewer, business, reverses, financial, budgetary)
  `.execute(tx);
}

async function insertLines(
  tx: Db,
  district: string,
  posted: readonly PostedFact[],
  cells: readonly (readonly number[])[],
): Promise<void> {
  const lines = posted.flatMap(({ seq, voucher }, at) =>
    voucher.lines.map((line, index) => ({
      seq,
      no: index + 1,
      cell: cells[at]![index]!,
      line,
      summary: line.summary === voucher.summary ? '' : line.summary,
    })),
  );
  const number = (pick: (entry: (typeof lines)[number]) => number) => numbers(lines.map(pick));
  const text = (pick: (entry: (typeof lines)[number]) => string) => texts(lines.map(pick));
  await sql`
    INSERT INTO ledger_line (district, voucher_seq, line_no, cell_id, debit, credit, summary, counterparty, gov_economic,
      fund_year, source, quota, payment, procurement)
    SELECT ${district}, * FROM unnest(${number((l) => l.seq)}::bigint[], ${number((l) => l.no)}::int[],
      ${number((l) => l.cell)}::int[], ${number((l) => l.line.debit)}::bigint[], ${number((l) => l.line.credit)}::bigint[],
      ${text((l) => l.summary)}::text[], ${text((l) => l.line.counterparty ?? '')}::text[],
      ${text((l) => l.line.budget?.govEconomic ?? '')}::text[], ${text((l) => l.line.budget?.fundYear ?? '')}::text[],
      ${text((l) => l.line.budget?.source ?? '')}::text[], ${text((l) => l.line.budget?.quota ?? '')}::text[],
      ${text((l) => l.line.budget?.payment ?? '')}::text[],
      ${booleans(lines.map((l) => l.line.budget?.procurement ?? false))}::bool[])
  `.execute(tx);
}

async function countSignatures(
  tx: Db,
  district: string,
  posted: readonly PostedFact[],
  cells: readonly (readonly number[])[],
): Promise<void> {
  const counts = new Map<string, { year: number; cells: string; vouchers: number }>();
  for (const [at, { voucher }] of posted.entries()) {
    const set = [...new Set(cells[at])].sort((a, b) => a - b).join(',');
    const known = counts.get(set);
    // a cell has one year, so a set of cells has one too
    if (known) known.vouchers += 1;
    else counts.set(set, { year: voucher.year, cells: set, vouchers: 1 });
  }
  const rows = [...counts.values()];
  await sql`
    INSERT INTO ledger_signature (district, year, signature, cell_ids, vouchers)
    SELECT ${district}, s.year, md5(s.cells), string_to_array(s.cells, ',')::int[], s.vouchers
    FROM unnest(${numbers(rows.map((r) => r.year))}::int[], ${texts(rows.map((r) => r.cells))}::text[],
      ${numbers(rows.map((r) => r.vouchers))}::int[]) AS s(year, cells, vouchers)
    ON CONFLICT (district, year, signature) DO UPDATE SET vouchers = ledger_signature.vouchers + excluded.vouchers
  `.execute(tx);
}

async function countPeriods(tx: Db, district: string, posted: readonly PostedFact[]): Promise<void> {
  const months = Map.groupBy(posted, ({ voucher }) => voucher.number.slice(0, 7));
  const rows = [...months].map(([month, own]) => ({
    year: Number(month.slice(0, 4)),
    month: Number(month.slice(5)),
    last: Math.max(...own.map(({ voucher }) => sequenceOf(voucher.number))),
    vouchers: own.length,
  }));
  await sql`
    INSERT INTO ledger_period (district, year, month, last_sequence, vouchers, closed_at, closed_by)
    SELECT ${district}, p.year, p.month, p.last, p.vouchers, NULL, ''
    FROM unnest(${rows.map((r) => r.year)}::int[], ${rows.map((r) => r.month)}::int[], ${rows.map((r) => r.last)}::int[],
      ${rows.map((r) => r.vouchers)}::int[]) AS p(year, month, last, vouchers)
    ON CONFLICT (district, year, month) DO UPDATE SET last_sequence = excluded.last_sequence,
      vouchers = ledger_period.vouchers + excluded.vouchers
  `.execute(tx);
}

async function payQuotas(tx: Db, district: string, posted: readonly PostedFact[]): Promise<void> {
  const sums = new Map<string, { year: number; quota: string; paid: number }>();
  for (const { voucher } of posted) {
    for (const { quota, amount } of quotaPayments(voucher)) {
      const key = `${voucher.year}|${quota}`;
      const known = sums.get(key);
      if (known) known.paid += amount;
      else sums.set(key, { year: voucher.year, quota, paid: amount });
    }
  }
  if (sums.size === 0) return;
  const rows = [...sums.values()];
  await sql`
    INSERT INTO ledger_quota (district, year, quota, paid)
    SELECT ${district}, * FROM unnest(${numbers(rows.map((r) => r.year))}::int[], ${texts(rows.map((r) => r.quota))}::text[],
      ${numbers(rows.map((r) => r.paid))}::bigint[])
    ON CONFLICT (district, year, quota) DO UPDATE SET paid = ledger_quota.paid + excluded.paid
  `.execute(tx);
}

async function linkReversals(tx: Db, district: string, posted: readonly PostedFact[]): Promise<void> {
  const links = posted.flatMap(({ voucher }) =>
    voucher.reverses === undefined ? [] : [{ target: voucher.reverses, by: voucher.number }],
  );
  if (links.length === 0) return;
  await sql`
    UPDATE ledger_voucher v SET reversed_by = l.by
    FROM unnest(${links.map((l) => Number(l.target.slice(0, 4)))}::int[], ${links.map((l) => Number(l.target.slice(5, 7)))}::int[],
      ${links.map((l) => sequenceOf(l.target))}::int[], ${links.map((l) => l.by)}::text[]) AS l(year, month, sequence, by)
    WHERE v.district = ${district} AND v.year = l.year AND v.month = l.month AND v.sequence = l.sequence
  `.execute(tx);
}

async function insertPending(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map((fact) => ({ fact, ...ledgerFacts.read('ledger/voucher-submitted', fact) }));
  await sql`
    INSERT INTO ledger_pending (district, id, status, day, draft, maker, submitted_at, reviewer, reviewed_at, reason, number)
    SELECT ${district}, p.id, 'waiting', p.day, p.draft::jsonb, p.maker, p.at, '', NULL, '', ''
    FROM unnest(${rows.map((r) => r.id)}::text[], ${rows.map((r) => r.draft.day)}::date[],
      ${rows.map((r) => JSON.stringify(r.draft))}::text[], ${rows.map((r) => r.draft.maker)}::text[],
      ${rows.map((r) => r.fact.at)}::bigint[]) AS p(id, day, draft, maker, at)
  `.execute(tx);
}

async function returnPending(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map((fact) => ({ fact, ...ledgerFacts.read('ledger/voucher-returned', fact) }));
  await sql`
    UPDATE ledger_pending p SET status = 'returned', reviewer = r.actor, reviewed_at = r.at, reason = r.reason
    FROM unnest(${rows.map((r) => r.id)}::text[], ${rows.map((r) => r.fact.actor)}::text[],
      ${rows.map((r) => r.fact.at)}::bigint[], ${rows.map((r) => r.reason)}::text[]) AS r(id, actor, at, reason)
    WHERE p.district = ${district} AND p.id = r.id
  `.execute(tx);
}

async function finishPending(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const rows = facts.flatMap((fact) => {
    const { pending, voucher } = ledgerFacts.read('ledger/voucher-posted', fact);
    return pending === undefined ? [] : [{ pending, number: voucher.number, actor: fact.actor, at: fact.at }];
  });
  if (rows.length === 0) return;
  await sql`
    UPDATE ledger_pending p SET status = 'posted', reviewer = r.actor, reviewed_at = r.at, number = r.number
    FROM unnest(${rows.map((r) => r.pending)}::text[], ${rows.map((r) => r.actor)}::text[], ${rows.map((r) => r.at)}::bigint[],
      ${rows.map((r) => r.number)}::text[]) AS r(id, actor, at, number)
    WHERE p.district = ${district} AND p.id = r.id
  `.execute(tx);
}

async function close(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map((fact) => ({ fact, ...ledgerFacts.read('ledger/month-closed', fact) }));
  await sql`
    INSERT INTO ledger_period (district, year, month, last_sequence, vouchers, closed_at, closed_by)
    SELECT ${district}, p.year, p.month, 0, 0, p.at, p.actor
    FROM unnest(${rows.map((r) => r.year)}::int[], ${rows.map((r) => r.month)}::int[], ${rows.map((r) => r.fact.at)}::bigint[],
      ${rows.map((r) => r.fact.actor)}::text[]) AS p(year, month, at, actor)
    ON CONFLICT (district, year, month) DO UPDATE SET closed_at = excluded.closed_at, closed_by = excluded.closed_by
  `.execute(tx);
}
