import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { rejection } from './rejection.ts';

describe('不予决定书', () => {
  it('gives reasons and both ways to object, with organ and time', () => {
    const content = rejection.content(subjectOf('rejection'));
    expect(content.title).toBe('不予行政许可决定书');
    const words = wordsOf(content);
    expect(words).toContain('理由如下：\n申请采伐的林木位于公益林范围');
    expect(words).toContain('不符合的规定或者标准：《森林法》第五十五条第一项。');
    expect(words).toContain('《中华人民共和国行政许可法》第三十八条第二款和《森林法》');
    expect(words).toContain('六十日内向株洲市渌口区人民政府申请行政复议');
    expect(words).toContain('六个月内直接向株洲市渌口区人民法院（演示）提起行政诉讼');
    expect(content.basis).toContain('行政诉讼法第四十六条');
  });

  it('before the new law on review names the superior department too', () => {
    const words = wordsOf(rejection.content(subjectOf('rejection', {}, { on: day('2023-12-31') })));
    expect(words).toContain('向株洲市渌口区人民政府或者上一级主管部门申请行政复议');
  });

  it.each([
    ['05', '不予行政给付决定书', '决定不予行政给付'],
    ['07', '不予行政确认决定书', '决定不予行政确认'],
    ['20', '不予办理决定书', '决定不予办理'],
  ])('of type %s never says 行政许可, and keeps the ways to object', (type, title, verb) => {
    const content = rejection.content({ ...asType(felling, type, '某事项', []), detail: details.rejection });
    expect(content.title).toBe(title);
    expect(wordsOf(content)).toContain(verb);
    expect(wordsOf(content)).not.toContain('行政许可');
    expect(wordsOf(content)).toContain('行政诉讼');
  });
});
