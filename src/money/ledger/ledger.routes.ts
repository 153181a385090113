import { implement } from '@orpc/server';
import type { Day } from '#base/kernel/index.ts';
import { accepted, allow } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { chart, paymentWays } from './books.ts';
import { breakDown } from './breakdown.ts';
import { businessNames, toVoucher } from './business/index.ts';
import { closeMonth, closeYear, listPeriods } from './closing.store.ts';
import { ledgerContract } from './contract.ts';
import { loadBooks, loadRowsOf } from './cube.store.ts';
import { drillVouchers } from './drill.store.ts';
import { findHistory } from './history.store.ts';
import { initialsOf } from './initials.ts';
import { surplusDifference } from './invariants/index.ts';
import { loadOpening } from './opening.store.ts';
import { asBroughtForward, withoutOpening } from './opening.ts';
import {
  judgeDraft,
  listPending,
  postPending,
  returnPending,
  submitReversal,
  submitVoucher,
} from './pending.store.ts';
import { type Asked, findVoucher } from './posting.store.ts';
import { problems } from './problems.ts';
import type { LedgerQuery } from './query.ts';
import { readDraft } from './read-draft.ts';
import { accountName, businessName, showDraft } from './show.ts';
import { trialBalance } from './trial-balance.ts';
import { listVouchers } from './vouchers.store.ts';

const os = implement(ledgerContract).$context<HttpContext>();

function asked(context: HttpContext, input: { requestId: string }, actor: string): Asked {
  return { district: context.district, requestId: input.requestId, actor, at: context.clock() };
}

const withInitials = <C extends { readonly name: string }>(code: C) => ({
  ...code,
  initials: initialsOf(code.name),
});

const reading = {
  codes: os.codes.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const { year } = input;
    return {
      accounts: chart.accounts
        .filter(({ code }) => chart.accountIn(code, year) === 'valid')
        .map(({ code, class: of, balance }) => ({
          code,
          name: accountName(code, chart),
          initials: initialsOf(accountName(code, chart)),
          class: of,
          balance,
        })),
      functional: chart.functional
        .filter(({ code }) => code.length === 7 && chart.functionalIn(code, year) === 'valid')
        .map(withInitials),
      economic: chart.economic
        .filter(({ code }) => code.length === 5 && chart.economicIn(code, year) === 'valid')
        .map(withInitials),
      businesses: Object.entries(businessNames).map(([code, name]) => ({ code, name })),
      paymentWays: paymentWays.map(({ way, name }) => ({ way, name })),
    };
  }),

  vouchers: os.vouchers.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const { cursor, limit, year, ...rest } = input;
    const filter = { year, ...given(rest) };
    const page = await listVouchers(context.db, context.district, filter, cursor ?? null, limit);
    return {
      vouchers: page.vouchers.map((voucher) => ({
        ...voucher,
        businessName: businessName(voucher.business),
      })),
      sums: page.sums,
      next: page.next,
    };
  }),

  voucher: os.voucher.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const found = await findVoucher(context.db, context.district, input.number);
    if (found)
      return {
        ...showDraft(found.voucher, chart),
        number: found.voucher.number,
        reversedBy: found.reversedBy,
        history: await findHistory(context.db, context.district, found.voucher.number),
      };
    const unknown = problems.of('ledger/voucher-unknown', 'number', { number: input.number });
    throw errors.NOT_FOUND({ data: { problems: [unknown] } });
  }),

  pending: os.pending.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const waiting = await listPending(context.db, context.district, input.status);
    return waiting.map(({ draft, ...entry }) => ({
      ...showDraft(draft, chart),
      id: entry.id,
      status: entry.status,
      submittedAt: entry.submittedAt,
      reviewer: entry.reviewer,
      reason: entry.reason,
    }));
  }),

  trialBalance: os.trialBalance.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const [rows, opening] = await Promise.all([
      loadBooks(context.db, context.district, input.year),
      loadOpening(context.db, context.district, input.year),
    ]);
    const books = [...withoutOpening(rows, opening), ...asBroughtForward(opening)];
    const { rows: accounts, totals } = trialBalance(books, chart, input.year, input.from, input.to);
    return { rows: [...accounts], totals: [...totals] };
  }),

  periods: os.periods.handler(async ({ context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    return listPeriods(context.db, context.district);
  }),

  surplusDifference: os.surplusDifference.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const [rows, opening] = await Promise.all([
      loadBooks(context.db, context.district, input.year),
      loadOpening(context.db, context.district, input.year),
    ]);
    const difference = surplusDifference(withoutOpening(rows, opening), input.year);
    return { ...difference, reasons: [...difference.reasons] };
  }),

  drill: os.drill.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const { query, ...page } = input;
    const found = await drillVouchers(context.db, context.district, asQuery(query), page);
    return { ...found, vouchers: [...found.vouchers] };
  }),

  sums: os.sums.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'ledger.read');
    const query = asQuery(input.query);
    const rows = await loadRowsOf(context.db, context.district, query);
    return {
      byMonth: breakDown(query, rows, 'month').map((part) => ({ ...part, name: `${part.key}月` })),
      byEconomic: breakDown(query, rows, 'economic').map((part) => ({
        ...part,
        name: chart.nameOf('economic', part.key),
      })),
    };
  }),
};

const writing = {
  draftEvent: os.draftEvent.handler(async ({ input, context, errors }) => {
    const { staffId } = allow(errors, context.session, 'ledger.make');
    const event = { ...input.event, maker: staffId, reviewer: '' };
    const draft = accepted(errors, toVoucher(event, chart));
    const problems = await judgeDraft(context.db, context.district, draft);
    return { draft: showDraft(draft, chart), problems: [...problems] };
  }),

  submit: os.submit.handler(async ({ input, context, errors }) => {
    const { staffId } = allow(errors, context.session, 'ledger.make');
    const draft = accepted(errors, readDraft(input.draft, staffId));
    return accepted(errors, await submitVoucher(context.journal, asked(context, input, staffId), draft));
  }),

  reverse: os.reverse.handler(async ({ input, context, errors }) => {
    const { staffId } = allow(errors, context.session, 'ledger.make');
    const how = { day: input.day as Day, reason: input.reason };
    const result = await submitReversal(context.journal, asked(context, input, staffId), input.number, how);
    return accepted(errors, result);
  }),

  post: os.post.handler(async ({ input, context, errors }) => {
    const { staffId } = allow(errors, context.session, 'ledger.review');
    return accepted(errors, await postPending(context.journal, asked(context, input, staffId), input.id));
  }),

  returnPending: os.returnPending.handler(async ({ input, context, errors }) => {
    const { staffId } = allow(errors, context.session, 'ledger.review');
    const who = asked(context, input, staffId);
    return accepted(errors, await returnPending(context.journal, who, input.id, input.reason));
  }),

  closeMonth: os.closeMonth.handler(async ({ input, context, errors }) => {
    const { staffId } = allow(errors, context.session, 'ledger.close');
    const who = asked(context, input, staffId);
    return accepted(errors, await closeMonth(context.journal, who, input.year, input.month));
  }),

  closeYear: os.closeYear.handler(async ({ input, context, errors }) => {
    const { staffId } = allow(errors, context.session, 'ledger.close');
    const who = asked(context, input, staffId);
    return accepted(errors, await closeYear(context.journal, who, input.year, input.completedProjects));
  }),
};

export const ledgerRoutes = { ...reading, ...writing };

/** Drops empty fields: they are no conditions. */
function given<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined && part !== ''),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}

function asQuery(query: unknown): LedgerQuery {
  return query as LedgerQuery;
}
