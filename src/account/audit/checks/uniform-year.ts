import { inAnnex } from '../narrative/indicators.ts';
import { placeAt } from '../narrative/paragraphs.ts';
import { placeIn, sentencesOf } from '../narrative/quantities.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { plain } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

export const uniformYear: Check = {
  id: 'uniform-year',
  title: '标题中的年度应一致',
  basis: '财预〔2016〕143号：公开内容应当规范',
  hint: '请核对标题年度，避免沿用上年文件的标题。',
  judge(account) {
    const { year } = account.head;
    if (year === undefined) return [not('not-enough-data', '年度', '没有认出年度')];
    const out = [...titles(account, year), ...others(account, year)];
    return out.length > 0 ? out : [not('not-enough-data', '年度', '没有带年度的标题')];
  },
};

/** Titles: a year of another account in one of them is what a copied document left. */
function titles(account: ReadAccount, year: number): Outcome[] {
  const word = account.head.kind === 'final' ? '决算' : '预算';
  const pattern = new RegExp(`(20\\d\\d)年度?(?:部门|单位)?${word}(?:公开|表|情况说明)?$`);
  return account.paragraphs.flatMap((p): Outcome[] => {
    const text = plain(p.text);
    const said = text.length < 60 ? pattern.exec(text)?.[1] : undefined;
    if (said === undefined) return [];
    if (Number(said) === year) return [holds(text.slice(0, 30))];
    const place = placeAt(p, 0, text);
    const message = `标题年度为 ${said} 年，全文为 ${year} 年`;
    return [broken('error', text.slice(0, 30), message, [{ label: '年度', value: said, unit: '年', place }])];
  });
}

/** Years in sentences that can only be this one's or the last one's. What stands in an annex or a law may be any. */
const SENTENCES: readonly {
  readonly pattern: RegExp;
  readonly fits: (said: number, year: number) => boolean;
  readonly what: string;
}[] = [
  { pattern: /截[至止](20\d\d)年12月31日/g, fits: (said, year) => said === year, what: '截止日的年度' },
  {
    pattern: /[与比较同](20\d\d)年度?(?:决算数?)?(?:相比|比较|对比|(?=增加|减少|增长|下降))/g,
    fits: (said, year) => said === year - 1,
    what: '所比较的年度',
  },
];
/** 202 年度, 20244年 */
const BROKEN_YEAR = /(?<![\d.])(?:20\d|20\d{3})年度?(?![\d])/g;

const YEAR_BEGINS = /20\d/;

function others(account: ReadAccount, year: number): Outcome[] {
  const sentences = account.paragraphs.filter(({ text }) => YEAR_BEGINS.test(text)).flatMap(sentencesOf);
  return sentences.flatMap((sentence) => {
    const said = (what: string, match: RegExpExecArray, message: string): Outcome => {
      const place = placeIn(sentence, match.index, match.index + match[0].length);
      return broken('warning', `「${match[0]}」`, message, [
        { label: what, value: match[0], unit: '', place },
      ]);
    };
    const torn = [...sentence.text.matchAll(BROKEN_YEAR)].map((m) => said('年度', m, `年度写作「${m[0]}」`));
    if (account.head.kind !== 'final' || inAnnex(sentence.paragraph.section)) return torn;
    const wrong = SENTENCES.flatMap(({ pattern, fits, what }) =>
      [...sentence.text.matchAll(pattern)]
        .filter((m) => !fits(Number(m[1]), year))
        .map((m) => said(what, m, `${what}写作 ${m[1]} 年，本表为 ${year} 年度`)),
    );
    return [...torn, ...wrong];
  });
}
