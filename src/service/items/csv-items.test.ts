import { describe, expect, it } from 'vitest';
import { readCsv, unwrap, writeCsv } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { itemsFromCsv, itemsToCsv } from './csv-items.ts';
import { previewImport } from './preview.ts';
import { goodItem } from './testing.ts';

const items = demoItems.map(({ item }) => item);

/** the good item's table with some cells changed */
function table(changes: Readonly<Record<string, string>>): string {
  const [head, row] = readCsv(itemsToCsv([goodItem()])).map(({ cells }) => cells);
  if (!head || !row) throw new Error('no table');
  return writeCsv([head, head.map((name, index) => changes[name] ?? row[index] ?? '')]);
}

function refusal(csv: string): string[][] {
  const read = itemsFromCsv(csv, [goodItem()]);
  return read.ok ? [] : read.problems.map((problem) => [problem.code, problem.at]);
}

describe('the catalogue as a table', () => {
  it('comes back as it went', () => {
    const back = unwrap(itemsFromCsv(itemsToCsv(items), items));
    expect(previewImport(items, back)).toMatchObject({
      added: [],
      changed: [],
      untouched: [],
    });
  });

  it('changes what it shows and keeps what it does not', () => {
    const [item] = unwrap(
      itemsFromCsv(table({ 承诺办结时限: '3', 受理条件: '一\n二\n', 是否告知承诺: '否' }), [goodItem()]),
    );
    expect(item).toEqual(
      goodItem({ limits: { statutory: 20, promised: 3 }, conditions: ['一', '二'], onPromise: false }),
    );
  });

  it('says whether it is handled jointly and with whom; a file of before has no such columns', () => {
    const [item] = unwrap(itemsFromCsv(table({ 是否联合办理: '是', 联办机构: '甲局\n乙局' }), [goodItem()]));
    expect(item).toEqual(goodItem({ joint: true, otherDepts: ['甲局', '乙局'] }));
    const joint = goodItem({ joint: true, otherDepts: ['甲局'] });
    const rows = readCsv(itemsToCsv([joint])).map(({ cells }) => cells);
    const old = rows.map((cells) =>
      cells.filter((_cell, at) => !/联合办理|联办机构/.test(rows[0]?.[at] ?? '')),
    );
    expect(unwrap(itemsFromCsv(writeCsv(old), [joint]))).toEqual([joint]);
    expect(unwrap(itemsFromCsv(table({ 是否联合办理: '否', 联办机构: '' }), [joint]))[0]).toMatchObject({
      joint: false,
      otherDepts: [],
    });
    expect(refusal(table({ 是否联合办理: '也许' }))).toEqual([['items/import-form', '第2行']]);
  });

  it('begins an unknown item blank', () => {
    const [item] = unwrap(itemsFromCsv(table({ 业务办理项编码: '09' }), [goodItem()]));
    expect(item).toMatchObject({
      id: '000164120000-09',
      matter: '09',
      name: '测试许可',
      materials: [],
      steps: [],
    });
  });

  it('is refused with cells that cannot be read, every one', () => {
    expect(refusal(table({ 承诺办结时限: '三天', 是否网办: '可以' }))).toEqual([
      ['items/import-form', '第2行'],
      ['items/import-form', '第2行'],
    ]);
  });

  it('is refused without its columns, or with an item twice', () => {
    expect(refusal('事项名称\n甲\n')).toEqual([['items/import-columns', '']]);
    expect(refusal('')).toEqual([['items/import-columns', '']]);
    expect(refusal(itemsToCsv([goodItem(), goodItem()]))[0]?.[0]).toBe('items/import-twice');
  });
});
