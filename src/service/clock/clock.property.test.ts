import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialCalendar as calendar, isWorkingDay } from '#base/calendar/index.ts';
import { addDays, type Day, day, unwrap } from '#base/kernel/index.ts';
import { evaluateClock, permitLaw, readScenario } from './index.ts';
import { ask } from './testing.ts';
import { eventKinds } from './types.ts';

const anyDay = fc.integer({ min: 0, max: 2700 }).map((offset) => addDays(day('2019-01-01'), offset));
const limit = fc.integer({ min: 1, max: 60 });
const gap = fc.integer({ min: 0, max: 40 });

/** a case accepted on the day of its receipt, stopped and resumed so many times, asked on a day when nothing is open */
const stopped = fc.record({
  on: anyDay,
  limit,
  gaps: fc.array(fc.tuple(gap, gap), { maxLength: 4 }),
});

function lifeOf(on: Day, gaps: readonly (readonly [number, number])[]) {
  const stops: { from: Day; until: Day }[] = [];
  const events = [`${on} receive`, `${on} accept`];
  let at = on;
  for (const [until, long] of gaps) {
    const from = addDays(at, until);
    at = addDays(from, long);
    stops.push({ from, until: at });
    events.push(`${from} stop 鉴定`, `${at} resume`);
  }
  return { events, stops };
}

/** the slow and obvious way: walk day by day and leave out what is off or stopped */
function walk(on: Day, n: number, stops: readonly { from: Day; until: Day }[]): Day {
  let at = on;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(calendar, at) && !stops.some((stop) => at > stop.from && at <= stop.until)) left--;
  }
  return at;
}

describe('stops', () => {
  it('give the day that walking day by day gives', () => {
    fc.assert(
      fc.property(stopped, ({ on, limit: n, gaps }) => {
        const { events, stops } = lifeOf(on, gaps);
        const answer = ask(`${n}/${n}`, events);
        expect([answer.statutoryDue, answer.promisedDue]).toEqual([walk(on, n, stops), walk(on, n, stops)]);
        expect(answer.problems).toEqual([]);
      }),
    );
  });

  it('never bring a due day forward', () => {
    fc.assert(
      fc.property(stopped, gap, gap, ({ on, limit: n, gaps }, more, long) => {
        const before = ask(`${n}/-`, lifeOf(on, gaps).events).statutoryDue;
        const after = ask(`${n}/-`, lifeOf(on, [...gaps, [more, long]]).events).statutoryDue;
        expect(String(after) >= String(before)).toBe(true);
      }),
    );
  });
});

describe('due days', () => {
  it('are working days, later for a longer limit, and moved by an extension alike', () => {
    fc.assert(
      fc.property(stopped, limit, fc.integer({ min: 1, max: 10 }), ({ on, limit: n, gaps }, more, days) => {
        const { events } = lifeOf(on, gaps.slice(0, 1));
        const due = (limits: string, extra: readonly string[] = []) =>
          ask(limits, [...events, ...extra]).statutoryDue;
        const plain = due(`${n}/-`);
        expect(isWorkingDay(calendar, plain as Day)).toBe(true);
        expect(String(due(`${n + more}/-`)) > String(plain)).toBe(true);
        expect(due(`${n}/-`, [`${on} extend ${days}`])).toBe(due(`${n + days}/-`));
      }),
    );
  });
});

describe('any question', () => {
  const junk = fc.oneof(fc.constantFrom(...eventKinds), fc.constantFrom('close', '', null, 7));
  const event = fc.oneof(
    fc.record({
      on: fc.oneof(
        anyDay,
        fc.constantFrom('2020-02-30', '1999-01-01', '2199-12-31', '2300-01-01', '', null, 20200101),
      ),
      do: junk,
      for: fc.constantFrom('鉴定', '', null, undefined),
      days: fc.constantFrom(1, 10, 16, 0, -1, 2.5, '5', null, undefined, Number.NaN),
    }),
    fc.constantFrom(null, 'receive', 7, []),
  );
  const anyLimit = fc.constantFrom(0, 1, 20, 45, 3650, 4000, -1, 1.5, '20', null, undefined);
  const scenario = fc.record({
    limits: fc.oneof(
      fc.record({
        statutory: anyLimit,
        promised: anyLimit,
        joint: fc.constantFrom(true, false, 'no', undefined),
      }),
      fc.constant(undefined),
    ),
    events: fc.array(event, { maxLength: 12 }),
    asOf: fc.oneof(anyDay, fc.constantFrom(undefined, null, 'today', '2018-01-01', '2199-12-31')),
  });

  it('is answered with the eleven keys and without a crash', () => {
    fc.assert(
      fc.property(scenario, (input) => {
        const answer = evaluateClock(unwrap(readScenario(input, calendar)), calendar, permitLaw);
        expect(Object.keys(answer)).toHaveLength(11);
        expect(new Set(answer.basis).size).toBe(answer.basis.length);
        if (answer.deemed) expect(answer.acceptedOn).not.toBeNull();
        if (answer.light === 'paused')
          expect([answer.statutoryDue, answer.promisedDue]).toEqual([null, null]);
        if (answer.workingDaysLeft !== null) expect(answer.workingDaysLeft).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
