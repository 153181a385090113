import type { Day } from '#base/kernel/index.ts';
import pack from '#packs/law/permit-clock.json' with { type: 'json' };

export type PermitLawVersion = (typeof pack.versions)[number];

/** The time limits of the licensing law as dated values: packs/law/permit-clock.json. */
export interface PermitLaw {
  readonly versions: readonly PermitLawVersion[];
}

export const permitLaw: PermitLaw = pack;

/** The version in force on a day; before the first one, the first (the calendar refuses such days earlier). */
export function lawOn(law: PermitLaw, on: Day): PermitLawVersion {
  const [first, ...later] = law.versions;
  if (!first) throw new RangeError('packs/law/permit-clock.json has no version');
  return later.reduce((found, version) => (version.from <= on ? version : found), first);
}
