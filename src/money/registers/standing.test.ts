import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { rowOf } from './modules.ts';
import { counted, drove } from './registers.fixture.ts';
import { standing } from './standing.ts';

const ids = (rows: Parameters<typeof standing>[0], on: string) =>
  standing(rows, day(on)).map((row) => row.id);

describe('what stands at the end of a day', () => {
  it('begins with its day and is gone at the end of the day of disposal', () => {
    const rows = [{ ...rowOf('CL', drove()), until: day('2020-12-31') }];
    expect(ids(rows, '2020-07-03')).toEqual([]);
    expect(ids(rows, '2020-07-04')).toEqual(['CL']);
    expect(ids(rows, '2020-12-30')).toEqual(['CL']);
    expect(ids(rows, '2020-12-31')).toEqual([]);
  });

  it('is the last of every series, whenever it was entered', () => {
    const rows = [
      rowOf('later', counted({ day: day('2020-09-01'), persons: 6 })),
      rowOf('first', counted()),
      rowOf('other', counted({ unit: 'hall' })),
    ];
    expect(ids(rows, '2020-08-31')).toEqual(['first', 'other']);
    expect(ids(rows, '2020-09-01')).toEqual(['later', 'other']);
  });
});
