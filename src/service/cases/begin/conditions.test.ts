import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { ageOn } from '#service/persons/age.ts';
import { ageMismatch, needsOf, whenOf } from './conditions.ts';
import { ageRuleOf, formOf } from './forms.ts';
import { termsOf } from './terms.ts';

const FELLING = '000164120000-01';
const felling = demoItems.find(({ item }) => item.id === FELLING)!.item;
const { materials } = termsOf({ number: 1, item: felling }, '430212000000');

describe('the age that an item asks', () => {
  const today = day('2026-12-01');
  const card = ageRuleOf('432023901W00-01');
  const told = (birth: string | null) => ageMismatch(card, birth === null ? null : ageOn(day(birth), today));

  it('is said where the applicant is too young, from the birthday on no more', () => {
    expect(told('1990-05-01')).toBe('这个事项要求年满65周岁，申请人现在36周岁');
    expect(told('1961-12-02')).toBe('这个事项要求年满65周岁，申请人现在64周岁');
    expect(told('1961-12-01')).toBeNull();
  });

  it('has an end too, and says nothing where nothing is asked or known', () => {
    expect(ageMismatch({ until: 18, words: '不满19周岁' }, 26)).toContain('26周岁');
    expect(told(null)).toBeNull();
    expect(ageMismatch(ageRuleOf(FELLING), 6)).toBeNull();
  });
});

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
