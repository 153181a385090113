import type { Calendar } from '#base/calendar/index.ts';
import { type Day, monthOf, yearOf } from '#base/kernel/index.ts';
import type { CaseFact, CaseState } from '#service/cases/index.ts';
import type { ClockAnswer } from '#service/clock/index.ts';
import { daysUsed } from './days-used.ts';
import type { Count, Sum } from './whats.ts';

/** Where a case belongs in the cube; `month` is 202009. Its level follows from the site (`levelOf`). */
export interface Cell {
  readonly month: number;
  readonly unit: string;
  /** region of the site that took it in, 12 digits */
  readonly site: string;
  /** '' for the sums of all items */
  readonly item: string;
  readonly way: string;
}

/** What one fact of a case counts. */
export interface Counted {
  readonly cell: Cell;
  readonly on: Day;
  readonly counts: readonly Count[];
  readonly sums: Readonly<Partial<Record<Sum, number>>>;
}

export interface Around {
  readonly calendar: Calendar;
  /** the clock's answer on the day of the fact */
  readonly clock: ClockAnswer;
}

export const monthNumber = (day: Day): number => yearOf(day) * 100 + monthOf(day);

/**
 * What a fact of a case counts, or null. Pure: a fold over the facts of a case counts the case. The fact fixes what is
 * counted, so what only the passing of days brings (an open case that is late today) is not counted here.
 */
export function countsOf(
  before: CaseState | null,
  fact: CaseFact,
  after: CaseState,
  around: Around,
): Counted | null {
  const rule = rules[fact.kind];
  const found = before && rule ? rule({ before, after, on: fact.payload.on, ...around }) : null;
  if (!found || found.counts.length === 0) return null;
  const { terms, site, channel } = after;
  const { on } = fact.payload;
  const cell = { month: monthNumber(on), unit: terms.unit, site, item: terms.item, way: channel };
  return { cell, on, counts: found.counts, sums: found.sums ?? {} };
}

interface Step extends Around {
  readonly before: CaseState;
  readonly after: CaseState;
  readonly on: Day;
}

type Rule = (step: Step) => {
  readonly counts: readonly Count[];
  readonly sums?: Counted['sums'];
};

/** The counts whose condition is true. */
const those = (...all: readonly (readonly [Count, boolean])[]): readonly Count[] =>
  all.filter(([, is]) => is).map(([count]) => count);

/** Counts the first receipt; a later one of the same case is a supplement. */
const receipt: Rule = ({ before }) => ({ counts: before.status === 'draft' ? ['received'] : [] });

const notice: Rule = () => ({ counts: ['supplementAsked'] });

/**
 * The acceptance is counted once: with its voucher, or, where silence has accepted the case and no voucher was given,
 * with the decision or the end.
 */
function acceptance({ before, clock }: Step): readonly Count[] {
  if (clock.acceptedOn === null || before.clock.some((event) => event.do === 'accept')) return [];
  return those(['accepted', true], ['deemed', clock.deemed]);
}

/** Lateness, days used and their limits are fixed with the decision; an extension moves the due days, not the limits. */
const decision: Rule = (step) => {
  const { after, on, clock, calendar } = step;
  const { promised, statutory } = after.terms;
  const receivedOn = after.clock.find((event) => event.do === 'receive')?.on;
  const used = daysUsed(calendar, {
    acceptedOn: clock.acceptedOn ?? on,
    decidedOn: on,
    events: after.clock,
  });
  const grant = after.decision?.grant === true;
  return {
    counts: [
      ...acceptance(step),
      ...those(
        ['granted', grant],
        ['rejected', !grant],
        ['onTheSpot', receivedOn === on],
        ['latePromise', clock.promisedDue !== null && on > clock.promisedDue],
        ['lateLaw', clock.statutoryDue !== null && on > clock.statutoryDue],
        ['withPromise', promised !== null],
        ['withLaw', statutory !== null],
      ),
    ],
    sums: {
      daysUsed: used,
      ...(promised !== null && { daysPromised: promised, usedOfPromised: used }),
      ...(statutory !== null && { daysOfLaw: statutory, usedOfLaw: used }),
    },
  };
};

const delivery: Rule = ({ after, on, clock }) => {
  const { channel, terms, documents } = after;
  const carried = after.delivery?.way === 'post' || after.delivery?.way === 'electronic';
  return {
    counts: those(
      ['delivered', true],
      ['firstTimeRight', !documents.some(({ kind }) => kind === 'notice')],
      ['withoutVisit', channel === 'online' && !terms.windowCheck && carried],
      ['lateDelivery', clock.deliverBy !== null && on > clock.deliverBy],
    ),
  };
};

const rating: Rule = ({ after: { rating: grade } }) => {
  if (grade === null) return { counts: [] };
  return { counts: those(['rated', true], ['dissatisfied', grade >= 4]), sums: { grades: grade } };
};

/** By the fact's kind; a kind without a rule counts nothing. */
const rules: Readonly<Partial<Record<CaseFact['kind'], Rule>>> = {
  'case/submit': receipt,
  'case/receive': receipt,
  'case/notify': notice,
  'case/pre-return': notice,
  'case/accept': (step) => ({ counts: acceptance(step) }),
  'case/decide': decision,
  'case/refuse': () => ({ counts: ['turnedAway'] }),
  'case/withdraw': (step) => ({ counts: [...acceptance(step), 'withdrawn'] }),
  'case/end': (step) => ({ counts: [...acceptance(step), 'ended'] }),
  'case/deliver': delivery,
  'case/approve-extension': () => ({ counts: ['extended'] }),
  'case/stop': () => ({ counts: ['stopped'] }),
  'case/suspend': () => ({ counts: ['suspended'] }),
  'case/rate': rating,
};

/** Does a fact of this kind ever count anything? */
export const mayCount = (kind: string): boolean => Object.hasOwn(rules, kind);
