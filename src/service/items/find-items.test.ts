import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import { findItems, wordsOf } from './find-items.ts';
import { fillCatalogue } from './synthetic.ts';

const asSearched = (item: (typeof demoItems)[number]['item']) => ({
  code: item.id,
  name: item.name,
  words: [item.name, ...item.materials.map(({ name }) => name)].join('\n'),
});
const items = demoItems.map(({ item }) => asSearched(item));
const names = (query: string) => findItems(query, items).map(({ name }) => name);

describe('finding an item', () => {
  it.each([
    ['砍树', '林木采伐许可证核发'],
    ['老年卡', '老年人优待证办理'],
    ['怎么办老年证？', '老年人优待证办理'],
    ['我要申请低保', '最低生活保障对象认定、保障金给付'],
    ['食品经营许可证', '《食品经营许可证》新办'],
    ['失业登记', '失业登记'],
    ['社保卡', '社会保障卡申领'],
    ['给小孩上户口', '3周岁内国内出生新生儿上户'],
  ])('%s means %s', (query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  it('puts the very name first, then what begins so, then what holds the words, then materials', () => {
    const some = ['评残的材料', '新评残', '评残指南', '评残'].map((name, index) => ({
      code: `0${index}`,
      name: index === 0 ? '别的事' : name,
      words: name,
    }));
    expect(findItems('评残', some).map(({ name }) => name)).toEqual(['评残', '评残指南', '新评残', '别的事']);
  });

  it('wants all words', () => {
    expect(names('残疾人证 挂失')).toEqual(['残疾人证挂失补办']);
    expect(names('残疾人证 采伐')).toEqual([]);
  });

  it('finds what shares most of a long question when nothing holds all of it', () => {
    expect(names('残疾人护理补贴')[0]).toBe('困难残疾人生活补贴和重度残疾人护理补贴资格认定申请、审核、发放');
  });

  it('finds nothing for nothing and for what there is not', () => {
    expect(names('  ？')).toEqual([]);
    expect(names('接待费')).toEqual([]);
  });

  it('puts the real one before its synthetic copies', () => {
    const filled = fillCatalogue(
      demoItems.map(({ item }) => item),
      400,
    ).map(asSearched);
    const found = findItems('失业登记', filled).map(({ name }) => name);
    expect(found[0]).toBe('失业登记');
    expect(found.length).toBeGreaterThan(1);
    expect(found.slice(1).every((name) => name.includes('合成'))).toBe(true);
  });

  it('takes off what stands around the thing, but never all', () => {
    expect(wordsOf('怎么办理')[0]?.said).toBe('怎么办理');
    expect(wordsOf('我想办居住证')[0]?.said).toBe('居住证');
  });
});
