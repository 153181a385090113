import { expect, it } from 'vitest';
import { equipmentIn } from './equipment.ts';

it('reads equipment as people write it', () => {
  expect(equipmentIn('高拍仪1台、自助终端 2台；打印机')).toEqual([
    { name: '高拍仪', count: 1 },
    { name: '自助终端', count: 2 },
    { name: '打印机', count: 1 },
  ]);
  expect(equipmentIn(' ')).toEqual([]);
});

it('does not guess at what it cannot read', () => {
  expect(equipmentIn('高拍仪0台')).toBeNull();
  expect(equipmentIn('3台')).toBeNull();
});
