import { describe, expect, it } from 'vitest';
import { releaseRefusal, stopRefusal } from './items-allowed.ts';

const finding = (message: string, severity: 'error' | 'warning' = 'error') => ({
  ...{ code: 'items/x', message, at: '', basis: 'GB/T 39046', hint: '' },
  severity,
});

describe('releasing a draft', () => {
  it('needs a draft', () => expect(releaseRefusal(null)?.reason).toBe('没有草稿可以发布。'));

  it('is open where the lint only warns', () =>
    expect(releaseRefusal({ findings: [finding('甲', 'warning')] })).toBeNull());

  it('says the first errors and how many there are, and each basis once', () => {
    const findings = ['甲', '乙', '丙', '丁'].map((message) => finding(message));
    expect(releaseRefusal({ findings })).toEqual({
      reason: '草稿还有 4 处错误：甲；乙；丙 等。',
      basis: 'GB/T 39046',
    });
  });
});

describe('stopping an item', () => {
  it('needs a version that is offered', () => {
    expect(stopRefusal({ last: { number: 1 }, state: 'offered' })).toBeNull();
    expect(stopRefusal({ last: { number: 1 }, state: 'withdrawn' })?.reason).toBe('没有在办的版本。');
    expect(stopRefusal({ last: null, state: 'new' })).not.toBeNull();
  });
});
