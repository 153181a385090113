import { describe, expect, it } from 'vitest';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { grant } from './grant.ts';

const of = (type: string, name: string, detail = details.grant) =>
  grant.content({ ...asType(felling, type, name, ['国发〔2015〕52号']), detail });

describe('准予决定书', () => {
  it('of a permit stands on 第三十八条 and the item’s own law, and is public', () => {
    const content = grant.content(subjectOf('grant'));
    expect(content.title).toBe('准予行政许可决定书');
    const words = wordsOf(content);
    expect(words).toContain(
      '第三十八条第一款和《森林法》第五十六、五十七条、湘林资〔2025〕2号第三条的规定，本机关决定准予行政许可',
    );
    expect(words).toContain('采伐蓄积：12.5立方米');
    expect(words).toContain('2026年12月8日前向你颁发、送达《林木采伐许可证》，送达方式为村干部送证上门');
    expect(words).toContain('公众有权查阅');
    expect(content.seal).toBe('organ');
  });

  it.each([
    ['05', '临时救助', '行政给付决定书', '予以给付'],
    ['07', '残疾人证新办', '行政确认决定书', '予以确认'],
    ['08', '见义勇为奖励', '行政奖励决定书', '予以奖励'],
    ['10', '畜禽养殖场备案', '准予办理决定书', '准予办理'],
    ['20', '老年人优待证办理', '准予办理决定书', '准予办理'],
  ])('of type %s says what it is and never 行政许可', (type, name, title, verb) => {
    const content = of(type, name);
    expect(content.title).toBe(title);
    expect(wordsOf(content)).toContain(`依据国发〔2015〕52号的规定，本机关决定${verb}`);
    expect(wordsOf(content)).not.toContain('行政许可');
    expect(wordsOf(content)).not.toContain('公众有权查阅');
  });

  it('promises no paper where the result is an answer, and nothing where there is none', () => {
    const answer = of('05', '临时救助', { ...details.grant, resultName: '符合条件/不符合条件' });
    expect(wordsOf(answer)).toContain('向你送达办理结果');
    expect(wordsOf(of('05', '临时救助', { ...details.grant, resultName: null }))).not.toContain('前向你');
  });

  it('on a promise says that it will be looked into', () => {
    expect(wordsOf(of('20', '就业登记', { ...details.grant, onPromise: true }))).toContain('事后核查');
  });

  it('names no basis that nobody gave', () => {
    const content = grant.content({ ...asType(felling, '20', '就业登记', []), detail: details.grant });
    expect(wordsOf(content)).toContain('该申请符合法定条件、标准。本机关决定准予办理');
  });
});
