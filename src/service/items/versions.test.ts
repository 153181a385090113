import { describe, expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { goodItem } from './testing.ts';
import { findVersionOn, releaseItem, sameItem } from './versions.ts';

const first = unwrap(releaseItem([], goodItem(), day('2020-01-01')));
const faster = goodItem({
  limits: { statutory: 20, promised: 4 },
  steps: [{ name: '受理审核审批办结送达', days: 4 }],
});
const codes = (...args: Parameters<typeof releaseItem>) => {
  const released = releaseItem(...args);
  return released.ok ? [] : released.problems.map((problem) => problem.code);
};

describe('releasing an item', () => {
  it('adds a version and leaves the earlier ones alone', () => {
    const second = unwrap(releaseItem(first, faster, day('2020-07-01')));
    expect(second.map((version) => [version.number, version.from, version.item.limits.promised])).toEqual([
      [1, '2020-01-01', 5],
      [2, '2020-07-01', 4],
    ]);
    expect(second[0]).toBe(first[0]);
  });

  it('is refused with an error of the lint, not with a warning', () => {
    expect(codes([], goodItem({ basis: [] }), day('2020-01-01'))).toEqual(['items/no-basis']);
    expect(codes([], goodItem({ special: { kinds: ['公示'], days: 1 } }), day('2020-01-01'))).toEqual([]);
  });

  it('is refused for another item, on an earlier day, and when nothing has changed, all at once', () => {
    const other = goodItem({ id: '000164120000-02', matter: '02' });
    expect(codes(first, other, day('2020-07-01'))).toEqual(['items/other-item']);
    expect(codes(first, faster, day('2020-01-01'))).toEqual(['items/not-later']);
    expect(codes(first, goodItem(), day('2019-12-31'))).toEqual(['items/not-later', 'items/unchanged']);
  });
});

describe('the version on a day', () => {
  const both = unwrap(releaseItem(first, faster, day('2020-07-01')));
  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 1],
    ['2020-06-30', 1],
    ['2020-07-01', 2],
    ['2026-01-01', 2],
  ])('%s is %s', (on, number) => {
    expect(findVersionOn(both, day(on))?.number).toBe(number);
  });
});

it('compares what items say, not how they are written', () => {
  const { name, ...rest } = goodItem();
  expect(sameItem(goodItem(), { ...rest, name })).toBe(true);
  expect(sameItem(goodItem(), goodItem({ conditions: [] }))).toBe(false);
});
