import { describe, expect, it } from 'vitest';
import { blankItem } from '#service/items/blank.ts';
import { fieldGroups, fieldNames } from '#service/items/field-names.ts';
import { controls, moved, numberOf, tidied } from './items-form.ts';

describe('the form of an item', () => {
  it('has every field of an item once, and a way to type each', () => {
    const inGroups = fieldGroups.flatMap(({ fields }) => fields);
    // what is said only where it is so
    const young = ['joint', 'otherDepts'];
    const all = [...Object.keys(blankItem('x-1')), ...young].filter((field) => field !== 'id');
    expect(inGroups.toSorted()).toEqual(all.toSorted());
    expect(Object.keys(controls).toSorted()).toEqual(all.toSorted());
    expect(Object.keys(fieldNames)).toHaveLength(all.length + 1);
  });

  it('offers the types in the order of their codes', () => {
    const { type } = controls;
    const values = type?.kind === 'one' ? type.options.map(({ value }) => value) : [];
    expect(values.slice(0, 3)).toEqual(['00', '01', '02']);
    expect(values.at(-1)).toBe('20');
  });

  it('reads whole numbers, nothing, and what is none', () => {
    expect(['12', ' 0 ', '', '1.5', '三', '-1'].map(numberOf)).toEqual([
      12,
      0,
      null,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps what was typed without the empty lines and rows that typing leaves', () => {
    const typed = {
      ...blankItem('000164120000-01'),
      catalogCode: ' 43201w ',
      matter: '02 ',
      conditions: ['一', '', ' 二 '],
      steps: [
        { name: '', days: 1 },
        { name: '受理', days: 1 },
      ],
      faqs: [{ question: ' ', answer: '' }],
      special: { kinds: [''], days: 3 },
      result: { name: ' ', ending: '办结', sample: null },
    };
    expect(tidied(typed)).toMatchObject({
      id: '43201W-02',
      catalogCode: '43201W',
      conditions: ['一', '二'],
      steps: [{ name: '受理', days: 1 }],
      faqs: [],
      special: null,
      result: null,
    });
  });

  it('moves a row by one place, and not over the end', () => {
    expect(moved(['甲', '乙', '丙'], 2, -1)).toEqual(['甲', '丙', '乙']);
    expect(moved(['甲', '乙'], 1, 1)).toEqual(['甲', '乙']);
  });
});
