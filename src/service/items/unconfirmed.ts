import type { Problem } from '#base/kernel/index.ts';
import { fieldNames } from './field-names.ts';
import { problems } from './problems.ts';
import type { ServiceItem } from './types.ts';

const isField = (name: string): name is keyof ServiceItem => name in fieldNames;

/** A remark in brackets that the words before it are a guess: “（推定）”, “（年龄为推定）”. */
const GUESS = /[（(][^（）()]*推定[^（）()]*[）)]/u;

/** Names of the fields that nobody has confirmed: marked as assumed, or said to be a guess in their own words. */
export function unconfirmedFields(item: ServiceItem, assumed: readonly string[]): (keyof ServiceItem)[] {
  const inWords = Object.entries(item).flatMap(([field, value]) =>
    GUESS.test(JSON.stringify(value ?? null)) ? [field] : [],
  );
  return [...new Set([...assumed, ...inWords])].filter(isField);
}

/**
 * Refuses to release an item with guesses for a bureau's own decisions: its papers would cite them as law
 * (行政许可法第三十条: 公示的依据、条件、程序、期限和材料; 优化营商环境条例第三十五条). The demo district does not ask.
 */
export function unconfirmed(item: ServiceItem, assumed: readonly string[]): Problem[] {
  const fields = unconfirmedFields(item, assumed);
  if (fields.length === 0) return [];
  return [problems.of('items/assumed', fields[0]!, { fields: fields.map((field) => fieldNames[field]) })];
}
