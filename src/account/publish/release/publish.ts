import { type Day, daysBetween, ok, type Problem, type Result, showDay } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { releaseFact } from './facts.ts';
import { isTooShort, LEAST_CORRECTION } from './text-weight.ts';
import { lastVersion, publicVersion, type ReleaseState } from './types.ts';

export interface PublishInput {
  readonly year: number;
  readonly version: number;
  readonly approvalNumber: string;
  readonly approvedOn: Day;
  readonly publishedOn: Day;
  readonly correction: string;
  readonly today: Day;
}

/** A rule of packs/law/disclosure.json: the calendar days from the approval within which the account has to be public. */
export interface PublishLaw {
  readonly from: string;
  readonly publishWithinDays: number;
  readonly basis: string;
}

export function isLate(approvedOn: Day, publishedOn: Day, law: readonly PublishLaw[]): boolean {
  const rule = law.findLast((value) => value.from <= approvedOn);
  return rule !== undefined && daysBetween(approvedOn, publishedOn) > rule.publishWithinDays;
}

/** Makes the last frozen version public. A version after a published one needs a correction note, which is published with it. */
export function decidePublish(
  state: ReleaseState,
  input: PublishInput,
  law: readonly PublishLaw[],
): Result<ReturnType<typeof releaseFact>[]> {
  const found: Problem[] = [];
  const version = state.versions.find((known) => known.version === input.version);
  const last = lastVersion(state);
  if (!version || !last) found.push(problems.of('publish/no-version', 'version', { version: input.version }));
  else if (version.publication)
    found.push(problems.of('publish/already-published', 'version', { version: input.version }));
  else if (version !== last)
    found.push(
      problems.of('publish/older-version', 'version', { version: input.version, last: last.version }),
    );
  if (input.approvalNumber.trim() === '')
    found.push(problems.of('publish/approval-missing', 'approvalNumber'));
  if (input.publishedOn < input.approvedOn)
    found.push(problems.of('publish/before-approval', 'publishedOn', input));
  if (input.publishedOn > input.today)
    found.push(problems.of('publish/in-future', 'publishedOn', { day: input.publishedOn }));
  if (input.publishedOn < input.today && input.publishedOn >= input.approvedOn)
    found.push(problems.of('publish/in-past', 'publishedOn', { day: showDay(input.publishedOn) }));
  const correction = input.correction.trim();
  if (publicVersion(state) && correction === '')
    found.push(problems.of('publish/correction-missing', 'correction'));
  else if (correction !== '' && isTooShort(correction, LEAST_CORRECTION))
    found.push(problems.of('publish/correction-short', 'correction', { least: LEAST_CORRECTION }));
  if (found.length > 0) return { ok: false, problems: found };
  const { year, approvedOn, publishedOn } = input;
  const late = isLate(approvedOn, publishedOn, law);
  const texts = { approvalNumber: input.approvalNumber.trim(), correction: input.correction.trim() };
  return ok([
    releaseFact('account/published', {
      year,
      version: input.version,
      approvedOn,
      publishedOn,
      late,
      ...texts,
    }),
  ]);
}
