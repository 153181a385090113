import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import law from '#packs/law/disclosure.json' with { type: 'json' };
import { decidePublish, isLate, type PublishInput } from './publish.ts';
import { frozen, given, payloads, published, refusals } from './release.fixture.ts';

const input: PublishInput = {
  year: 2020,
  version: 1,
  approvalNumber: ' 测财〔2021〕1号 ',
  approvedOn: day('2021-08-30'),
  publishedOn: day('2021-09-10'),
  correction: '',
  today: day('2021-09-10'),
};
const publish = (state: ReturnType<typeof given>, part: Partial<PublishInput> = {}) =>
  decidePublish(state, { ...input, ...part }, law.values);

describe('publishing', () => {
  it('keeps approval, days and whether it was in time', () => {
    expect(payloads(publish(given(frozen(1))))).toEqual([
      [
        'account/published',
        {
          year: 2020,
          version: 1,
          approvalNumber: '测财〔2021〕1号',
          approvedOn: '2021-08-30',
          publishedOn: '2021-09-10',
          correction: '',
          late: false,
        },
      ],
    ]);
  });

  it('needs a frozen version', () => {
    expect(refusals(publish(given()))).toEqual(['publish/no-version version']);
    expect(refusals(publish(given(frozen(1)), { version: 2 }))).toEqual(['publish/no-version version']);
  });

  it('happens once to a version, and only to the last', () => {
    expect(refusals(publish(given(frozen(1), published(1)), { correction: '更正' }))).toEqual([
      'publish/already-published version',
      'publish/correction-short correction',
    ]);
    expect(refusals(publish(given(frozen(1), frozen(2))))).toEqual(['publish/older-version version']);
  });

  it('of a later version needs a correction note; of a version that nobody saw before it does not', () => {
    const superseding = given(frozen(1), published(1), frozen(2));
    expect(refusals(publish(superseding, { version: 2, correction: ' ' }))).toEqual([
      'publish/correction-missing correction',
    ]);
    const noted = publish(superseding, { version: 2, correction: '更正公开05表的基本支出。' });
    expect(refusals(publish(superseding, { version: 2, correction: '更正' }))).toEqual([
      'publish/correction-short correction',
    ]);
    expect(payloads(noted)).toMatchObject([
      ['account/published', { version: 2, correction: '更正公开05表的基本支出。' }],
    ]);
    expect(publish(given(frozen(1), frozen(2)), { version: 2 }).ok).toBe(true);
  });

  it('needs the approval, and days that can be', () => {
    expect(refusals(publish(given(frozen(1)), { approvalNumber: '' }))).toEqual([
      'publish/approval-missing approvalNumber',
    ]);
    expect(refusals(publish(given(frozen(1)), { publishedOn: day('2021-08-29') }))).toEqual([
      'publish/before-approval publishedOn',
    ]);
    expect(refusals(publish(given(frozen(1)), { publishedOn: day('2021-09-11') }))).toEqual([
      'publish/in-future publishedOn',
    ]);
    // the day is that on which the public sees it
    expect(refusals(publish(given(frozen(1)), { publishedOn: day('2021-09-09') }))).toEqual([
      'publish/in-past publishedOn',
    ]);
  });
});

describe('the twenty days after the approval', () => {
  const approved = day('2021-08-30');

  it.each([
    ['2021-09-18', false], // day 19
    ['2021-09-19', false], // day 20
    ['2021-09-20', true], // day 21
  ])('published on %s is late: %s', (on, late) => {
    expect(isLate(approved, day(on), law.values)).toBe(late);
  });

  it('do not bind before the law', () => {
    expect(isLate(day('2014-12-31'), day('2015-06-30'), law.values)).toBe(false);
    expect(isLate(day('2015-01-01'), day('2015-01-22'), law.values)).toBe(true);
  });

  it('are watched, not enforced by hiding: a late account is published as late', () => {
    const late = publish(given(frozen(1)), { publishedOn: day('2021-09-20'), today: day('2021-09-20') });
    expect(payloads(late)).toMatchObject([['account/published', { late: true }]]);
  });
});
