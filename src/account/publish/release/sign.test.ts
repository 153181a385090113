import { describe, expect, it } from 'vitest';
import {
  asked,
  draft,
  error,
  given,
  payloads,
  refusals,
  SIGNED_BY,
  signed,
  warning,
  wrote,
} from './release.fixture.ts';
import { decideSign, draftProblems, signatureProblems } from './sign.ts';
import { SIGNERS } from './types.ts';

describe('signing', () => {
  it.each(SIGNERS)('%s signs the very content', (as) => {
    expect(payloads(decideSign(given(), draft(), { as, by: SIGNED_BY[as] }))).toEqual([
      ['account/signed', { year: 2020, as, digest: 'd1' }],
    ]);
  });

  it('needs three different people', () => {
    const twice = decideSign(given(signed('maker')), draft(), { as: 'reviewer', by: 'kuaiji' });
    expect(refusals(twice)).toEqual(['publish/same-person as']);
    expect(twice.ok ? '' : twice.problems[0]?.message).toBe('您已经作为制表人签字，不能再作为复核人签字');
  });

  it('is for what the signer read', () => {
    const maker = { as: 'maker', by: 'kuaiji' } as const;
    expect(decideSign(given(), draft(), { ...maker, digest: 'd1' }).ok).toBe(true);
    expect(refusals(decideSign(given(), draft(), { ...maker, digest: 'd0' }))).toEqual([
      'publish/changed-since-read digest',
    ]);
  });

  it('lets one sign again in the same place, and in another after the content changed', () => {
    expect(decideSign(given(signed('maker')), draft(), { as: 'maker', by: 'kuaiji' }).ok).toBe(true);
    const changed = decideSign(given(signed('maker', 'd0')), draft(), { as: 'reviewer', by: 'kuaiji' });
    expect(changed.ok).toBe(true);
  });

  it('is refused while anything is open, all of it said', () => {
    const open = draft({ yearClosed: false, errors: [error], warnings: [warning], reasons: [asked] });
    expect(refusals(decideSign(given(), open, { as: 'maker', by: 'kuaiji' }))).toEqual([
      'publish/year-open year',
      `publish/relation-broken ${error.key}`,
      `publish/warning-unanswered ${warning.key}`,
      `publish/reason-missing ${asked.key}`,
    ]);
  });
});

describe('the open items', () => {
  it('shrink with every text that is written', () => {
    const open = draft({ warnings: [warning], reasons: [asked] });
    const first = given(wrote('reason', asked.key));
    expect(draftProblems(first, open).map(({ code }) => code)).toEqual(['publish/warning-unanswered']);
    expect(draftProblems(given(wrote('reason', asked.key), wrote('answer', warning.key)), open)).toEqual([]);
  });

  it('of an error stay, whatever is written: it has to be mended', () => {
    const answered = given(wrote('answer', error.key));
    expect(draftProblems(answered, draft({ errors: [error] })).map(({ at }) => at)).toEqual([error.key]);
  });
});

describe('signatures', () => {
  it('that are missing are named', () => {
    expect(
      signatureProblems(given(signed('reviewer')), draft()).map(({ at, message }) => [at, message]),
    ).toEqual([
      ['maker', '制表人还没有签字'],
      ['director', '单位负责人还没有签字'],
    ]);
  });

  it('are void after the content changed', () => {
    const state = given(signed('maker', 'd1'), signed('reviewer', 'd1'), signed('director', 'd2'));
    const found = signatureProblems(state, draft({ digest: 'd2' }));
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'publish/not-signed maker',
      'publish/not-signed reviewer',
    ]);
    expect(found[0]?.message).toBe('制表人签字之后内容有变化，签字已失效');
  });
});
