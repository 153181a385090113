import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { receipt } from './receipt.ts';

describe('申请材料接收凭证', () => {
  it('lists what was handed in, with originals, copies and what may follow', () => {
    const content = receipt.content(subjectOf('receipt'));
    const table = content.blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({
      rows: [
        ['1', '林木采伐申请表', '1份', '—', '已收'],
        ['2', '林木权属证书', '—', '1份', '已收'],
        ['3', '采伐作业设计', '—', '—', '容缺后补（2026年12月8日前）'],
      ],
    });
    expect(content.signs).toEqual(['申请人（代理人）签字', '收件人签字']);
  });

  it('certifies no original of what came as a file', () => {
    const [first, ...more] = details.receipt.materials;
    const content = receipt.content(
      subjectOf('receipt', { materials: [{ ...first!, electronic: true }, ...more] }),
    );
    const words = wordsOf(content);
    expect(words).toContain('1 林木采伐申请表 — — 已收电子件');
    expect(words).toContain('2 林木权属证书 — 1份 已收');
    expect(words).toContain('“电子件”是网上提交的电子文件');
    expect(wordsOf(receipt.content(subjectOf('receipt')))).not.toContain('电子件');
  });

  it('is no acceptance, names the day of the answer, and what silence means by the law', () => {
    const words = wordsOf(receipt.content(subjectOf('receipt')));
    expect(words).toContain('本凭证只证明收到材料，不表示申请已经受理');
    expect(words).toContain('本机关在2026年12月1日前一次告知需要补正的全部内容');
    expect(words).toContain('第三十二条第一款第四项的规定，自收到申请材料之日起即为受理');
  });

  it('promises no day where it was answered at once', () => {
    const words = wordsOf(receipt.content(subjectOf('receipt', { answerBy: null })));
    expect(words).toContain('出具受理通知书');
    expect(words).not.toContain('逾期不告知');
  });

  it('says the same of a public service in the house’s own words', () => {
    const service = asType(felling, '20', '老年人优待证办理', []);
    const content = receipt.content({ ...service, detail: details.receipt });
    expect(wordsOf(content)).toContain('自收到申请材料之日起按已经受理办理');
    expect(wordsOf(content)).not.toContain('行政许可');
    expect(content.basis).toEqual([]);
  });

  it('stands on the day that is given', () => {
    expect(receipt.content(subjectOf('receipt', {}, { on: day('2026-11-25') })).on).toBe('2026-11-25');
  });
});
