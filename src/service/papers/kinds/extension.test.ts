import { describe, expect, it } from 'vitest';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { extension } from './extension.ts';

const wordsWith = (detail: Parameters<typeof subjectOf<'extension'>>[1]) =>
  wordsOf(extension.content(subjectOf('extension', detail)));

describe('延期决定通知书', () => {
  it('gives the reason, the director’s approval, the days and the new limits', () => {
    const words = wordsWith({});
    expect(words).toContain('连日降雨，外业核查不能按期进行。');
    expect(words).toContain('第四十二条第一款的规定，经本机关负责人批准，决定将办理期限延长10个工作日');
    expect(words).toContain('法定办结期限为2027年1月6日（预计），承诺办结期限为2026年12月22日（预计）');
    expect(words).toContain('安排公布后按其重新推算');
  });

  it('of a joint handling is approved by the government', () => {
    expect(wordsWith({ joint: true, days: 15, approval: '渌政办函〔2026〕8号' })).toContain(
      '第四十二条第二款的规定，经本级人民政府负责人批准（渌政办函〔2026〕8号），决定将办理期限延长15个工作日',
    );
  });

  it('of a public service stands on no article about permits', () => {
    const content = extension.content({
      ...asType(felling, '20', '就业登记', []),
      detail: details.extension,
    });
    expect(wordsOf(content)).not.toContain('行政许可');
    expect(wordsOf(content)).toContain('经本机关负责人批准');
  });
});
