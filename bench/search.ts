/**
 * Measures how long the search thinks, over a catalogue of 3,000 items: each question of its own set and of the set apart,
 * by the clock and by the processor (which other programs do not slow), and how many first answers are right.
 * `npm run bench:search`.
 */
import { performance } from 'node:perf_hooks';
import { demoItems } from '#demo/packs/items.ts';
import { ask, fillCatalogue, searchTextOf } from '#service/items/index.ts';
import own from '#service/items/search/questions.json' with { type: 'json' };
import apart from '#service/items/search/questions-apart.json' with { type: 'json' };

const ITEMS = 3_000;
const ROUNDS = 3;
/** what a reader may wait for the answer itself */
const MOST_MS = 20;

const items = fillCatalogue(
  demoItems.map(({ item }) => item),
  ITEMS,
).map((item) => ({ code: item.id, name: item.name, words: searchTextOf(item) }));

const began = performance.now();
ask('老年证', items);
console.log(
  `${ITEMS} items; the first question, which hears all names: ${(performance.now() - began).toFixed(0)} ms`,
);

const isRight = (question: string, right: string) => {
  const [answer] = ask(question, items);
  if (!answer) return false;
  const name =
    answer.kind === 'item' ? answer.item.name : `${answer.kind === 'elsewhere' ? '>' : '='}${answer.id}`;
  return name.includes(right);
};

for (const [what, { questions }] of [
  ['own questions', own],
  ['questions apart', apart],
] as const) {
  const times = Array.from({ length: ROUNDS }, () => questions)
    .flat()
    .map(([question = '']) => {
      const [from, used] = [performance.now(), process.cpuUsage()];
      ask(question, items);
      const { user, system } = process.cpuUsage(used);
      return { wall: performance.now() - from, cpu: (user + system) / 1000 };
    });
  const at = (of: 'wall' | 'cpu', share: number) => {
    const sorted = times.map((one) => one[of]).toSorted((a, b) => a - b);
    return (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  };
  const spread = (of: 'wall' | 'cpu') =>
    `median ${at(of, 0.5)}, 95 of 100 ${at(of, 0.95)}, slowest ${at(of, 1)}`;
  const right = questions.filter(([question = '', name = '']) => isRight(question, name)).length;
  const first = ((100 * right) / questions.length).toFixed(1);
  console.log(`${what}: ${questions.length}, first answer right ${first} %`);
  console.log(`  ms of the clock: ${spread('wall')}; ms of the processor: ${spread('cpu')}`);
  if (Number(at('cpu', 0.95)) > MOST_MS) process.exitCode = 1;
}
