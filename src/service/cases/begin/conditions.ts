import type { ServiceItem } from '#service/items/index.ts';
import { type AgeRule, type Answers, onlyWhen } from './forms.ts';

/** The answers of the form with which a material is required. */
export interface When {
  /** key of the question */
  readonly key: string;
  /** one of these answers */
  readonly is: readonly string[];
}

type Named = Pick<ServiceItem['materials'][number], 'name' | 'note'>;

/** Notes that limit a material to a situation: 材料为外文时, 按情形, 能网上核验的无需提供 … */
const CONDITIONAL = /^按情形|^涉及|时([,，]|$)|(免交|无需提供|可不提供|不需)$/;

/** Why not everybody needs a material of the list; null when everybody does. */
export function conditionOf(item: string, { name, note }: Named): string | null {
  const only = onlyWhen(item, name);
  if (only) return `${only.when}的才要交`;
  return note && CONDITIONAL.test(note) ? note : null;
}

/** What the age of an applicant does not fit, in words; null where it fits, or nothing is asked or known. */
export function ageMismatch(rule: AgeRule | null, age: number | null): string | null {
  if (!rule || age === null) return null;
  const fits = age >= (rule.from ?? 0) && age <= (rule.until ?? Number.POSITIVE_INFINITY);
  return fits ? null : `这个事项要求${rule.words}，申请人现在${age}周岁`;
}

/** With which answers a material is required; null: no answer says so, and the window judges. */
export function whenOf(item: string, material: string): When | null {
  return onlyWhen(item, material)?.if ?? null;
}

interface Asked {
  readonly name: string;
  readonly when?: When | null | undefined;
}

/** Do these answers require a material that only some need? */
export function isNeeded({ when }: Pick<Asked, 'when'>, answers: Answers): boolean {
  return when ? when.is.includes((answers[when.key] ?? '').trim()) : false;
}

/** The materials that these answers require, of those that only some need. */
export function needsOf(materials: readonly Asked[], answers: Answers): string[] {
  return materials.filter((one) => isNeeded(one, answers)).map(({ name }) => name);
}
