import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Db } from './database.ts';
import { gathering, gatheringIn } from './gather.ts';

/** Doubles numbers slowly and remembers the groups of questions. */
function doubling() {
  const groups: number[][] = [];
  const work = async (group: readonly number[]) => {
    groups.push([...group]);
    await sleep(5);
    if (group.includes(13)) throw new Error('thirteen');
    return group.map((number) => 2 * number);
  };
  return { groups, work };
}

describe('questions asked at the same time', () => {
  it('go together, and each gets its own answer', async () => {
    const { groups, work } = doubling();
    const ask = gathering(work);
    expect(await Promise.all([1, 2, 3].map(ask))).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  it('wait for the call that begins after them: no answer is older than its question', async () => {
    const { groups, work } = doubling();
    const ask = gathering(work);
    const first = ask(1);
    while (groups.length === 0) await sleep(0);
    const later = [ask(2), ask(3)];
    expect(await Promise.all([first, ...later])).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it('are at most 256 together', async () => {
    const { groups, work } = doubling();
    const ask = gathering(work);
    await Promise.all(Array.from({ length: 300 }, (_, index) => ask(100 + index)));
    expect(groups.map(({ length }) => length)).toEqual([256, 44]);
  });

  it('with the same name go one after the other', async () => {
    const { groups, work } = doubling();
    const ask = gathering(work, (number) => String(number % 10));
    expect(await Promise.all([1, 2, 11, 21].map(ask))).toEqual([2, 4, 22, 42]);
    expect(groups).toEqual([[1, 2], [11], [21]]);
  });

  it('all hear of a failure, and the next ones are asked for all the same', async () => {
    const { work } = doubling();
    const ask = gathering(work);
    const outcomes = await Promise.allSettled([1, 13].map(ask));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask(2)).toBe(4);
  });
});

it('asks each database and district for itself', async () => {
  const asked: [Db, string, readonly number[]][] = [];
  const ask = gatheringIn<number, number>(async (db, district, group) => {
    asked.push([db, district, group]);
    return group;
  });
  const [one, other] = [{} as Db, {} as Db];
  await Promise.all([
    ask(one, '430212', 1),
    ask(other, '430212', 2),
    ask(one, '430211', 3),
    ask(one, '430212', 4),
  ]);
  expect(asked).toEqual([
    [one, '430212', [1, 4]],
    [other, '430212', [2]],
    [one, '430211', [3]],
  ]);
});
