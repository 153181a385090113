import { basic, running } from './basic.ts';
import { govFund, stateCapital } from './funds.ts';
import { type Notes, takeNotes } from './notes.ts';
import { runs } from './phrases.ts';
import { publicBudget } from './public-budget.ts';
import { assets, generalSpending, procurement } from './registers.ts';
import { threePublics } from './three-publics.ts';
import { expenditure, grant, income, overall } from './totals.ts';
import type { Narrative, NarrativeInput, Paragraph, SectionNumber } from './types.ts';

export type * from './types.ts';

/** 十四、预算绩效情况: only staff can write it, and the form requires it. Without their text the section is empty. */
function performance(notes: Notes): Paragraph[] {
  notes.reason('text.performance', '预算绩效情况');
  return written(notes, 'text.performance');
}

/** 十五、其他 */
function other(notes: Notes): Paragraph[] {
  const text = written(notes, 'text.other');
  return text.length > 0 ? text : [{ runs: runs('没有其他需要说明的情况。') }];
}

function written(notes: Notes, key: string): Paragraph[] {
  const lines = (notes.input.reasons.get(key) ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => ({ runs: runs(line) }));
}

/** 第三部分 of the published account (the provincial form of 2020): number, title, and the function that writes it. */
const SECTIONS: readonly (readonly [SectionNumber, string, (notes: Notes) => Paragraph[]])[] = [
  ['一', '收入支出决算总体情况说明', overall],
  ['二', '收入决算情况说明', income],
  ['三', '支出决算情况说明', expenditure],
  ['四', '财政拨款收入支出决算总体情况说明', grant],
  ['五', '一般公共预算财政拨款支出决算情况说明', publicBudget],
  ['六', '一般公共预算财政拨款基本支出决算情况说明', basic],
  ['七', '“三公”经费支出决算情况说明', threePublics],
  ['八', '政府性基金预算收入支出决算情况说明', govFund],
  ['九', '国有资本经营预算支出决算情况说明', stateCapital],
  ['十', '机关运行经费支出说明', running],
  ['十一', '一般性支出情况说明', generalSpending],
  ['十二', '政府采购支出说明', procurement],
  ['十三', '国有资产占用情况说明', assets],
  ['十四', '预算绩效情况说明', performance],
  ['十五', '其他', other],
];

/**
 * Composes the narrative (情况说明) from figures. Every number in it is a figure, words of direction follow the sign, and a zero
 * base has no rate. A missing reason leaves no empty clause; it is listed among the reasons asked for.
 */
export function composeNarrative(input: NarrativeInput): Narrative {
  const composed = SECTIONS.map(([number, title, write]) => {
    const notes = takeNotes(number, input);
    return { section: { number, title, paragraphs: write(notes) }, notes };
  });
  return {
    sections: composed.map(({ section }) => section),
    figures: composed.flatMap(({ notes }) => notes.figures()),
    reasons: composed.flatMap(({ notes }) => notes.reasons()),
    unknown: composed.flatMap(({ notes }) => notes.unknowns()),
    uncompared: composed.flatMap(({ notes }) => notes.lackOfLastYear()),
  };
}
