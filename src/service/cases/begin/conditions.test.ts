import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import { needsOf, whenOf } from './conditions.ts';
import { formOf } from './forms.ts';
import { termsOf } from './terms.ts';

const FELLING = '000164120000-01';
const felling = demoItems.find(({ item }) => item.id === FELLING)!.item;
const { materials } = termsOf({ number: 1, item: felling }, '430212000000');

describe('a material that only some need', () => {
  it('is required by the answer that means its situation, and by no other', () => {
    const needed = (owner: string) => needsOf(materials, { owner });
    expect(needed('person')).toEqual(['采伐说明文件(地点/树种/面积/株数/蓄积/更新时间)']);
    expect(needed('collective')).toEqual(['采伐说明文件(目的/地点/林种/面积/蓄积/方式/更新措施)']);
    expect(needed('state')).toEqual(['伐区调查设计文件、上年度采伐更新验收证明']);
    expect([needed(''), needed('other')]).toEqual([[], []]);
    expect(needsOf(materials, {})).toEqual([]);
  });

  it('without such an answer is left to the window', () => {
    expect(whenOf(FELLING, '使用林地审核文件、建设用地审批文件、采伐调查设计文件')).toBeNull();
    expect(whenOf(FELLING, '申请人居民身份证')).toBeNull();
  });

  it('names questions and answers that the form has', () => {
    const form = formOf(FELLING);
    for (const { when } of materials)
      for (const answer of when?.is ?? [])
        expect(form.find(({ key }) => key === when?.key)?.options.map(({ value }) => value)).toContain(
          answer,
        );
  });
});
