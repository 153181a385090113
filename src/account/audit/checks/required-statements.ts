import { inThreePublics } from '../narrative/indicators.ts';
import { sentencesOf } from '../narrative/quantities.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { placeOf } from '../recognise/view.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

/** What 财预〔2016〕143号 wants said of the “三公”, with the column whose amount makes it more than a form. */
const REQUIRED = [
  {
    name: '公务用车购置费（没有也应写明为0）',
    words: /公务用车购置(?:费|支出|数|及|\d|公务|金额|税)|购置(?:更新)?公务用车|更新公务用车|新增公务用车/,
    about: /./,
    column: 'vehicle-purchase',
  },
  {
    name: '国内公务接待批次',
    words: /\d+(?:个?批次?|批|个|次)|来访团组|没有[^。]{0,8}接待|未[^。]{0,6}接待/,
    about: /接待|来宾|外宾/,
    column: 'reception',
  },
  {
    name: '国内公务接待人次',
    words: /\d+人次?|没有[^。]{0,8}接待|未[^。]{0,6}接待/,
    about: /接待|来宾|外宾/,
    column: 'reception',
  },
] as const;

/**
 * What could make it wrong: words that we do not know. So what is missed is a doubt only where the table has an amount,
 * and information otherwise.
 */
export const requiredStatements: Check = {
  id: 'required-statements',
  title: '规定要说明的内容应有说明',
  basis: '财预〔2016〕143号：说明“三公”经费的购置数、保有量、接待批次和人次',
  hint: '请补写这项说明；没有发生的写明为0。',
  judge(account) {
    const sentences = account.paragraphs
      .filter((p) => !p.contents && !p.heading && inThreePublics(p.section))
      .flatMap(sentencesOf);
    if (account.head.kind !== 'final' || sentences.length < 3)
      return [not('not-applicable', '“三公”说明', '没有“三公”经费的说明')];
    return REQUIRED.map((one) => {
      const about = sentences.filter(({ text }) => one.about.test(text));
      return judgeOne(one, about.map(({ text }) => text).join('\n'), account);
    });
  },
};

function judgeOne(
  { name, words, column }: (typeof REQUIRED)[number],
  text: string,
  account: ReadAccount,
): Outcome {
  if (words.test(text)) return holds(name);
  const table = account.tables.find((t) => t.key === 'three-publics');
  const amount = account.view.cell('three-publics', 'total', `final.${column}`)?.figure?.value;
  const values = table
    ? [
        {
          label: table.source.title,
          value: table.source.title,
          unit: '',
          place: placeOf(table.source.titleAt, table.source.title),
        },
      ]
    : [];
  return broken(amount ? 'warning' : 'information', name, `“三公”经费的说明没有写${name}`, values);
}
