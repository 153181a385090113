import { expect, it } from 'vitest';
import { countyOf, placesWithin } from './places.ts';

it('goes from the provinces down to the counties', () => {
  expect(placesWithin('')).toHaveLength(31);
  expect(placesWithin('43')).toContainEqual({ code: '4302', name: '株洲市' });
  expect(placesWithin('4302')).toContainEqual({ code: '430212', name: '渌口区' });
});

it('names what is above a county', () => {
  expect(countyOf('330106')).toEqual({ province: '浙江省', city: '杭州市', county: '西湖区' });
});

it('does not know a code that is no county', () => {
  expect(countyOf('430299')).toBeNull();
  expect(countyOf('4302')).toBeNull();
});
