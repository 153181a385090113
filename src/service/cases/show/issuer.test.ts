import { expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import { governmentOf, reachOf } from './issuer.ts';

const { item } = demoItems.find((known) => known.item.unit === 'weijian')!;
const TOWN = 'town-430212106000';
const site = { unit: TOWN, address: '某镇某路1号', telephone: '0731-27610001', hours: '工作日 8:30–17:00' };

it('is reached at its own site, never at the window of the department', () => {
  expect(reachOf(TOWN, item, [], { sites: [site], government: null })).toEqual({
    phone: '0731-27610001',
    complain: item.phones.complain,
    address: '某镇某路1号',
    hours: '工作日 8:30–17:00',
  });
});

it('says nothing of a town whose site nobody has described', () => {
  const other = { ...site, unit: 'town-430212107000' };
  const said = reachOf(TOWN, item, [], { sites: [other], government: null });
  expect(said).toMatchObject({ phone: '', address: '', hours: null });
});

it('of a department without a site, gives what the item says and is confirmed', () => {
  const nowhere = { sites: [], government: null };
  expect(reachOf('weijian', item, ['phones'], nowhere)).toEqual({
    phone: '',
    complain: null,
    address: item.place,
    hours: item.hours,
  });
  expect(reachOf('weijian', item, ['place', 'hours'], nowhere)).toMatchObject({
    phone: item.phones.ask,
    address: '',
    hours: null,
  });
});

it('names the government as it is called', () => {
  expect(governmentOf({ city: '株洲市', place: '荷塘区' })).toBe('株洲市荷塘区人民政府');
  expect(governmentOf({ city: '株洲市', place: '攸县' })).toBe('攸县人民政府');
});
