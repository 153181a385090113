import permitClock from '#packs/law/permit-clock.json' with { type: 'json' };
import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

const grounds = permitClock.versions.flatMap((version) => version.stop.grounds);

/**
 * 现场勘验、公示 are not among the procedures of 第四十五条: for a permit they count in the limit unless another rule
 * says otherwise. A warning, since an item may have one.
 */
export const special: LintRule = {
  severity: 'warning',
  find: ({ type, special: given }) => {
    if (type !== '01' || !given) return [];
    const outside = given.kinds.filter((kind) => !grounds.some((ground) => kind.includes(ground)));
    if (outside.length === 0) return [];
    return [problems.of('items/special-outside-law', 'special', { kinds: outside.join('、') })];
  },
};
