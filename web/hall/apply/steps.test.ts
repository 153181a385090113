import { describe, expect, it } from 'vitest';
import { myCase } from '../testing/my-case.ts';
import { answerText, lacking, mendAt, pageOf, questionPages } from './steps.ts';

const { form } = myCase();
const line = (key: string, kind: 'line' | 'day' = 'line') => ({ ...form[0]!, key, kind });

describe('the pages of a form', () => {
  it('give a choice and a long text a page each, and let short questions share one', () => {
    expect(questionPages(form).map((page) => page.map(({ key }) => key))).toEqual([
      ['tradeName'],
      ['composition'],
      ['scope'],
      ['funds', 'since', 'tel'],
    ]);
  });

  it('never hold more than three, but keep the ends of a span together', () => {
    const keys = ['a', 'b', 'from', 'until', 'c'].map((key) => line(key));
    expect(questionPages(keys).map((page) => page.map(({ key }) => key))).toEqual([
      ['a', 'b', 'from', 'until'],
      ['c'],
    ]);
    expect(questionPages([])).toEqual([]);
  });

  it('know where a question stands', () => {
    expect(pageOf(form, 'since')).toBe(4);
    expect(pageOf(form, 'nowhere')).toBe(0);
  });
});

describe('an answer', () => {
  it('is shown by the words of its option', () => {
    expect(answerText(form[1]!, 'family')).toBe('家庭经营');
    expect(answerText(form[1]!, 'gone')).toBe('gone');
    expect(answerText(form[0]!, undefined)).toBe('');
  });
});

describe('what stands against sending', () => {
  const view = myCase();

  it('counts required materials alone', () => {
    expect(lacking(view).map(({ name }) => name)).toEqual(['经营场所证明', '名称自主申报承诺书']);
  });

  it('leads to the page on which it is mended', () => {
    const home = `/apply/${view.number}`;
    expect(mendAt(view, 'answers.scope')).toBe(`${home}/form/3?back=check#scope`);
    expect(mendAt(view, 'materials')).toBe(`${home}/materials/3?back=check`);
    expect(mendAt({ ...view, materials: [] }, 'materials')).toBe(`${home}/materials`);
    expect(mendAt(view, 'applicant.phone')).toBe(`${home}/who`);
    expect(mendAt(view, 'answers.nowhere')).toBe(home);
  });
});
