import type { NewFact } from '#base/journal/index.ts';
import { type Day, ok, type Problem, plainName, type Result, refused } from '#base/kernel/index.ts';
import { standsOn } from './dated.ts';
import { orgFacts } from './facts.ts';
import { problems } from './place-problems.ts';
import { isName } from './plain-names.ts';
import type { Unit } from './units.ts';
import type { ServiceWindow, WindowKind } from './windows.ts';

export interface WindowState {
  readonly windows: readonly ServiceWindow[];
  readonly units: readonly Unit[];
  readonly today: Day;
}

/** Gives an open window another unit, kind or name. */
export function decideChangeWindow(
  state: WindowState,
  asked: {
    readonly number: number;
    readonly unit: string;
    readonly kind: WindowKind;
    readonly label: string;
  },
): Result<readonly NewFact[]> {
  const { number, unit, kind } = asked;
  const found: Problem[] = open(state, number);
  const label = plainName(asked.label);
  if (!isName(label)) found.push(problems.of('org/place-name', 'label', {}));
  if (!state.units.some((one) => one.id === unit && standsOn(one, state.today)))
    found.push(problems.of('org/unit-unknown', 'unit', { id: unit }));
  if (found.length > 0) return refused(...found);
  return ok([orgFacts.make(`window/${number}`, 'window-changed', { number, unit, kind, label })]);
}

/** Closes a window from a day on. Its number is not given again. */
export function decideCloseWindow(
  state: WindowState,
  asked: { readonly number: number; readonly until: Day; readonly reason: string },
): Result<readonly NewFact[]> {
  const { number, until } = asked;
  const found: Problem[] = open(state, number);
  const reason = asked.reason.trim();
  if (reason === '' || reason.length > 200) found.push(problems.of('org/change-reason', 'reason', {}));
  const window = state.windows.find((one) => one.number === number);
  if (window && until <= window.from) found.push(problems.of('org/span', 'until', { id: `${number}号窗口` }));
  if (found.length > 0) return refused(...found);
  return ok([orgFacts.make(`window/${number}`, 'window-closed', { number, until, reason })]);
}

function open({ windows, today }: WindowState, number: number): Problem[] {
  const window = windows.find((one) => one.number === number);
  return window && (window.until === null || window.until > today)
    ? []
    : [problems.of('org/window-unknown', 'number', { number })];
}
