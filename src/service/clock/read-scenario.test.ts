import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { unwrap } from '#base/kernel/index.ts';
import { evaluateClock, permitLaw, readScenario } from './index.ts';

const limits = { statutory: 20, promised: 10, joint: false };
const received = { on: '2020-09-25', do: 'receive' };

/** [code, at] of everything wrong with a question that can still be answered */
function wrong(input: unknown): string[][] {
  const scenario = readScenario(input, officialCalendar);
  if (!scenario.ok) throw new Error('refused');
  const { problems } = evaluateClock(scenario.value, officialCalendar, permitLaw);
  return problems.map((problem) => [problem.code, problem.at]);
}

function refusal(input: unknown): string[][] {
  const scenario = readScenario(input, officialCalendar, '[3]');
  return scenario.ok ? [] : scenario.problems.map((problem) => [problem.code, problem.at]);
}

describe('what is no scenario', () => {
  it.each([[null], [7], ['receive'], [[]], [undefined]])('is refused: %j', (input) => {
    expect(refusal(input)).toEqual([['clock/not-a-scenario', '[3]']]);
  });

  it('is refused without a list of events or with limits that are none', () => {
    expect(refusal({ limits })).toEqual([['clock/no-events', '[3].events']]);
    expect(refusal({ events: {} })).toEqual([['clock/no-events', '[3].events']]);
    expect(refusal({ limits: 20, events: [] })).toEqual([['clock/bad-limits', '[3].limits']]);
    expect(refusal({ limits: [], events: [] })).toEqual([['clock/bad-limits', '[3].limits']]);
  });
});

describe('limits', () => {
  it('may be null: no such limit', () => {
    expect(wrong({ limits: { statutory: null, promised: null }, events: [received] })).toEqual([]);
    expect(wrong({ limits: { statutory: 20 }, events: [received] })).toEqual([]);
  });

  it('are asked for when the statutory one is missing', () => {
    expect(wrong({ limits: { promised: 10 }, events: [received] })).toEqual([
      ['limit-missing', 'limits.statutory'],
    ]);
    expect(wrong({ events: [received] })).toEqual([['limit-missing', 'limits.statutory']]);
    expect(wrong({ limits: null, events: [received] })).toEqual([['limit-missing', 'limits.statutory']]);
  });

  it.each([[-1], [1.5], ['20'], [3651], [true]])('are whole working days: %j is none', (promised) => {
    expect(wrong({ limits: { statutory: 20, promised }, events: [] })).toEqual([
      ['bad-limit', 'limits.promised'],
    ]);
  });

  it('say joint by yes or no', () => {
    expect(wrong({ limits: { ...limits, joint: 'yes' }, events: [] })).toEqual([
      ['bad-limit', 'limits.joint'],
    ]);
  });

  it('promise no more than the law gives', () => {
    expect(wrong({ limits: { statutory: 20, promised: 20 }, events: [] })).toEqual([]);
    expect(wrong({ limits: { statutory: 20, promised: 21 }, events: [] })).toEqual([
      ['promise-over-statutory', 'limits.promised'],
    ]);
  });
});

describe('events', () => {
  it.each([
    ['receive', 'not-an-event', 'events[1]'],
    [{ on: '2020-09-26', do: 'close' }, 'unknown-do', 'events[1].do'],
    [{ on: '2020-09-26' }, 'unknown-do', 'events[1].do'],
    [{ on: '2020-09-31', do: 'accept' }, 'bad-day', 'events[1].on'],
    [{ do: 'accept' }, 'bad-day', 'events[1].on'],
    [{ on: '2020-09-26T08:00:00Z', do: 'accept' }, 'bad-day', 'events[1].on'],
    [{ on: '2018-12-28', do: 'accept' }, 'day-outside-calendar', 'events[1].on'],
    [{ on: '2200-01-01', do: 'accept' }, 'day-outside-calendar', 'events[1].on'],
    [{ on: '2020-09-26', do: 'stop' }, 'stop-without-ground', 'events[1].for'],
    [{ on: '2020-09-26', do: 'extend' }, 'extend-bad-days', 'events[1].days'],
  ])('%j is left out and said so', (event, code, at) => {
    expect(wrong({ limits, events: [received, event] })).toEqual([[code, at]]);
  });

  it('are all looked at, not only the first', () => {
    const events = [{ on: 'x', do: 'y' }, 7, { on: '2020-09-26', do: 'stop', for: ' ' }];
    expect(wrong({ limits, events }).map(([code]) => code)).toEqual([
      'bad-day',
      'unknown-do',
      'not-an-event',
      'stop-without-ground',
    ]);
  });

  it('keep their place in what was asked, in whatever order', () => {
    const events = [{ on: '2020-09-28', do: 'resume' }, { on: '2020-09-27', do: 'accept' }, received];
    expect(wrong({ limits, events })).toEqual([['resume-without-stop', 'events[0]']]);
  });
});

describe('the basis of a stop', () => {
  const stopped = { on: '2020-09-26', do: 'stop', for: '公示', basis: '某条例第一条' };
  const basisOf = (scenario: Parameters<typeof evaluateClock>[0]) =>
    evaluateClock(scenario, officialCalendar, permitLaw).basis;

  it('is the law’s to say, whatever stands in a question; only a case’s own fact brings one', () => {
    const events = [received, { on: '2020-09-25', do: 'accept' }, stopped];
    const scenario = unwrap(readScenario({ limits, events }, officialCalendar));
    expect(basisOf(scenario)).not.toContain(stopped.basis);
    expect(basisOf(scenario)).toContain(permitLaw.versions[0]?.stop.otherBasis);
    const own = scenario.events.map((event) =>
      event.do === 'stop' ? { ...event, basis: stopped.basis } : event,
    );
    expect(basisOf({ ...scenario, events: own })).toContain(stopped.basis);
    expect(basisOf({ ...scenario, events: own })).not.toContain(permitLaw.versions[0]?.stop.otherBasis);
  });
});

describe('the day of the question', () => {
  it.each([
    ['today', 'bad-day'],
    [20201030, 'bad-day'],
    ['2018-10-30', 'day-outside-calendar'],
  ])('is left out when it is none: %j', (asOf, code) => {
    expect(wrong({ limits, events: [received], asOf })).toEqual([[code, 'asOf']]);
  });
});
