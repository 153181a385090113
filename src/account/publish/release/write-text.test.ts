import { describe, expect, it } from 'vitest';
import { asked, draft, payloads, refusals, warning } from './release.fixture.ts';
import { decideWriteText } from './write-text.ts';

const open = draft({ reasons: [asked], warnings: [warning] });
const reason = { what: 'reason', key: asked.key, text: '增加了人员' } as const;

describe('writing a reason', () => {
  it('is accepted for what is asked, without blanks around it', () => {
    expect(payloads(decideWriteText(open, { ...reason, text: ' 增加了人员\n' }))).toEqual([
      ['account/text-written', { year: 2020, ...reason, difference: asked.difference }],
    ]);
  });

  it('answers a warning under its own key', () => {
    const answer = { what: 'answer', key: warning.key, text: '已核对' } as const;
    expect(decideWriteText(open, answer).ok).toBe(true);
    expect(refusals(decideWriteText(open, { ...answer, key: asked.key }))).toEqual([
      'publish/unknown-key key',
    ]);
  });

  it('is accepted for a text that need not be written', () => {
    const other = draft({ optional: [{ key: 'text.other', about: '其他需要说明的情况', difference: 0 }] });
    expect(decideWriteText(other, { ...reason, key: 'text.other' }).ok).toBe(true);
    expect(decideWriteText(other, reason).ok).toBe(false);
  });

  it.each(['', '  \n', '无', ' 无 '])('refuses “%s”: a reason says something', (text) => {
    expect(refusals(decideWriteText(open, { ...reason, text }))).toEqual(['publish/text-empty text']);
  });

  it('takes 20,000 characters and no more', () => {
    expect(decideWriteText(open, { ...reason, text: '增加了人员'.repeat(4_000) }).ok).toBe(true);
    expect(refusals(decideWriteText(open, { ...reason, text: '增加了人员'.repeat(4_001) }))).toEqual([
      'publish/text-too-long text',
    ]);
  });

  it.each(['增人', '人人人人人人', '按……按……'])('refuses “%s”, which says too little', (text) => {
    expect(refusals(decideWriteText(open, { ...reason, text }))).toEqual(['publish/text-too-short text']);
  });

  it('says everything that is wrong at once', () => {
    expect(refusals(decideWriteText(open, { what: 'reason', key: 'nothing', text: '' }))).toEqual([
      'publish/unknown-key key',
      'publish/text-empty text',
    ]);
  });
});
