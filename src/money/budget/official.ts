import accounts from '#packs/classification/accounts-2019.json' with { type: 'json' };
import economic from '#packs/classification/economic-2020.json' with { type: 'json' };
import functional from '#packs/classification/functional-2020.json' with { type: 'json' };
import { type Classification, classificationOf, type Lists } from './classification.ts';

/** The lists of packs/classification. A later year's list is a file there and a choice here. */
export const officialLists: Lists & {
  readonly accounts: typeof accounts.accounts;
} = { accounts: accounts.accounts, functional: functional.codes, economic: economic.codes };

const known = new Map<number, Classification>();

/** The codes of a year; the same object for the same year. */
export function officialClassification(year: number): Classification {
  const classification = known.get(year) ?? classificationOf(officialLists, year);
  known.set(year, classification);
  return classification;
}
