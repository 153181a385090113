import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import { fillCatalogue } from '../synthetic.ts';
import { ask, findItems, withoutAround } from './ask.ts';

const asSearched = (item: (typeof demoItems)[number]['item']) => ({
  code: item.id,
  name: item.name,
  words: [item.name, ...item.materials.map(({ name }) => name)].join('\n'),
});
const items = demoItems.map(({ item }) => asSearched(item));
const names = (question: string) => findItems(question, items).map(({ name }) => name);
const first = (question: string) => {
  const [answer] = ask(question, items);
  return answer && (answer.kind === 'item' ? answer.item.name : answer.id);
};

describe('a question', () => {
  it.each([
    ['社会保障卡申领', '社会保障卡申领'],
    ['食品经营许可证', '《食品经营许可证》新办'],
    ['怎么办老年证？', '老年人优待证办理'],
    ['laonianzheng', '老年人优待证办理'],
    ['lnyd', '老年人优待证办理'],
    ['老年优代证', '老年人优待证办理'],
    ['办 SFZ', '居民身份证申领'],
    ['ｓｆｚ', '居民身份证申领'],
    ['残疾人证 挂失', '残疾人证挂失补办'],
    ['护理补贴残疾人', '困难残疾人生活补贴和重度残疾人护理补贴资格认定申请、审核、发放'],
  ])('%s means %s', (question, name) => {
    expect(names(question)[0]).toBe(name);
  });

  it('may lead to another place, or to what the page itself answers', () => {
    expect(first('驾驶证')).toBe('driving');
    expect(first('我要投诉')).toBe('complain');
    expect(first('接待费')).toBe('accounts');
  });

  it('finds a material where nothing is called so', () => {
    const some = [{ code: '01', name: '某件事', words: '某件事\n演示登记簿复印件' }];
    expect(findItems('演示登记簿', some)).toHaveLength(1);
  });

  it('has no answer where nobody can tell', () => {
    for (const question of ['  ？', '', '\u200b', 'qwrtp', '鼉鼊鼋'])
      expect(ask(question, items)).toEqual([]);
  });

  it('puts the real one before its synthetic copies', () => {
    const filled = fillCatalogue(
      demoItems.map(({ item }) => item),
      400,
    ).map(asSearched);
    expect(findItems('失业登记', filled)[0]?.name).toBe('失业登记');
  });

  it('loses what people say around the thing, but never all of it', () => {
    expect(withoutAround('我想办居住证')).toBe('居住证');
    expect(withoutAround('怎么办理')).toBe('怎么办理');
  });
});
