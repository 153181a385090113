import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import { searchTextOf } from '../items.projector.store.ts';
import { fillCatalogue } from '../synthetic.ts';
import { type Answer, ask, type Searched } from './ask.ts';
import own from './questions.json' with { type: 'json' };
import apart from './questions-apart.json' with { type: 'json' };
import { otherSayings } from './sayings.ts';

/** the catalogue at the district's size: made-up items must not bury the real ones */
const items = fillCatalogue(
  demoItems.map(({ item }) => item),
  1313,
).map((item) => ({ code: item.id, name: item.name, words: searchTextOf(item) }));

const nameOf = (answer: Answer<Searched>) => {
  if (answer.kind === 'item') return answer.item.name;
  return `${answer.kind === 'elsewhere' ? '>' : '='}${answer.id}`;
};

/** Where the right answer stands among the first three: 0, 1, 2, or -1. */
const placeOf = ([question = '', right = '']: readonly string[]) =>
  ask(question, items)
    .slice(0, 3)
    .findIndex((answer) => nameOf(answer).includes(right));

const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

describe('questions as people ask them', () => {
  it.each([
    ['own', own.questions, 0.95, 0.99],
    ['kept apart from the sayings', apart.questions, 0.9, 0.96],
  ] as const)(
    '%s: the right answer comes first, or among the first three',
    (_what, questions, first, three) => {
      const places = questions.map((question) => ({ question, place: placeOf(question) }));
      const wrong = places.filter(({ place }) => place !== 0).map(({ question }) => question.join(' → '));
      expect(
        share(
          places.filter(({ place }) => place === 0),
          places,
        ),
        wrong.join('\n'),
      ).toBeGreaterThanOrEqual(first);
      expect(
        share(
          places.filter(({ place }) => place >= 0),
          places,
        ),
        wrong.join('\n'),
      ).toBeGreaterThanOrEqual(three);
    },
  );

  it('are many, each asked once, and each has an answer that there is', () => {
    const all = [...own.questions, ...apart.questions];
    expect(own.questions.length).toBeGreaterThanOrEqual(200);
    expect(apart.questions.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(([question]) => question)).size).toBe(all.length);
    const others = otherSayings.map(({ kind, id }) => `${kind === 'elsewhere' ? '>' : '='}${id}`);
    for (const [question = '', right = ''] of all) {
      const known = /^[>=]/.test(right)
        ? others.includes(right)
        : items.some(({ name }) => name.includes(right));
      expect(known, `${question} → ${right}`).toBe(true);
    }
  });
});
