import type { Day } from '#base/kernel/index.ts';
import clock from '#packs/law/permit-clock.json' with { type: 'json' };

/** What the pack says on the day of a paper; undefined before its first version. */
export function findPermitLaw(on: Day) {
  return clock.versions.findLast((version) => version.from <= on);
}

/** As `findPermitLaw`, but throws where there is no version: a paper never guesses its law. */
export function permitLawOn(on: Day) {
  const law = findPermitLaw(on);
  if (!law) throw new RangeError(`packs/law/permit-clock.json knows no law on ${on}`);
  return law;
}
