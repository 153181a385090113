import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import type { CaseFact } from '../commands/index.ts';
import {
  accepted,
  closed,
  type Moment,
  made,
  received,
  reviewed,
  stopped,
  suspended,
  suspendedRunning,
} from '../commands/testing.ts';
import { documentKinds } from '../numbers/document-number.ts';
import type { CaseRecord } from './case-record.ts';
import { paperOf, previewOf } from './paper-of.ts';
import { names, nowhere, person, recordOf, view } from './testing.ts';

function paper(moments: readonly Moment[], kind: string, sequence = 1) {
  const found = paperOf(recordOf(moments), { kind, sequence }, names, view, nowhere);
  return found && unwrap(found);
}

const back: Moment[] = [...received, ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片'] }]];
const away: Moment[] = [
  ...received,
  ['2020-09-27', 'clerk', { do: 'refuse', ground: 'not-ours', reason: '找区外' }],
];
const extended: Moment[] = [
  ...accepted,
  ['2020-10-09', 'reviewer', { do: 'ask-extension', days: 5, reason: '路远' }],
  ['2020-10-10', 'director', { do: 'approve-extension' }],
];
const against: Moment[] = [
  ...reviewed,
  ['2020-10-12', 'decider', { do: 'decide', grant: false, reason: '超过限额' }],
];
const continued: Moment[] = [...suspended, ['2020-10-14', 'applicant', { do: 'continue', reason: '' }]];
const corrected: Moment[] = [
  ...closed,
  ['2020-10-15', 'reviewer', { do: 'correct-result', what: '姓名写错' }],
];

describe('a paper', () => {
  it.each<[string, readonly Moment[], object]>([
    [
      'receipt',
      received,
      { receivedOn: '2020-09-25', answerBy: '2020-10-09', clerk: '某clerk', channelName: '窗口' },
    ],
    ['notice', back, { receivedOn: '2020-09-25', missing: ['照片'], until: '2020-10-16' }],
    ['nonacceptance', away, { ground: 'not-ours', reason: '找区外' }],
    [
      'acceptance',
      closed,
      { acceptedOn: '2020-09-28', promisedDue: '2020-10-19', statutoryDue: '2020-11-02' },
    ],
    [
      'suspension',
      suspendedRunning,
      {
        ground: { id: 'force-majeure', stopsClock: false },
        reason: '山洪断路',
        from: '2020-10-12',
        promisedDue: '2020-10-19',
        statutoryDue: '2020-11-02',
      },
    ],
    [
      'continuation',
      continued,
      {
        ground: { id: 'request', stopsClock: true },
        since: '2020-10-12',
        from: '2020-10-14',
        byApplicant: true,
        promisedDue: '2020-10-21',
        statutoryDue: '2020-11-04',
      },
    ],
    ['special', stopped, { for: '鉴定', from: '2020-10-12', days: 5 }],
    [
      'extension',
      extended,
      { days: 5, reason: '路远', promisedDue: '2020-10-26', statutoryDue: '2020-11-09' },
    ],
    ['grant', closed, { acceptedOn: '2020-09-28', deliverBy: '2020-10-26', resultName: '测试许可证' }],
    ['rejection', against, { acceptedOn: '2020-09-28', reason: '超过限额' }],
    ['delivery', closed, { way: 'hand', place: '某村1组', deliverer: '某courier', confirmed: true }],
    ['correction', corrected, { what: '姓名写错', of: { name: '准予行政许可决定书', on: '2020-10-12' } }],
    ['certificate', closed, { name: '测试许可证', issuedOn: '2020-10-13' }],
  ])('%s says what the case was when it was issued', (kind, moments, detail) => {
    const found = paper(moments, kind);
    expect(found?.subject.detail).toMatchObject(detail);
    expect(found?.subject.organ.name).toBe('区林业局');
    expect(found?.subject.appliedOn).toBe('2020-09-25');
    expect(found?.kind).toBe(kind);
    if (kind in documentKinds) expect(found?.subject.number).toMatch(/^\(渌\)许.+字〔2020〕第0001号$/);
  });

  it('covers the number of who bears it, except on the certificate', () => {
    expect(paper(closed, 'grant')?.subject.applicant.identityNumber).toMatch(/^4302\*{10}/);
    expect(paper(closed, 'certificate')?.subject.applicant.identityNumber).toBe(person.identity.number);
    expect(paper(closed, 'certificate')?.subject.number).toBe('Z1');
  });

  it('is none that was not issued', () => {
    expect(paper(received, 'grant')).toBeNull();
    expect(paper(received, 'receipt', 2)).toBeNull();
    expect(paper(received, 'certificate')).toBeNull();
    expect(paper(received, '')).toBeNull();
  });
});

describe('a paper that lacks its ground', () => {
  /** the record with the last fact of a kind changed, as nobody here would store it */
  function changed(moments: readonly Moment[], change: (fact: CaseFact) => CaseFact, more: object = {}) {
    const record = recordOf(moments);
    const happened = record.happened.map((one) => ({ ...one, fact: change(one.fact) }));
    return { ...record, happened, ...more };
  }
  const lacks = (record: CaseRecord, kind: string) => {
    const found = paperOf(record, { kind, sequence: 1 }, names, view, nowhere);
    return found && !found.ok ? found.problems.map(({ code, message }) => `${code} ${message}`) : found;
  };
  const silent = (kind: CaseFact['kind']) => (fact: CaseFact) =>
    fact.kind === kind && 'reason' in fact.payload
      ? ({ ...fact, payload: { ...fact.payload, reason: '' } } as CaseFact)
      : fact;

  it('is refused, never printed with another one', () => {
    expect(lacks(changed(away, silent('case/refuse')), 'nonacceptance')).toEqual([
      'cases/paper-lacks “不予受理决定书”缺少不予受理的理由，不能打印',
    ]);
    expect(lacks(changed(against, silent('case/decide')), 'rejection')).toEqual([
      'cases/paper-lacks “不予行政许可决定书”缺少不予许可的理由，不能打印',
    ]);
    expect(lacks(changed(extended, silent('case/ask-extension')), 'extension')).toEqual([
      'cases/paper-lacks “延期决定通知书”缺少延长期限的理由，不能打印',
    ]);
  });

  it('is refused where nobody knows on which law it stands', () => {
    expect(
      lacks(
        changed(away, (fact) => fact, { item: null }),
        'nonacceptance',
      ),
    ).toEqual(['cases/paper-lacks “不予受理决定书”缺少事项的类型，不能打印']);
  });

  it('is refused where it corrects a decision that there is not', () => {
    const undecided = (fact: CaseFact): CaseFact => {
      if (fact.kind !== 'case/decide') return fact;
      const { document: _document, ...payload } = fact.payload;
      return { ...fact, payload };
    };
    expect(lacks(changed(corrected, undecided), 'correction')).toEqual([
      'cases/paper-lacks “更正通知书”缺少所更正的决定书，不能打印',
    ]);
  });
});

describe('a preview', () => {
  const decider = {
    ...{ id: 'd', person: null, unit: 'linye', region: '430212000000', general: false },
    permissions: ['case.decide'] as const,
  };
  const previewed = (command: Parameters<typeof previewOf>[2]) => {
    const found = previewOf(recordOf(reviewed), decider, command, names, view, nowhere);
    return found.ok ? found.value : found.problems.map(({ code }) => code);
  };

  it('is the paper that would be issued, without its number', () => {
    const grant = previewed({ do: 'decide', grant: true, reason: '' });
    expect(grant).toMatchObject({ kind: 'grant', subject: { number: null, on: '2020-10-14' } });
  });

  it('is refused as the step would be', () => {
    expect(previewed({ do: 'decide', grant: false, reason: ' ' })).toEqual(['cases/words-missing']);
    expect(previewed({ do: 'certify', certificate: '' })).toEqual(['cases/not-now']);
    const certify = previewOf(
      recordOf(made.slice(0, -1)),
      { ...decider },
      { do: 'certify', certificate: '' },
      names,
      view,
      nowhere,
    );
    expect(certify.ok && certify.value.kind).toBe('certificate');
    const handOver = previewOf(
      recordOf(received),
      { ...decider, permissions: ['case.review'] },
      { do: 'hand-over', to: 'x' },
      names,
      view,
      nowhere,
    );
    expect(handOver.ok ? [] : handOver.problems.map(({ code }) => code)).toEqual([
      'cases/nothing-to-preview',
    ]);
  });
});
