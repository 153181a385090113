import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { refusalOf, travelled } from './registers.fixture.ts';

describe('a trip abroad', () => {
  it('is taken in with its group and persons', () => expect(refusalOf(travelled())).toEqual([]));

  it('is refused without persons, without a place, coming back before it leaves', () => {
    const wrong = travelled({ persons: 0, destination: '', lastDay: day('2020-07-03') });
    expect(refusalOf(wrong)).toEqual([
      'register/text-missing destination',
      'register/persons persons',
      'register/days-order lastDay',
    ]);
  });

  it('is refused before it has come back', () => {
    expect(refusalOf(travelled({ lastDay: day('2021-01-01') }))).toEqual(['register/future-day lastDay']);
  });
});
