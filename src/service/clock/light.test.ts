import { describe, expect, it } from 'vitest';
import { ask } from './testing.ts';

/** promised day 19 October, statutory day 2 November 2020 */
const accepted = ['2020-09-25 receive', '2020-09-28 accept'];
const look = (limits: string, asOf: string) => {
  const { light, workingDaysLeft } = ask(limits, accepted, asOf);
  return [light, workingDaysLeft];
};

describe('the light and the days left', () => {
  it.each([
    ['2020-09-28', 'green', 10],
    ['2020-10-01', 'green', 8],
    ['2020-10-15', 'green', 2],
    ['2020-10-16', 'yellow', 1],
    ['2020-10-17', 'yellow', 1],
    ['2020-10-19', 'yellow', 0],
    ['2020-10-20', 'orange', null],
    ['2020-11-02', 'orange', null],
    ['2020-11-03', 'red', null],
  ])('on %s: %s, %s left', (asOf, light, left) => {
    expect(look('20/10', asOf)).toEqual([light, left]);
  });

  it('is green before acceptance', () => {
    expect(ask('20/10', ['2020-09-25 receive'], '2020-09-28')).toMatchObject({
      light: 'green',
      workingDaysLeft: null,
    });
  });

  it('warns of no promise where there is none, and turns red past the law all the same', () => {
    expect(look('20/-', '2020-10-30')).toEqual(['green', null]);
    expect(look('20/-', '2020-11-02')).toEqual(['green', null]);
    expect(look('20/-', '2020-11-03')).toEqual(['red', null]);
  });

  it('goes by the promise where the law sets no limit', () => {
    expect(look('-/10', '2020-10-19')).toEqual(['yellow', 0]);
    expect(look('-/10', '2021-10-19')).toEqual(['orange', null]);
    expect(look('-/-', '2021-10-19')).toEqual(['green', null]);
  });

  it('turns from yellow to red where promise and law are the same day', () => {
    expect(look('10/10', '2020-10-19')).toEqual(['yellow', 0]);
    expect(look('10/10', '2020-10-20')).toEqual(['red', null]);
  });

  it('is yellow on the day of acceptance of what is done on the spot, red on the next', () => {
    expect(look('0/0', '2020-09-28')).toEqual(['yellow', 0]);
    expect(look('0/0', '2020-09-29')).toEqual(['red', null]);
  });
});
