import { describe, expect, it } from 'vitest';
import { byField, exportAddress, fieldOf, itemsSearch, lineChanges, linesOf } from './items.ts';

describe('the address of the list', () => {
  it('keeps what it knows and leaves out the rest', () => {
    expect(
      itemsSearch({ q: '砍树', unit: 'linye', lint: 'error', made: 'moon', page: '2', other: 1 }),
    ).toEqual({
      q: '砍树',
      unit: 'linye',
      lint: 'error',
      page: 2,
    });
    expect(itemsSearch({ page: 1, state: 'draft' })).toEqual({ state: 'draft' });
  });

  it('leads to files that are narrowed the same way', () => {
    expect(exportAddress('csv', { unit: 'linye', page: 3 })).toBe('/api/catalogue/export/csv?unit=linye');
    expect(exportAddress('json', {})).toBe('/api/catalogue/export/json');
  });
});

describe('a field in words', () => {
  it('says codes by their names and counts with their units', () => {
    expect(linesOf('type', '01')).toEqual(['行政许可（01）']);
    expect(linesOf('limits', { statutory: 20, promised: null })).toEqual(['法定 20 日', '承诺 未定']);
    expect(linesOf('depth', 4)).toEqual(['四级']);
    expect(linesOf('special', { kinds: ['鉴定', '听证'], days: 10 })).toEqual(['鉴定、听证，10 日']);
    expect(linesOf('online', true)).toEqual(['是']);
    expect(linesOf('steps', [{ name: '受理', days: 0 }])).toEqual(['受理：0 日']);
  });

  it('says nothing where nothing is said', () => {
    for (const [field, value] of [
      ['note', null],
      ['name', ''],
      ['conditions', []],
      ['result', null],
      ['excluded', null],
      ['result', undefined],
    ] as const) {
      expect(linesOf(field, value)).toEqual([]);
    }
  });

  it('shows units by their names', () => {
    const names = { unit: () => '区林业局', kind: () => '婚姻登记' };
    expect(linesOf('unit', 'linye', names)).toEqual(['区林业局']);
    expect(linesOf('excluded', 'marriage', names)).toEqual(['婚姻登记']);
  });
});

describe('two states', () => {
  it('show what went, what came and what stayed', () => {
    expect(lineChanges(['甲', '乙'], ['乙', '丙'])).toEqual([
      { way: 'out', text: '甲' },
      { way: 'same', text: '乙' },
      { way: 'in', text: '丙' },
    ]);
  });
});

describe('findings', () => {
  it('stand at their field, also with the place of a row before it', () => {
    expect(fieldOf('limits.promised')).toBe('limits');
    expect(fieldOf('第3行 phones.ask')).toBe('phones');
    expect(fieldOf('第3行')).toBeNull();
    const found = byField([{ at: 'limits.promised' }, { at: 'id' }, { at: 'limits' }]);
    expect([...found].map(([field, all]) => [field, all.length])).toEqual([
      ['limits', 2],
      ['catalogCode', 1],
    ]);
  });
});
