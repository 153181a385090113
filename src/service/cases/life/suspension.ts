import type { Day } from '#base/kernel/index.ts';
import pack from '#packs/law/case-suspension.json' with { type: 'json' };
import type { SuspensionGround } from '../types.ts';

/** 中止的事由 as dated values: packs/law/case-suspension.json. */
export interface SuspensionLaw {
  readonly versions: readonly { readonly from: string; readonly grounds: readonly SuspensionGround[] }[];
}

export const suspensionLaw: SuspensionLaw = pack;

/** The grounds of a suspension on a day; before the first version, those of the first. */
export function suspensionGrounds(on: Day, law: SuspensionLaw = suspensionLaw): readonly SuspensionGround[] {
  const [first, ...later] = law.versions;
  if (!first) throw new RangeError('packs/law/case-suspension.json has no version');
  return later.reduce((found, version) => (version.from <= on ? version : found), first).grounds;
}
