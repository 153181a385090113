import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { orgFacts } from './facts.ts';
import { problems } from './place-problems.ts';
import type { ServiceWindow } from './windows.ts';

export interface KnownWindows {
  readonly windows: ReadonlySet<number>;
  readonly units: ReadonlySet<string>;
}

/** Opens a window of the hall. Its number must be new and its unit known. */
export function decideAddWindow(known: KnownWindows, window: ServiceWindow): Result<readonly NewFact[]> {
  const found: Problem[] = [];
  const id = String(window.number);
  if (known.windows.has(window.number)) found.push(problems.of('org/already-known', 'number', { id }));
  if (!known.units.has(window.unit)) found.push(problems.of('org/unit-unknown', 'unit', { id: window.unit }));
  if (window.until !== null && window.until <= window.from)
    found.push(problems.of('org/span', 'until', { id }));
  if (found.length > 0) return refused(...found);
  const { number, unit, kind, label, from, until } = window;
  const payload = { number, unit, kind, label, from, until };
  return ok([orgFacts.make(`window/${number}`, 'window-added', payload)]);
}
