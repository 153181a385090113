import permitClock from '#packs/law/permit-clock.json' with { type: 'json' };
import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

const { joint: most } = permitClock.versions.at(-1)!.decision;

/**
 * The 45 days of 第四十二条第二款 are for permits that several departments decide together. Another kind of item has its
 * own limits, and a longer one needs a law of its own: a warning, since there may be one.
 */
export const jointLimit: LintRule = {
  severity: 'warning',
  find: ({ joint, type, limits }) => {
    if (!joint) return [];
    if (type !== '01') return [problems.of('items/joint-no-permit', 'joint')];
    const { statutory } = limits;
    const tooLong = statutory !== null && statutory > most.days;
    return tooLong ? [problems.of('items/joint-too-long', 'limits.statutory', { most: most.days })] : [];
  },
};
