import { describe, expect, it } from 'vitest';
import { reasonSpans } from './reason-spans.ts';

const told = (text: string) => reasonSpans(text).map(([from, to]) => text.slice(from, to));

describe('the reasons of a sentence', () => {
  it('run to the end of their part', () => {
    expect(
      told('比年初预算数增加207.80万元，主要原因是比年初多付了100万元房租；比上年决算数增加220.71万元。'),
    ).toEqual(['比年初多付了100万元房租']);
    expect(told('主要是因为人员增加，工资增加12.3%。')).toEqual(['人员增加，工资增加12.3%']);
  });

  it('end where the sentence goes on to compare or to list', () => {
    expect(told('主要原因是来人减少，与上年相比增加0.19万元')).toEqual(['来人减少']);
    expect(told('主要原因是项目多，其中：基本支出3万元')).toEqual(['项目多']);
  });

  it('are none where none is given', () => {
    expect(told('与上年相比，收、支总计增加325.89万元。')).toEqual([]);
  });
});
