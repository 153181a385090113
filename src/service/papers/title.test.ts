import { describe, expect, it } from 'vitest';
import { isPaperResult, paperTitle, resultTitle } from './title.ts';

describe('titles', () => {
  it('call only a permit one', () => {
    expect(paperTitle('grant', '01')).toBe('准予行政许可决定书');
    expect(paperTitle('rejection', '01')).toBe('不予行政许可决定书');
    expect(paperTitle('grant', '05')).toBe('行政给付决定书');
    expect(paperTitle('rejection', '10')).toBe('不予办理决定书');
    expect(paperTitle('acceptance', '20')).toBe('受理通知书');
  });
});

describe('the name of a result', () => {
  it.each([
    ['林木采伐许可证', '林木采伐许可证'],
    ['《就业创业证》', '就业创业证'],
    ['给予法律援助决定书/不予法律援助决定书', '给予法律援助决定书'],
    ['中华人民共和国教师资格证书(小学)', '中华人民共和国教师资格证书(小学)'],
    ['取水许可申请批复', '取水许可申请批复'],
    ['符合条件/不符合条件', '某事项办理结果'],
    ['审核通过', '某事项办理结果'],
  ])('%s is issued as %s', (given, issued) => {
    expect(resultTitle(given, '某事项')).toBe(issued);
    expect(isPaperResult(given)).toBe(!issued.endsWith('办理结果'));
  });
});
