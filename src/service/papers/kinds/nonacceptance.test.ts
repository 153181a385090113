import { describe, expect, it } from 'vitest';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { nonacceptance } from './nonacceptance.ts';

describe('不予受理决定书', () => {
  it('tells which organ is competent, and how to object', () => {
    const words = wordsOf(nonacceptance.content(subjectOf('nonacceptance')));
    expect(words).toContain(
      '不属于本机关职权范围。依据《中华人民共和国行政许可法》第三十二条第一款第二项的规定',
    );
    expect(words).toContain('申请采伐的林木在天元区境内。');
    expect(words).toContain('请你向株洲市天元区林业局提出申请');
    expect(words).toContain('六十日内向株洲市渌口区人民政府申请行政复议');
  });

  it('leaves the organ to the reason where it is not named apart', () => {
    const content = nonacceptance.content(subjectOf('nonacceptance', { competent: null }));
    expect(wordsOf(content)).not.toContain('提出申请。');
  });

  it('says that no permit is needed', () => {
    const content = nonacceptance.content(
      subjectOf('nonacceptance', { ground: 'not-needed', reason: '采伐自留地上的零星林木。' }),
    );
    expect(wordsOf(content)).toContain('依法不需要取得行政许可');
    expect(wordsOf(content)).not.toContain('天元区林业局');
    expect(content.basis[0]).toBe('《中华人民共和国行政许可法》第三十二条第一款第一项');
  });

  it('of a public service stands on no article about permits', () => {
    const content = nonacceptance.content({
      ...asType(felling, '20', '老年人优待证办理', []),
      detail: { ...details.nonacceptance, ground: 'not-needed' },
    });
    expect(wordsOf(content)).not.toContain('行政许可');
    expect(wordsOf(content)).toContain('该申请事项依法不需要办理。本机关决定不予受理');
  });
});
