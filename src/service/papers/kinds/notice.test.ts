import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { wordsOf } from '../content.ts';
import { asType, details, felling, subjectOf } from '../testing.ts';
import { notice } from './notice.ts';

describe('补正告知书', () => {
  it('names everything that is missing, once, by the article', () => {
    const content = notice.content(subjectOf('notice'));
    expect(content.blocks).toContainEqual({
      kind: 'list',
      items: ['林木权属证书复印件缺第2页', '采伐作业设计没有编制单位盖章'],
    });
    expect(wordsOf(content)).toContain(
      '依据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，现将需要补正的全部内容一次告知如下',
    );
  });

  it('has a day until which to supplement only where one is set', () => {
    expect(wordsOf(notice.content(subjectOf('notice')))).toContain('补正后请到原收件地点');
    const until = { until: day('2026-12-20') };
    expect(wordsOf(notice.content(subjectOf('notice', until)))).toContain('请在2026年12月20日前到原收件地点');
  });

  it('stands on the regulation for market entities where it is no permit, and on none for a villager', () => {
    const service = asType(felling, '20', '就业登记', []);
    const villager = notice.content({ ...service, detail: details.notice });
    expect(villager.basis).toEqual([]);
    const company = { ...service, applicant: { ...felling.applicant, of: 'organisation' as const } };
    const content = notice.content({ ...company, detail: details.notice });
    expect(content.basis).toEqual(['《优化营商环境条例》第三十六条第一款']);
    expect(wordsOf(content)).toContain('你单位申请办理');
  });
});
