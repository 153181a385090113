import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#base/kernel/index.ts';
import { accepted, type Moment, play } from '../commands/testing.ts';
import { suspensionGrounds } from './suspension.ts';

const grounds = suspensionGrounds(day('2020-10-12'));
const gap = fc.integer({ min: 0, max: 12 });
/** for which ground, after how many days, for how long */
const rest = fc.tuple(fc.constantFrom(...grounds), gap, gap);

/** a case accepted on 28 September, at rest so many times, and looked at on the day of its last step */
function dueAfter(rests: readonly (readonly [(typeof grounds)[number], number, number])[]) {
  const moments: Moment[] = [...accepted];
  let at = day('2020-09-28');
  for (const [{ id, needsRequest }, until, long] of rests) {
    const from = addDays(at, until);
    at = addDays(from, long);
    const request = needsRequest ? 'r1' : null;
    moments.push([from, 'decider', { do: 'suspend', for: id, reason: '原因', until: null, request }]);
    moments.push([at, 'reviewer', { do: 'continue', reason: '消除' }]);
  }
  const { clock, refused } = play(moments);
  expect(refused).toEqual([]);
  return [clock?.promisedDue, clock?.statutoryDue] as const;
}

describe('suspending a case', () => {
  it('never brings a due day forward', () => {
    fc.assert(
      fc.property(fc.array(rest, { maxLength: 3 }), rest, (rests, more) => {
        const before = dueAfter(rests);
        const after = dueAfter([...rests, more]);
        for (const which of [0, 1] as const) expect(String(after[which]) >= String(before[which])).toBe(true);
      }),
    );
  });

  it('for a ground that does not stop the days never moves one', () => {
    fc.assert(
      fc.property(fc.array(rest, { maxLength: 3 }), rest, (rests, [ground, until, long]) => {
        fc.pre(!ground.stopsClock);
        expect(dueAfter([...rests, [ground, until, long]])).toEqual(dueAfter(rests));
      }),
    );
  });
});
