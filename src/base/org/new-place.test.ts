import { describe, expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { decideNewRegion, decideNewUnit, kindOfCode, nextCode } from './new-place.ts';
import { KNOWN, TOWN } from './places.fixture.ts';
import { codes } from './staff.fixture.ts';

const from = day('2026-05-01');

describe('a new region', () => {
  it('takes the next free code below its parent, and has a site', () => {
    const asked = { parent: TOWN, name: '南河村', code: '', kind: 'village' as const, from };
    const facts = unwrap(decideNewRegion(KNOWN, asked));
    expect(facts.map(({ stream }) => stream)).toEqual(['region/430299100203', 'unit/station-430299100203']);
    expect(facts[0]?.payload).toMatchObject({ level: 'village', kind: 'village', parent: TOWN, from });
  });

  it('has numbers of its own for communities and towns', () => {
    expect(nextCode(KNOWN.regions, TOWN, 'community')).toBe('430299100001');
    expect(nextCode(KNOWN.regions, '430299000000', null)).toBe('430299101000');
    expect(nextCode([], '441900000000', null)).toBe('441900100000');
    expect([kindOfCode('430299100001'), kindOfCode('430299100201')]).toEqual(['community', 'village']);
  });

  it.each([
    ['a name that stands there', { name: '东河村' }, 'org/name-taken'],
    ['a village in a village', { parent: '430299100201' }, 'org/region-unknown'],
    ['a code outside of its town', { code: '430299101201' }, 'org/region-code'],
    ['a code that is taken', { code: '430299100201' }, 'org/already-known'],
    ['a parent that is not yet there', { from: day('2025-05-01') }, 'org/region-unknown'],
    ['no name', { name: ' ' }, 'org/place-name'],
  ])('is refused for %s', (_, wrong, code) => {
    const asked = { parent: TOWN, name: '南河村', code: '', kind: 'village' as const, from, ...wrong };
    expect(codes(decideNewRegion(KNOWN, asked))).toEqual([code]);
  });
});

describe('a new unit', () => {
  const asked = { name: '区林业局', kind: 'department' as const, parent: null, itemDept: '林业', from };

  it('takes the next free number; a section belongs to the bureau', () => {
    expect(unwrap(decideNewUnit(KNOWN, asked))[0]).toMatchObject({
      stream: 'unit/unit-3',
      payload: { kind: 'department', parent: null, itemDept: '林业' },
    });
    const section = { ...asked, name: '法规股', kind: 'section' as const };
    expect(unwrap(decideNewUnit(KNOWN, section))[0]?.payload).toMatchObject({ parent: 'bureau' });
  });

  it('is refused without a name, and under a name that stands', () => {
    expect(codes(decideNewUnit(KNOWN, { ...asked, name: '' }))).toEqual(['org/place-name']);
    expect(codes(decideNewUnit(KNOWN, { ...asked, name: '区民政局' }))).toEqual(['org/name-taken']);
  });
});
