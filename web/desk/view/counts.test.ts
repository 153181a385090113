import { describe, expect, it } from 'vitest';
import { allSums, counts, whatNames } from '#service/counts/whats.ts';
import {
  averageText,
  COLUMNS,
  changeText,
  csvAddress,
  filterOf,
  findings,
  furtherBy,
  shareText,
  type Tally,
} from './counts.ts';

const nothing = Object.fromEntries([...counts, ...allSums].map((what) => [what, 0])) as Tally;
const told = {
  span: '2020年',
  spanBefore: '2019年',
  whose: '渌口区',
  narrowed: [],
  now: nothing,
  before: nothing,
  groups: [],
};

describe('what the counts say', () => {
  it('is how many, how long, how late and how well, in sentences', () => {
    const now = {
      ...nothing,
      ...{ received: 120, delivered: 80, withdrawn: 5, granted: 90, rejected: 10, daysUsed: 330 },
      ...{ withPromise: 50, daysPromised: 500, usedOfPromised: 170, latePromise: 4, lateLaw: 1, deemed: 2 },
      ...{ firstTimeRight: 60, withoutVisit: 20, onTheSpot: 25, rated: 30, dissatisfied: 1 },
    };
    const groups = [
      { name: '渌口镇', now: { ...nothing, latePromise: 1 } },
      { name: '古岳峰镇', now: { ...nothing, latePromise: 3 } },
    ];
    expect(findings({ ...told, now, before: { ...nothing, received: 100 }, groups }, 90)).toEqual([
      '2020年，渌口区收件 120 件，办结 85 件；收件比2019年多 20 件（20%）。',
      '作出决定 100 件，从受理到决定平均 3.3 个工作日，有承诺时限的平均用了承诺时限的 34%。',
      '超承诺时限 4 件（占有承诺时限的 8%），其中超法定时限 1 件，最多的是古岳峰镇（3 件）；逾期未告知、视为受理的 2 件。',
      '送达办结的 80 件里一次办成 75%、零上门 25%；当场作出决定 25%；镇、村收件占 75%；评价 30 次，差评 1 次。',
    ]);
  });

  it('names nobody as the latest where two are as late', () => {
    const now = { ...nothing, granted: 10, withPromise: 10, latePromise: 2 };
    const groups = ['渌口镇', '古岳峰镇'].map((name) => ({ name, now: { ...nothing, latePromise: 1 } }));
    expect(findings({ ...told, now, groups }, null)[2]).toBe(
      '超承诺时限 2 件（占有承诺时限的 20%），没有超法定时限的。',
    );
  });

  it('claims nothing where nothing is known', () => {
    expect(findings(told, null)).toEqual([]);
    expect(findings({ ...told, narrowed: ['古岳峰镇'], now: { ...nothing, received: 3 } }, null)).toEqual([
      '2020年，渌口区（古岳峰镇）收件 3 件，办结 0 件；2019年没有收件，不作比较。',
      '作出的决定没有超时限的。',
    ]);
  });

  it('shows a share or an average of nothing as a dash', () => {
    expect([shareText(0, 0), averageText(0, 0), shareText(1, 3), averageText(7, 2)]).toEqual([
      '—',
      '—',
      '33%',
      '3.5',
    ]);
    expect([changeText(5, 3), changeText(3, 5), changeText(2, 2), changeText(0, 0)]).toEqual([
      '+2',
      '−2',
      '持平',
      '',
    ]);
  });
});

describe('a number', () => {
  it('opens to what it counts: a centre without its villages, the hall without the district', () => {
    expect(filterOf('town', '430212000000')).toEqual({ level: 'district' });
    expect(filterOf('town', '430212106000')).toEqual({ place: '430212106000' });
    expect(filterOf('site', '430212106000')).toEqual({ place: '430212106000', level: 'town' });
    expect(filterOf('site', '430212106201')).toEqual({ place: '430212106201' });
    expect(filterOf('month', '9')).toEqual({ month: 9 });
    expect(filterOf('unit', 'linye')).toEqual({ unit: 'linye' });
    expect(filterOf('level', 'village')).toEqual({ level: 'village' });
  });

  it('leads further to what it is made of', () => {
    expect(furtherBy('month', '9')).toBe('town');
    expect(furtherBy('town', '430212106000')).toBe('site');
    expect(furtherBy('town', '430212000000')).toBe('unit');
    expect(furtherBy('unit', 'linye')).toBe('item');
    expect(furtherBy('item', 'x')).toBeNull();
  });

  it('has a name for the page that opens', () => {
    for (const { columns } of COLUMNS) for (const { what } of columns) expect(whatNames[what]).toBeTruthy();
  });

  it('goes out as CSV with what narrows it', () => {
    expect(csvAddress({ year: 2020, place: '430212106000' }, 'site')).toBe(
      '/api/counts/csv?year=2020&place=430212106000&by=site',
    );
  });
});
