import { CLASS_NAMES } from './forms.ts';
import { bare, stem } from './words.ts';

const BY_STEM = new Map<string, string>();
for (const [code, names] of Object.entries(CLASS_NAMES))
  for (const { name } of names) BY_STEM.set(stem(name), code);

/** The functional class of a label, by any name that the class ever had. */
export function classCode(label: string): string | undefined {
  return BY_STEM.get(stem(bare(label)));
}

/** Whether a class's name was in force in a year; undefined for a name that no class has. */
export function nameHolds(label: string, year: number): boolean | undefined {
  const code = classCode(label);
  if (!code) return undefined;
  const entry = CLASS_NAMES[code]?.find(({ name }) => stem(name) === stem(bare(label)));
  return entry ? entry.until === undefined || year <= entry.until : undefined;
}

/** The name that a class has in a year. */
export function className(code: string, year: number): string | undefined {
  const names = CLASS_NAMES[code] ?? [];
  const older = names.find(({ until }) => until !== undefined && year <= until);
  return (older ?? names.find(({ until }) => until === undefined))?.name;
}
