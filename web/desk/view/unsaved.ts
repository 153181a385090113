import type { Problem } from '#base/kernel/index.ts';
import { problemsOfField, type Values } from './field-form.ts';

/** The forms that hold something typed and not sent. */
export interface Unsaved {
  /** Notes such a form; the answer takes the note back. */
  readonly hold: () => () => void;
  readonly any: () => boolean;
  /** somebody else sits down: what was typed is not theirs, nor to be asked about */
  readonly forget: () => void;
}

export function makeUnsaved(): Unsaved {
  const held = new Set<symbol>();
  return {
    hold() {
      const mine = Symbol();
      held.add(mine);
      return () => void held.delete(mine);
    },
    any: () => held.size > 0,
    forget: () => held.clear(),
  };
}

/** Are these the same values? An empty value is like a missing one, and spaces at the ends do not count. */
export function sameValues(before: Values, now: Values): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].every((name) => (before[name] ?? '').trim() === (now[name] ?? '').trim());
}

const KEYS_TO_THE_DOOR = ['name', 'secret', 'code'];

/** What somebody has written: sign-in names, passwords and codes are nobody's work. */
export function wordsOf(
  asked: readonly { readonly name: string; readonly kind: string }[],
  values: Values,
): Values {
  const left = new Set(asked.filter(({ kind }) => KEYS_TO_THE_DOOR.includes(kind)).map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !left.has(name)));
}

/**
 * The problems of the last try that still stand: those of a field go as soon as something else is written in it. A field that
 * the refusal itself has emptied keeps them. A verb's control is named `kind name`; its place has the name alone.
 */
export function standing(problems: readonly Problem[], sent: Values | null, now: Values): readonly Problem[] {
  if (!sent) return problems;
  const changed = Object.keys(now).filter((name) => now[name] && now[name] !== sent[name]);
  const gone = new Set(changed.flatMap((name) => problemsOfField(problems, name.split(' ').at(-1) ?? name)));
  return problems.filter((problem) => !gone.has(problem));
}
