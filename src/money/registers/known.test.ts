import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { unknownWhy } from './known.ts';
import { rowOf } from './modules.ts';
import { decideNone } from './none.ts';
import { decideRecord } from './record.ts';
import { drove, known, received } from './registers.fixture.ts';

const nothing = { none: new Set<string>(), booksFrom: null };
const visits = { register: 'reception', year: 2020, span: 'year' } as const;
const cars = { register: 'vehicle', year: 2020, span: 'year-end' } as const;

describe('a figure of a register', () => {
  it('is not known while nobody has made an entry, nor said that there was nothing', () => {
    expect(unknownWhy(visits, [], nothing)).toBe('empty');
    expect(unknownWhy(visits, [], { ...nothing, none: new Set(['reception 2019']) })).toBe('empty');
    expect(unknownWhy(visits, [], { ...nothing, none: new Set(['reception 2020']) })).toBeNull();
    expect(unknownWhy(visits, [rowOf('JD-2020-001', received())], nothing)).toBeNull();
  });

  it('is not known of a time before the registers begin, whatever was said', () => {
    const told = { none: new Set(['reception 2020', 'vehicle 2020']), booksFrom: day('2020-07-01') };
    expect(unknownWhy(visits, [rowOf('JD-2020-001', received())], told)).toBe('before');
    // what stands at the end of the year can be known all the same
    expect(unknownWhy(cars, [], told)).toBeNull();
    expect(unknownWhy(cars, [], { ...told, booksFrom: day('2021-01-01') })).toBe('before');
  });

  it('of things that stand is known by an entry of any earlier year', () => {
    const car = rowOf('CL-2018-001', drove({ day: day('2018-03-01') }));
    expect(unknownWhy(cars, [car], nothing)).toBeNull();
  });
});

describe('本年没有', () => {
  it('is said of a year that is over and has no entries', () => {
    const told = decideNone(known(), { register: 'trip', year: 2019 });
    expect(told.ok && told.value.map(({ payload }) => payload)).toEqual([{ register: 'trip', year: 2019 }]);
  });

  it('is refused: register/year-not-over, register/not-empty, register/before-books', () => {
    const books = { foundedOn: day('2020-06-01'), booksFrom: day('2020-01-01') };
    const row = rowOf('JD-2019-001', received({ day: day('2019-07-04') }));
    const codes = (year: number) => {
      const told = decideNone({ ...known(), rows: [row], books }, { register: 'reception', year });
      return told.ok ? [] : told.problems.map(({ code }) => code);
    };
    expect(codes(2019)).toEqual(['register/before-books', 'register/not-empty']);
    expect(codes(2020)).toEqual(['register/year-not-over']);
  });
});

describe('an entry of before the founding', () => {
  const books = { foundedOn: day('2020-12-01'), booksFrom: day('2020-01-01') };
  const hasUnit = (unit: string, on: string) => unit === 'bureau' && on >= '2020-12-01';
  const codes = (entry: Parameters<typeof decideRecord>[1]) => {
    const recorded = decideRecord({ ...known(), books, hasUnit }, entry);
    return recorded.ok ? [] : recorded.problems.map(({ code }) => code);
  };

  it('is open from the day that the founding names, for the units of the founding', () => {
    expect(codes(received({ day: day('2020-01-01') }))).toEqual([]);
    expect(codes(received({ day: day('2020-01-01'), unit: 'nobody' }))).toEqual(['register/unit-unknown']);
  });

  it('is refused before that day, but for things that stand: register/before-books', () => {
    expect(codes(received({ day: day('2019-12-31') }))).toEqual(['register/before-books']);
    expect(codes(drove({ day: day('2015-03-01') }))).toEqual([]);
  });
});
