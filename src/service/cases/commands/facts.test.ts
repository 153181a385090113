import { describe, expect, it } from 'vitest';
import { evolve } from '../life/handle.ts';
import type { CaseState } from '../types.ts';
import { type CaseFact, factVerb, readFact } from './index.ts';
import { accepted, closed, type Moment, made, play, received, stopped, suspended } from './testing.ts';

const away: Moment[] = [
  ...received,
  ['2020-09-27', 'clerk', { do: 'refuse', ground: 'not-ours', reason: '找区外' }],
];
const extended: Moment[] = [
  ...accepted,
  ['2020-10-09', 'reviewer', { do: 'ask-extension', days: 5, reason: '路远' }],
  ['2020-10-10', 'director', { do: 'approve-extension' }],
  ['2020-10-10', 'applicant', { do: 'urge', words: '' }],
  ['2020-10-10', 'reviewer', { do: 'answer-urge', words: '在办' }],
];

/** as the database gives it: plain JSON that nobody here has made */
const stored = ({ kind, payload }: CaseFact) => ({
  ...{ kind, stream: 'case/4302', position: 4711 },
  payload: JSON.parse(JSON.stringify(payload)) as Record<string, unknown>,
});
const fold = (facts: readonly CaseFact[]) => facts.reduce<CaseState | null>(evolve, null);

describe('a fact of a case', () => {
  it.each([closed, stopped, suspended, away, extended])(
    'reads from the journal as it was made',
    (...moments) => {
      const { facts, state } = play(moments as readonly Moment[]);
      const read = facts.map((fact) => readFact(stored(fact)));
      expect(read).toEqual(facts);
      expect(fold(read)).toEqual(state);
    },
  );

  it('is not read again where it was made or read here', () => {
    const [first] = play(received).facts;
    expect(readFact(first!)).toBe(first);
    const from = stored(first!);
    expect(readFact(from)).toBe(readFact(from));
    expect(factVerb(first!)).toBe('draft');
  });

  it('from before has not all that was added later', () => {
    const drafted = stored(play(received).facts[0]!);
    // terms had no type and were never excluded, certificates were counted by the department's own system
    const { type: _type, excluded: _excluded, ...terms } = drafted.payload.terms as Record<string, unknown>;
    expect(readFact({ ...drafted, payload: { ...drafted.payload, terms } })).toMatchObject({
      kind: 'case/draft',
    });
    const certified = stored(play(made).facts.at(-1)!);
    const { counted: _counted, ...before } = certified.payload;
    expect(
      fold([...play(made.slice(0, -1)).facts, readFact({ ...certified, payload: before })]),
    ).toMatchObject({
      status: 'made',
      certificate: 'Z1',
    });
  });

  it('that is not as its verb says is a defect with its place: no ground is made up', () => {
    const refused = stored(play(away).facts.at(-1)!);
    const { ground: _ground, ...without } = refused.payload;
    expect(() => readFact({ ...refused, payload: without })).toThrow(
      /^fact 4711 \(case\/refuse of case\/4302\) .*payload\.ground/,
    );
    expect(() => readFact({ ...refused, payload: { ...refused.payload, ground: 'other' } })).toThrow(
      'ground',
    );
    expect(() => readFact({ ...refused, kind: 'case/unknown' })).toThrow('case/unknown');
    expect(() => readFact({ ...refused, payload: null })).toThrow('4711');
  });
});
