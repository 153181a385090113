import { describe, expect, it } from 'vitest';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { acceptance } from './acceptance.ts';

const wordsWith = (detail: Parameters<typeof subjectOf<'acceptance'>>[1]) =>
  wordsOf(acceptance.content(subjectOf('acceptance', detail)));

describe('受理通知书', () => {
  it('accepts from a day, with both limits and what does not count in them', () => {
    const words = wordsWith({});
    expect(words).toContain('第三十二条第一款第五项的规定，本机关决定自2026年11月24日起予以受理');
    expect(words).toContain('法定办结期限为2026年12月22日，本机关承诺在2026年12月8日前作出决定');
    expect(words).toContain('第四十五条');
    expect(words).not.toContain('预计');
    expect(words).not.toContain('容缺');
  });

  it('of what silence has accepted is issued late and says so', () => {
    const content = acceptance.content(subjectOf('acceptance', { deemed: true }));
    expect(wordsOf(content)).toContain('五个工作日内没有告知需要补正的内容');
    expect(wordsOf(content)).toContain('第三十二条第一款第四项');
    expect(wordsOf(content)).toContain('现补发本通知书');
    expect(wordsOf(content)).not.toContain('材料齐全');
    expect(content.basis).toEqual(['《中华人民共和国行政许可法》第三十二条第一款第四项、第二款']);
  });

  it('marks days beyond the published calendar', () => {
    const words = wordsWith({ projected: true });
    expect(words).toContain('2026年12月22日（预计）');
    expect(words).toContain('国家已公布的放假安排');
  });

  it('lists what is tolerated with its day and what follows when it does not come', () => {
    const words = wordsWith({ materials: details.receipt.materials });
    expect(words).toContain('1 采伐作业设计 2026年12月8日前');
    expect(words).toContain('逾期没有补交的，本机关可以终止办理');
    expect(words).not.toContain('，申请材料齐全');
  });

  it('tells who applies on a promise what that means', () => {
    expect(wordsWith({ onPromise: true })).toContain('告知承诺方式办理');
    expect(wordsWith({ joint: true })).toContain('联合办理');
  });

  it('keeps silent about limits that are not set', () => {
    const words = wordsWith({ statutoryDue: null, promisedDue: null });
    expect(words).not.toContain('办结期限为');
    expect(words).not.toContain('前作出决定');
    expect(wordsWith({ statutoryDue: null })).toContain('本机关承诺在2026年12月8日前作出决定');
  });

  it('of an allowance says nothing of permits', () => {
    const content = acceptance.content({
      ...asType(felling, '05', '临时救助对象认定、救助金给付', []),
      detail: details.acceptance,
    });
    expect(wordsOf(content)).not.toContain('行政许可');
    expect(wordsOf(content)).toContain('需要特别程序的，所需时间不计算在期限内');
  });
});
