import { officialClassification } from '#money/budget/index.ts';
import type { CodeNames } from './types.ts';

/** The names of a year's classification; a code that the year's list does not have stands for itself. */
export function codeNames(year: number): CodeNames {
  const classification = officialClassification(year);
  return {
    functional: (code) => classification.nameOf('functional', code) || code,
    economic: (code) => classification.nameOf('economic', code) || code,
    account: (code) => classification.nameOf('account', code) || code,
  };
}
