import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { orgFacts } from './facts.ts';
import { problems } from './place-problems.ts';
import type { Unit } from './units.ts';

export interface Equipment {
  readonly name: string;
  readonly count: number;
}

/** What people must know of a site: '' is not known, and is said nowhere. */
export interface SiteFacts {
  readonly unit: string;
  readonly address: string;
  readonly telephone: string;
  /** when it is open, in the site's own words */
  readonly hours: string;
  readonly equipment: readonly Equipment[];
}

const LONGEST = 200;
const MOST_THINGS = 50;

/** Says where a site is, how it is reached, when it is open and what stands there. Any unit may be a site. */
export function decideDescribeSite(units: readonly Unit[], asked: SiteFacts): Result<readonly NewFact[]> {
  const found: Problem[] = [];
  const { unit, equipment } = asked;
  if (!units.some(({ id }) => id === unit)) found.push(problems.of('org/unit-unknown', 'unit', { id: unit }));
  const texts = {
    address: asked.address.trim(),
    telephone: asked.telephone.trim(),
    hours: asked.hours.trim(),
  };
  for (const [at, text] of Object.entries(texts))
    if (text.length > LONGEST) found.push(problems.of('org/site-text', at, { most: LONGEST }));
  if (texts.telephone !== '' && !/\d/.test(texts.telephone))
    found.push(problems.of('org/site-telephone', 'telephone', {}));
  const isWrong = ({ name, count }: Equipment) =>
    name.trim() === '' || name.length > 50 || count < 1 || count > 999;
  if (equipment.length > MOST_THINGS || equipment.some(isWrong))
    found.push(problems.of('org/site-equipment', 'equipment', {}));
  if (found.length > 0) return refused(...found);
  const payload = {
    unit,
    ...texts,
    equipment: equipment.map(({ name, count }) => ({ name: name.trim(), count })),
  };
  return ok([orgFacts.make(`unit/${unit}`, 'site-described', payload)]);
}
