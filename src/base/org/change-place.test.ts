import { describe, expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { decideEndRegion, decideEndUnit, decideRenameRegion, decideRenameUnit } from './change-place.ts';
import { KNOWN, TOWN, VILLAGE, VILLAGE_B } from './places.fixture.ts';
import { codes, member } from './staff.fixture.ts';
import { villageStationId } from './units.ts';

const reason = '民复〔2026〕3号';
const from = day('2026-05-01');

describe('another name for a region', () => {
  it('holds from its day on, and its station is called after it', () => {
    const facts = unwrap(decideRenameRegion(KNOWN, { code: VILLAGE, name: '新桥村', from, reason }));
    expect(facts.map(({ kind }) => kind)).toEqual(['region-renamed', 'unit-renamed']);
    expect(facts[0]?.payload).toMatchObject({
      names: [
        { name: '东河村', from: '2026-01-01', until: '2026-05-01' },
        { name: '新桥村', from: '2026-05-01', until: null },
      ],
    });
    expect(facts[1]?.payload).toMatchObject({
      id: villageStationId(VILLAGE),
      names: [{ name: '东河村便民服务站' }, { name: '新桥村便民服务站', from: '2026-05-01' }],
    });
  });

  it.each([
    ['the first day of the present name', { from: day('2026-01-01') }, 'org/change-day'],
    ['no reason', { reason: ' ' }, 'org/change-reason'],
    ['no name', { name: ' ' }, 'org/place-name'],
    ['the name that it has', { name: '东河村' }, 'org/same-name'],
    ['an unknown region', { code: '430299999999' }, 'org/region-unknown'],
  ])('is refused for %s', (_, wrong, code) => {
    const asked = { code: VILLAGE, name: '新桥村', from, reason, ...wrong };
    expect(codes(decideRenameRegion(KNOWN, asked))).toEqual([code]);
  });
});

describe('the end of a region', () => {
  const asked = { code: VILLAGE, until: from, into: [VILLAGE_B], reason };

  it('takes its station with it and says into which others it goes', () => {
    const facts = unwrap(decideEndRegion(KNOWN, asked));
    expect(facts.map(({ kind }) => kind)).toEqual(['region-ended', 'unit-ended']);
    expect(facts[0]?.payload).toMatchObject({
      until: '2026-05-01',
      into: [VILLAGE_B],
      names: [{ name: '东河村', until: '2026-05-01' }],
    });
    expect(facts[1]?.payload).toMatchObject({ until: '2026-05-01' });
  });

  it('waits until nobody works there any more, and names who does', () => {
    const clerk = { ...member('cun1', ['village-clerk']), name: '白露', scope: VILLAGE };
    const result = decideEndRegion({ ...KNOWN, staff: [clerk] }, asked);
    expect(codes(result)).toEqual(['org/region-has-staff']);
    expect(result.ok ? '' : result.problems[0]?.message).toContain('白露');
    expect(codes(decideEndRegion({ ...KNOWN, staff: [{ ...clerk, state: 'left' }] }, asked))).toEqual([]);
  });

  it('waits for the villages of a town; the district itself stays', () => {
    expect(codes(decideEndRegion(KNOWN, { ...asked, code: TOWN, into: [] }))).toEqual([
      'org/region-has-parts',
    ]);
    expect(codes(decideEndRegion(KNOWN, { ...asked, code: '430299000000', into: [] }))).toEqual(
      expect.arrayContaining(['org/district-stays']),
    );
  });

  it('refuses to go into itself or into nothing that is', () => {
    expect(codes(decideEndRegion(KNOWN, { ...asked, into: [VILLAGE] }))).toEqual(['org/region-unknown']);
    expect(codes(decideEndRegion(KNOWN, { ...asked, into: ['430299100888'] }))).toEqual([
      'org/region-unknown',
    ]);
  });
});

describe('units', () => {
  it('get another name from a day on; a site follows its region', () => {
    const facts = unwrap(decideRenameUnit(KNOWN, { id: 'unit-1', name: '区民政和老龄局', from, reason }));
    expect(facts[0]?.payload).toMatchObject({ names: [{ name: '区民政局' }, { name: '区民政和老龄局' }] });
    const station = { id: villageStationId(VILLAGE), name: '另一个站', from, reason };
    expect(codes(decideRenameUnit(KNOWN, station))).toEqual(['org/site-follows']);
  });

  it('end when nobody works there; the bureau stays', () => {
    expect(unwrap(decideEndUnit(KNOWN, { id: 'unit-1', until: from, reason }))[0]?.payload).toMatchObject({
      until: '2026-05-01',
    });
    const staff = [{ ...member('minzheng1', ['approver']), unit: 'unit-1' }];
    expect(codes(decideEndUnit({ ...KNOWN, staff }, { id: 'unit-1', until: from, reason }))).toEqual([
      'org/unit-has-staff',
    ]);
    expect(codes(decideEndUnit(KNOWN, { id: 'bureau', until: from, reason }))).toEqual([
      'org/bureau-stays',
      'org/unit-has-parts',
    ]);
    expect(codes(decideEndUnit(KNOWN, { id: 'nowhere', until: from, reason }))).toEqual(['org/unit-unknown']);
  });
});
