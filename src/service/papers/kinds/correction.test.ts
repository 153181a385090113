import { expect, it } from 'vitest';
import { wordsOf } from '../content.ts';
import { subjectOf } from '../testing.ts';
import { correction } from './correction.ts';

it('更正通知书 names the paper, its number and day, what is corrected, and that the rest stays', () => {
  const words = wordsOf(correction.content(subjectOf('correction')));
  expect(words).toContain('2026年11月28日作出的《准予行政许可决定书》（(渌)许准字〔2026〕第0001号）文字有误');
  expect(words).toContain('更正为“采伐蓄积：15.2立方米”');
  expect(words).toContain('除上述更正外，其他内容不变');
});
