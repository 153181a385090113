import { expect, it } from 'vitest';
import { startItems } from './start-items.ts';

const hall = { address: '某某路1号', telephone: '0571-12345678', hours: '工作日' };

it('gives items of the province’s catalogue, without those of the demo alone', () => {
  const items = startItems([], null);
  expect(items).toHaveLength(74);
  expect(items.every(({ department }) => department !== '')).toBe(true);
  expect(items.map(({ item }) => item.name)).not.toContain('老年人优待证办理');
});

it('takes the department by its word and the place from the hall; nothing of the demo is left', () => {
  const items = startItems([{ unit: 'unit-7', itemDept: '民政' }], hall);
  const own = items.filter(({ department }) => department === '民政');
  expect(own.length).toBeGreaterThan(0);
  for (const { item, assumed } of own) {
    expect(item).toMatchObject({ unit: 'unit-7', place: '某某路1号', hours: '工作日' });
    expect(item.phones).toEqual({ ask: '0571-12345678', complain: '' });
    expect(assumed).not.toContain('place');
    // what is guessed stays marked until the keeper confirms it
    expect(assumed).toContain('handling');
  }
  const other = items.filter(({ department }) => department !== '民政');
  expect(other.every(({ item }) => item.unit === '')).toBe(true);
});

it('leaves empty what nobody has said of the hall', () => {
  expect(startItems([], null)[0]?.item).toMatchObject({
    place: '',
    hours: '',
    phones: { ask: '', complain: '' },
  });
});
