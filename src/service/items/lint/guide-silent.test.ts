import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import type { ServiceItem } from '../types.ts';
import { guideSilent } from './guide-silent.ts';

const found = (part: Partial<ServiceItem>) =>
  guideSilent.find(goodItem(part)).map(({ code, at }) => `${code} ${at}`);

describe('what a guide does not say (items/guide-silent)', () => {
  it('is found, each part in its place', () => {
    expect(found({ materials: [], flow: '', steps: [], visits: null, faqs: [] })).toEqual([
      'items/guide-silent materials',
      'items/guide-silent flow',
      'items/guide-silent visits',
      'items/guide-silent faqs',
    ]);
  });

  it('is nothing where all is said; a flow in words or in steps will do', () => {
    const faqs = [{ question: '要本人去吗', answer: '可以委托。' }];
    expect(found({ faqs, visits: 0, flow: '申请、审核', steps: [] })).toEqual([]);
    expect(found({ faqs, visits: 0, flow: '', steps: [{ name: '审核', days: 1 }] })).toEqual([]);
  });
});
