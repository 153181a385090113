import { expect, it } from 'vitest';
import regions from '#packs/lukou/regions.json' with { type: 'json' };
import { findTowns } from './towns.store.ts';

it('gives the towns and villages of a county as the register of 2023 has them', async () => {
  const towns = await findTowns('430212');
  const on = (level: string) => regions.regions.filter((one) => one.level === level && one.until === null);
  expect(towns.map(({ code }) => `${code}000`)).toEqual(on('town').map(({ code }) => code));
  expect(towns.flatMap(({ villages }) => villages.map(({ code }) => code))).toEqual(
    on('village').map(({ code }) => code),
  );
});

it('knows every county of the country that has towns', async () => {
  const towns = await findTowns('441900');
  expect(towns.length).toBeGreaterThan(20);
  expect(towns.every(({ villages }) => villages.length > 0)).toBe(true);
});

it('has nothing for a county that is not in the list', async () => {
  expect(await findTowns('999999')).toEqual([]);
});
