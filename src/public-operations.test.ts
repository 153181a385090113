import { expect, it } from 'vitest';
import { contract } from './contract.ts';
import { publicOperations } from './public-operations.ts';

const all = Object.entries(contract).flatMap(([room, operations]) =>
  Object.keys(operations).map((name) => `${room}.${name}`),
);

it('are operations of the contract, and none that changes what staff keep', () => {
  expect([...publicOperations].filter((name) => !all.includes(name))).toEqual([]);
  for (const staff of [
    'cases.unmask',
    'cases.step',
    'org.staff',
    'org.describeSite',
    'ledger.post',
    'publish.draft',
  ])
    expect(publicOperations.has(staff), staff).toBe(false);
  expect(publicOperations.size).toBeLessThan(all.length / 3);
});
