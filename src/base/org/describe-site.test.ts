import { expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { decideDescribeSite } from './describe-site.ts';
import { KNOWN } from './places.fixture.ts';
import { codes } from './staff.fixture.ts';

const site = {
  unit: 'bureau',
  address: ' 测试大道1号 ',
  telephone: '0731-12345678',
  hours: '工作日 9:00–17:00',
  equipment: [{ name: '高拍仪', count: 2 }],
};

it('says where a site is and what stands there', () => {
  expect(unwrap(decideDescribeSite(KNOWN.units, site))[0]).toMatchObject({
    stream: 'unit/bureau',
    payload: { ...site, address: '测试大道1号' },
  });
});

it('takes a site of which only the address is known', () => {
  const facts = decideDescribeSite(KNOWN.units, { ...site, telephone: '', hours: '', equipment: [] });
  expect(unwrap(facts)[0]?.payload).toMatchObject({ telephone: '', hours: '' });
});

it.each([
  ['an unknown unit', { unit: 'nowhere' }, 'org/unit-unknown'],
  ['a telephone without a number', { telephone: '见公告' }, 'org/site-telephone'],
  ['an address of a whole page', { address: '路'.repeat(201) }, 'org/site-text'],
  ['half a machine', { equipment: [{ name: '打印机', count: 0 }] }, 'org/site-equipment'],
  ['a machine without a name', { equipment: [{ name: ' ', count: 1 }] }, 'org/site-equipment'],
])('refuses %s', (_, wrong, code) => {
  expect(codes(decideDescribeSite(KNOWN.units, { ...site, ...wrong }))).toEqual([code]);
});
