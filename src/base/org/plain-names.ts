import { nameFault, plainName } from '#base/kernel/index.ts';

const LONGEST = 50;

/** Is it a name of a person, a place or a unit: something to be seen, on one line, of at most fifty characters? */
export function isName(text: string): boolean {
  return nameFault(text) === null && plainName(text).length <= LONGEST;
}
