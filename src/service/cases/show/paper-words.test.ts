import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { wordsOf } from '#service/papers/content.ts';
import type { PaperSubject } from '#service/papers/index.ts';
import { paperContent } from '#service/papers/kinds/index.ts';
import { closed, type Moment, received, reviewed, submitted } from '../commands/testing.ts';
import type { CaseRecord } from './case-record.ts';
import { paperOf } from './paper-of.ts';
import { item, names, nowhere, recordOf, view } from './testing.ts';

const against: Moment[] = [
  ...reviewed,
  ['2020-10-12', 'decider', { do: 'decide', grant: false, reason: '超过限额' }],
];

describe('what a paper says of the item and of who issues', () => {
  const said = (changes: Partial<CaseRecord>, issuing: Parameters<typeof paperOf>[4]) => {
    const found = paperOf(recordOf(closed, changes), { kind: 'grant', sequence: 1 }, names, view, issuing);
    const { subject } = unwrap(found!);
    return { ...subject, words: wordsOf(paperContent('grant', subject as PaperSubject<'grant'>)) };
  };

  it('calls a guess 演示 and never 推定', () => {
    const guessed = { ...item, basis: ['某法第五章（推定）'] };
    const { words } = said({ item: guessed, assumed: ['basis', 'limits', 'phones', 'place'] }, nowhere);
    expect(words).toContain('某法第五章（演示）');
    expect(words).toContain('演示：办结时限、设定依据没有经部门核定');
    expect(words).not.toContain('推定');
    expect(words).not.toContain(item.phones.ask);
    expect(words).not.toContain(item.place);
  });

  it('prints what is confirmed as it is', () => {
    const { words } = said({}, nowhere);
    expect(words).not.toMatch(/（演示）|演示：/);
    expect(words).toContain(`咨询电话：${item.phones.ask}`);
  });

  it('names the government of a founded bureau, and guesses no court', () => {
    const away = paperOf(recordOf(against), { kind: 'rejection', sequence: 1 }, names, view, {
      sites: [],
      government: '某市某区人民政府',
    });
    const subject = unwrap(away!).subject as PaperSubject<'rejection'>;
    const words = wordsOf(paperContent('rejection', subject));
    expect(words).toMatch(/六十日内向某市某区人民政府.*申请行政复议/);
    expect(words).toContain('向有管辖权的人民法院提起行政诉讼');
  });
});

describe('the receipt of a case from home', () => {
  const atHome: Moment[] = [
    ...submitted,
    ['2020-09-27', 'clerk', { do: 'pre-return', missing: ['照片'] }],
    ['2020-09-28', 'applicant', { do: 'supplement', materials: [{ name: '照片', digest: 'd3' }] }],
  ];
  const table = (moments: readonly Moment[]) => {
    const found = paperOf(recordOf(moments), { kind: 'receipt', sequence: 1 }, names, view, nowhere);
    const { subject } = unwrap(found!);
    return wordsOf(paperContent('receipt', subject as PaperSubject<'receipt'>));
  };

  it('certifies files as files, and no original', () => {
    const words = table(atHome);
    expect(words).toMatch(/申请书 — — 已收电子件/);
    expect(words).toMatch(/照片 — — 已收电子件/);
    expect(words).toContain('本机关没有收取它的纸质原件或者复印件');
  });

  it('of a window certifies paper', () => {
    expect(table(received)).not.toContain('电子件');
  });
});
