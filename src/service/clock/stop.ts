import { showDay } from '#base/kernel/index.ts';
import { problems } from './scenario-problems.ts';
import type { ClockState, Rule, Stop } from './types.ts';

/**
 * 听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计算在内 (行政许可法第四十五条). Another ground stops the
 * clock too, for an item may name its special procedures; the answer's basis then says that the article does not. A case
 * that is suspended brings its own (commands/suspend.ts).
 */
export const stop: Rule<'stop'> = (state, event, { law }) => {
  if (!state.acceptedOn) return { problem: problems.of('stop-before-accept', event.at) };
  const open = openStop(state);
  if (open) return { problem: problems.of('stopped-already', event.at, { from: showDay(open.from) }) };
  const ground = 'for' in event ? event.for : '';
  const own = 'basis' in event ? event.basis : undefined;
  const lawful = law.stop.grounds.some((known) => ground.includes(known));
  return {
    state: {
      ...state,
      stops: [...state.stops, { from: event.on, until: null, for: ground }],
      basis: [...state.basis, own ?? (lawful ? law.stop.basis : law.stop.otherBasis)],
    },
  };
};

/** The procedure is over: from the next working day the days count again. */
export const resume: Rule<'resume'> = (state, event) => {
  const open = openStop(state);
  if (!open) return { problem: problems.of('resume-without-stop', event.at) };
  return { state: { ...state, stops: [...state.stops.slice(0, -1), { ...open, until: event.on }] } };
};

/** A case cannot be stopped twice at once, so only the last stop can be open. */
export function openStop(state: ClockState): Stop | null {
  const last = state.stops[state.stops.length - 1];
  return last && last.until === null ? last : null;
}
