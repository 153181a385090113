import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import pack from '#packs/items/forms.json' with { type: 'json' };
import { type Answers, checkAnswers, formOf, readAnswers } from './forms.ts';

const FELLING = '000164120000-01';
const found = (answers: Answers, item = FELLING) => {
  const result = checkAnswers(formOf(item), answers);
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`);
};
const right = {
  owner: 'person',
  right: '演示林证第1号',
  place: '演示冲',
  species: '杉木',
  area: '1.5',
  trees: '20',
  volume: '4.5',
  way: 'selective',
  from: '2020-11-01',
  until: '2020-11-30',
  renewal: '补种\n杉木',
};

describe('a form', () => {
  it('is the item’s own or the general one, with keys that are unique and choices that can be chosen', () => {
    expect(formOf(FELLING).map(({ key }) => key)).toContain('species');
    expect(formOf('anything').map(({ key }) => key)).toEqual(['matter', 'address', 'remarks']);
    for (const { item, form } of [...pack.items, { item: 'general', form: pack.general }]) {
      const keys = formOf(item).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBe(form.length);
      for (const field of formOf(item)) expect(field.options.length > 1).toBe(field.kind === 'choice');
    }
  });

  it('is only for items and materials that there are', () => {
    const materials = new Map(demoItems.map(({ item }) => [item.id, item.materials.map(({ name }) => name)]));
    for (const own of pack.items) {
      expect(demoItems.find(({ item }) => item.id === own.item)?.item.name).toBe(own.name);
      for (const { material } of 'only' in own ? (own.only ?? []) : [])
        expect(materials.get(own.item)).toContain(material);
    }
  });
});

describe('complete answers', () => {
  it('are taken as they are', () => {
    expect(found(right)).toEqual([]);
    expect(found({ matter: '申请居住证', address: '渌口镇', remarks: '' }, 'anything')).toEqual([]);
  });

  it('are told all that is wrong at once, each in its place', () => {
    const wrong = {
      ...{ owner: 'somebody', right: '', place: '一\n二', species: 'x'.repeat(201), area: '很多' },
      ...{ trees: '-1', volume: '1e3', way: 'selective', from: '2020-02-30', until: '2020-11-30' },
      ...{ renewal: 'y'.repeat(2001), password: 'x' },
    };
    expect(found(wrong)).toEqual([
      'cases/answer-bad answers.owner',
      'cases/answer-missing answers.right',
      'cases/answer-bad answers.place',
      'cases/answer-bad answers.species',
      'cases/answer-bad answers.area',
      'cases/answer-bad answers.trees',
      'cases/answer-bad answers.volume',
      'cases/answer-bad answers.from',
      'cases/answer-bad answers.renewal',
      'cases/answer-unknown answers.password',
    ]);
    expect(found({ ...right, until: '2020-10-31' })).toEqual(['cases/answer-span answers.until']);
    const card = { kind: 'first', household: '甲', address: '乙', contactPhone: '110' };
    expect(found(card, '432023901W00-01')).toEqual(['cases/answer-bad answers.contactPhone']);
  });

  it('are kept in one way of writing, and what cannot be read stays to be refused', () => {
    const typed = {
      ...right,
      from: '2020年11月1日',
      until: '2020/11/30',
      area: '１，２３４．５',
      place: '演\u200b示冲',
    };
    expect(readAnswers(formOf(FELLING), typed)).toEqual({ ...right, area: '1234.5' });
    expect(found(typed)).toEqual([]);
    const unread = readAnswers(formOf(FELLING), { ...right, from: '明年', place: '\u202e冲' });
    expect(unread).toMatchObject({ from: '明年', place: '\u202e冲' });
    expect(found(unread)).toEqual(['cases/answer-bad answers.place', 'cases/answer-bad answers.from']);
    expect(readAnswers(formOf('432023901W00-01'), { contactPhone: '（0731）1234 5678' }).contactPhone).toBe(
      '0731-12345678',
    );
  });

  it('are missing where nothing can be seen', () => {
    expect(found({ ...right, place: '\u200b' })).toEqual(['cases/answer-missing answers.place']);
  });

  it('are judged whatever people type', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (answers) => {
        const problems = found(answers);
        // eleven are required: nobody types them by chance
        expect(problems.filter((one) => one.startsWith('cases/answer-')).length).toBe(problems.length);
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
