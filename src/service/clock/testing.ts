import { officialCalendar } from '#base/calendar/index.ts';
import { unwrap } from '#base/kernel/index.ts';
import { evaluateClock } from './clock.ts';
import { permitLaw } from './law.ts';
import { readScenario } from './read-scenario.ts';
import type { ClockAnswer } from './types.ts';

/**
 * The clock's notation for tests: limits `'20/10'` or `'45/30 joint'` (`-` is none), events `'2020-10-12 stop 鉴定'`
 * and `'2020-10-13 extend 10'`. The answer's problems are shortened to their codes.
 */
export function ask(
  limits: string,
  events: readonly string[],
  asOf?: string,
): Omit<ClockAnswer, 'problems'> & { readonly problems: readonly string[] } {
  const [days = '', joint] = limits.split(' ');
  const [statutory, promised] = days.split('/').map((n) => (n === '-' ? null : Number(n)));
  const input = {
    limits: { statutory, promised, joint: joint === 'joint' },
    events: events.map((words) => {
      const [on, kind, more] = words.split(' ');
      return {
        on,
        do: kind,
        ...(kind === 'stop' && { for: more }),
        ...(kind === 'extend' && { days: Number(more) }),
      };
    }),
    asOf,
  };
  const answer = evaluateClock(unwrap(readScenario(input, officialCalendar)), officialCalendar, permitLaw);
  return { ...answer, problems: answer.problems.map((problem) => problem.code) };
}
