import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#base/kernel/index.ts';
import type { CaseCommand, CaseFact } from '../commands/index.ts';
import {
  accepted,
  closed,
  drafted,
  type Moment,
  papers,
  play,
  received,
  stopped,
} from '../commands/testing.ts';
import { type CaseRole, type CaseState, caseRoles } from '../types.ts';
import { evolve } from './handle.ts';

const fold = (facts: readonly CaseFact[]) => facts.reduce<CaseState | null>(evolve, null);
const wire = (facts: readonly CaseFact[]): CaseFact[] => JSON.parse(JSON.stringify(facts));

describe('a whole life', () => {
  it('comes out of the journal as it went in', () => {
    const { state, facts } = play(closed);
    expect(fold(wire(facts))).toEqual(state);
    expect(facts.map((fact) => fact.kind)).toEqual([
      'case/draft',
      'case/receive',
      'case/accept',
      'case/review',
      'case/decide',
      'case/certify',
      'case/deliver',
    ]);
    for (const { payload } of facts)
      expect(payload).toMatchObject({ on: expect.any(String), by: expect.any(String) });
  });

  it('sent back once, suspended for an appraisal, extended and decided against', () => {
    const { state, clock } = play([
      ...received,
      ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片'] }],
      ['2020-09-28', 'applicant', { do: 'supplement', materials: [{ name: '照片', digest: 'd3' }] }],
      ['2020-09-28', 'clerk', { do: 'accept', tolerate: [], onPromise: false }],
      ['2020-10-12', 'reviewer', { do: 'stop', for: '鉴定', days: 2 }],
      ['2020-10-14', 'reviewer', { do: 'resume', outcome: '不合格' }],
      ['2020-10-15', 'reviewer', { do: 'ask-extension', days: 5, reason: '复核鉴定意见' }],
      ['2020-10-16', 'director', { do: 'approve-extension' }],
      [
        '2020-10-19',
        'reviewer',
        { do: 'review', step: '审核', action: '退回', opinion: '不合格', onSite: false, second: null },
      ],
      ['2020-10-28', 'decider', { do: 'decide', grant: false, reason: '鉴定不合格' }],
      ['2020-10-29', 'clerk', { do: 'deliver', way: 'post', consignment: 'EMS1', confirmation: null }],
    ]);
    expect(state?.status).toBe('closed');
    expect(state?.documents.map((document) => document.kind)).toEqual([
      'receipt',
      'notice',
      'receipt',
      'acceptance',
      'special',
      'extension',
      'rejection',
      'delivery',
    ]);
    // accepted 28 September; 13 and 14 October out; 10 + 5: 21 22 23 26 27 28; 20 + 5: 4 November and five more
    expect(clock).toMatchObject({ promisedDue: '2020-10-28', statutoryDue: '2020-11-11', problems: [] });
  });

  it('of nothing but facts: evolving a later fact without a case is a defect', () => {
    const [, second] = play(received).facts;
    expect(() => evolve(null, second as CaseFact)).toThrow(RangeError);
  });
});

describe('any sequence of commands', () => {
  const command: fc.Arbitrary<CaseCommand> = fc.constantFrom<CaseCommand[]>(
    { do: 'submit' },
    { do: 'pre-pass' },
    { do: 'pre-return', missing: ['照片'] },
    { do: 'receive', materials: papers },
    { do: 'notify', missing: ['照片'] },
    { do: 'supplement', materials: papers },
    { do: 'accept', tolerate: [], onPromise: false },
    { do: 'refuse', ground: 'not-ours', reason: '不属本机关' },
    { do: 'review', step: '审核', action: '通过', opinion: '可', onSite: false, second: null },
    { do: 'stop', for: '鉴定', days: 3 },
    { do: 'resume', outcome: '合格' },
    { do: 'ask-extension', days: 5, reason: '核实' },
    { do: 'approve-extension' },
    { do: 'decide', grant: true, reason: '' },
    { do: 'certify', certificate: 'Z1' },
    { do: 'deliver', way: 'electronic', consignment: null, confirmation: null },
    { do: 'withdraw', reason: '不办了' },
    { do: 'archive' },
  );
  const step = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...caseRoles), command);
  const start = fc.constantFrom(drafted, received, accepted, stopped);

  /** plays what is allowed and drops what is refused */
  function wander(from: readonly Moment[], steps: readonly (readonly [number, CaseRole, CaseCommand])[]) {
    let moments = from;
    let on = day('2020-10-12');
    for (const [later, who, what] of steps) {
      on = addDays(on, later);
      const tried: readonly Moment[] = [...moments, [on, who, what]];
      if (play(tried).refused.length === 0) moments = tried;
    }
    return play(moments);
  }

  it('folds to the same case, keeps the law, and numbers its papers without a gap', () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 12 }), (from, steps) => {
        const { state, facts, clock } = wander(from, steps);
        expect(fold(wire(facts))).toEqual(state);
        expect(clock?.problems).toEqual([]);
        const numbers = state?.documents.map((document) => `${document.kind} ${document.number}`) ?? [];
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const kind of new Set(state?.documents.map((document) => document.kind))) {
          const run = state?.documents
            .filter((document) => document.kind === kind)
            .map((document) => document.number);
          expect(run?.map((number) => Number(/第(\d+)号/.exec(number)?.[1]))).toEqual(
            run?.map((_, index) => index + 1),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
