import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { repeat } from './repeat.jobs.ts';

it('goes on after each end, never twice at once, and ends when it is asked to', async () => {
  let begun = 0;
  let underWay = 0;
  let most = 0;
  const looks = repeat(10_000, async () => {
    begun += 1;
    underWay += 1;
    most = Math.max(most, underWay);
    await sleep(20);
    underWay -= 1;
  });
  await sleep(10);
  expect(begun).toBe(1);
  // three requests during a run give one more run
  for (let ask = 0; ask < 3; ask += 1) looks.now();
  await sleep(200);
  expect([begun, most]).toEqual([2, 1]);
  looks.now();
  await looks.stop();
  expect([begun, underWay]).toEqual([3, 0]);
  looks.now();
  await sleep(30);
  expect(begun).toBe(3);
});
