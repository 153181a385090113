import type { ServiceItem } from '../types.ts';
import { basis } from './basis.ts';
import { codes } from './codes.ts';
import { ending } from './ending.ts';
import { excluded } from './excluded.ts';
import { fee } from './fee.ts';
import { guideSilent } from './guide-silent.ts';
import { jointDepartments } from './joint-departments.ts';
import { jointLimit } from './joint-limit.ts';
import { onTheSpot } from './on-the-spot.ts';
import { onlineWithoutVisits } from './online-without-visits.ts';
import { permitFaq } from './permit-faq.ts';
import { permitSteps } from './permit-steps.ts';
import { phones } from './phones.ts';
import { promise } from './promise.ts';
import { resultComplete } from './result-complete.ts';
import { special } from './special.ts';
import { stepsWithinPromise } from './steps-within-promise.ts';
import { topics } from './topics.ts';
import type { Finding, LintRule } from './types.ts';
import { visits } from './visits.ts';
import { whereAndWhen } from './where-and-when.ts';

/** The rules of a province's audit of 实施清单 (GB/T 39046 附录A) and of the law, in the order of the form. */
export const lintRules: Readonly<Record<string, LintRule>> = {
  codes,
  basis,
  topics,
  onTheSpot,
  promise,
  special,
  jointDepartments,
  jointLimit,
  visits,
  onlineWithoutVisits,
  permitSteps,
  stepsWithinPromise,
  ending,
  resultComplete,
  fee,
  phones,
  whereAndWhen,
  permitFaq,
  excluded,
  guideSilent,
};

/** Everything that is wrong with an item, errors before warnings. */
export function lintItem(item: ServiceItem): Finding[] {
  const found = Object.values(lintRules).flatMap((rule) =>
    rule.find(item).map((problem): Finding => ({ ...problem, severity: rule.severity })),
  );
  return [
    ...found.filter((one) => one.severity === 'error'),
    ...found.filter((one) => one.severity === 'warning'),
  ];
}

export type { Finding, LintRule } from './types.ts';
