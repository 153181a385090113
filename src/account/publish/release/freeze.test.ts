import { describe, expect, it } from 'vitest';
import { decideFreeze } from './freeze.ts';
import {
  allSigned,
  asked,
  draft,
  error,
  frozen,
  given,
  payloads,
  published,
  refusals,
  signed,
  warning,
  wrote,
} from './release.fixture.ts';

const input = { position: 1_234, account: 'text' };

describe('freezing', () => {
  it('keeps the account with its digest and the place in the journal', () => {
    expect(payloads(decideFreeze(given(...allSigned()), draft(), input))).toEqual([
      ['account/frozen', { year: 2020, version: 1, digest: 'd1', position: 1_234, account: 'text' }],
    ]);
  });

  it.each([
    ['a relation that does not hold', { errors: [error] }, 'publish/relation-broken'],
    ['a warning without an answer', { warnings: [warning] }, 'publish/warning-unanswered'],
    ['a missing reason', { reasons: [asked] }, 'publish/reason-missing'],
    ['a year that is not closed', { yearClosed: false }, 'publish/year-open'],
  ])('is refused with %s', (_what, part, code) => {
    const result = decideFreeze(given(...allSigned()), draft(part), input);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('goes on when the warning is answered and the reason written', () => {
    const state = given(wrote('reason', asked.key), wrote('answer', warning.key), ...allSigned());
    expect(decideFreeze(state, draft({ warnings: [warning], reasons: [asked] }), input).ok).toBe(true);
  });

  it('needs the three signatures on exactly this content', () => {
    expect(refusals(decideFreeze(given(signed('maker')), draft(), input))).toEqual([
      'publish/not-signed reviewer',
      'publish/not-signed director',
    ]);
    expect(refusals(decideFreeze(given(...allSigned('d0')), draft(), input))).toHaveLength(3);
  });

  it('of what is frozen already is refused; of what changed it makes the next version', () => {
    const once = given(...allSigned(), frozen(1), published(1), ...allSigned('d2'));
    expect(refusals(decideFreeze(once, draft(), input))).toEqual(['publish/nothing-changed version']);
    expect(payloads(decideFreeze(once, draft({ digest: 'd2' }), input))).toMatchObject([
      ['account/frozen', { version: 2, digest: 'd2' }],
    ]);
  });

  it('takes no signature of the version before', () => {
    const once = given(...allSigned(), frozen(1));
    expect(refusals(decideFreeze(once, draft({ digest: 'd2' }), input))).toHaveLength(3);
  });
});
