import { describe, expect, it } from 'vitest';
import { isStale, missingText } from './due.ts';
import { releaseFact } from './facts.ts';
import { decideFreeze } from './freeze.ts';
import { allSigned, asked, draft, given, payloads, refusals, warning, YEAR } from './release.fixture.ts';
import { decideWriteText } from './write-text.ts';

const grown = draft({ reasons: [asked], warnings: [warning] });
const shrunk = draft({ reasons: [{ ...asked, difference: -1_000_000 }] });
const reason = (difference?: number) => ({
  by: 'kuaiji',
  fact: releaseFact('account/text-written', {
    year: YEAR,
    what: 'reason',
    key: asked.key,
    text: '人员增加',
    ...(difference === undefined ? {} : { difference }),
  }),
});
const answer = (message: string) => ({
  by: 'kuaiji',
  fact: releaseFact('account/text-written', {
    year: YEAR,
    what: 'answer',
    key: warning.key,
    text: '已核对',
    message,
  }),
});

describe('a reason', () => {
  it('is written for the difference that it explains', () => {
    const input = { what: 'reason', key: asked.key, text: '人员增加了' } as const;
    expect(payloads(decideWriteText(grown, input))).toEqual([
      ['account/text-written', { year: YEAR, ...input, difference: 3_258_800 }],
    ]);
  });

  it('stands while the direction stays, whatever the amount', () => {
    expect(missingText(given(reason(1)), asked)).toBeUndefined();
  });

  it('is demanded anew when the direction turned, and the old one is kept', () => {
    const state = given(reason(3_258_800), ...allSigned());
    const refused = decideFreeze(state, shrunk, { position: 1, account: '' });
    expect(refusals(refused)).toEqual(['publish/reason-outdated change.total']);
    expect(missingText(state, shrunk.reasons[0]!)?.message).toBe(
      '原因要重新写：收支总计比上年增加的原因。原来是按增加（大于）3.26万元写的，现在是减少（小于）1.00万元',
    );
    expect(state.reasons[asked.key]?.text).toBe('人员增加');
  });

  it('of before its difference was kept stands for any', () => {
    expect(missingText(given(reason()), shrunk.reasons[0]!)).toBeUndefined();
  });
});

describe('an answer', () => {
  it('is written for what the warning says, and demanded anew when that changes', () => {
    const input = { what: 'answer', key: warning.key, text: '已核对' } as const;
    expect(payloads(decideWriteText(grown, input))).toEqual([
      ['account/text-written', { year: YEAR, ...input, message: warning.message }],
    ]);
    expect(missingText(given(answer(warning.message)), warning)).toBeUndefined();
    const state = given(answer('占11%'));
    expect(isStale(warning, state.answers[warning.key]!)).toBe(true);
    expect(missingText(state, warning)?.code).toBe('publish/answer-outdated');
  });
});
