import { goTogether } from '../../disclosure/index.ts';
import { inThreePublics, threePublicsItem } from '../narrative/indicators.ts';
import { placeIn, type Sentence, sentencesOf } from '../narrative/quantities.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { broken, type Check, holds, not, type Outcome, statedValue, type Value } from './check.ts';

interface Rule {
  readonly item: string;
  readonly what: string;
  readonly counts: readonly RegExp[];
  /** 累计…人次 is said of journeys and of guests: only a sentence with these words is meant */
  readonly about?: RegExp;
}

const RULES: readonly Rule[] = [
  {
    item: 'abroad',
    what: '因公出国（境）',
    counts: [/出国（境）团组(\d+)个/, /累计(\d+)人次/],
    about: /出国|团组/,
  },
  {
    item: 'reception',
    what: '公务接待',
    counts: [
      /(?<!外事|外宾|境外|境）外|国外)(?:来访团组|接待)(\d+)(?:个|批次|批)/,
      /(?:来宾|批次、|批、)(\d+)人次/,
    ],
  },
  { item: 'vehicle-purchase', what: '公务用车购置', counts: [/(?:更新|购置)公务用车(\d+)辆/] },
];

export const counts: Check = {
  id: 'three-publics-counts',
  title: '“三公”经费金额与团组、批次、人次、车辆数应相应',
  basis: '情况说明表样：有支出必有数量，无数量不应有支出',
  hint: '请核对金额与数量。',
  judge(account) {
    const sentences = account.paragraphs
      .filter((p) => !p.contents && inThreePublics(p.section))
      .flatMap(sentencesOf);
    const out = [
      ...RULES.flatMap((rule) => judgeRule(rule, sentences, account)),
      ...vehicles(sentences, account),
    ];
    return out.length > 0 ? out : [not('not-enough-data', '“三公”经费', '没有写明数量')];
  },
};

/** The final amount of an item in the section that gives its counts. */
function amountOf(item: string, account: ReadAccount) {
  return account.statements.findLast(
    (s) =>
      inThreePublics(s.section) &&
      (s.role === 'final' || s.role === 'plain') &&
      threePublicsItem(s.subject) === item,
  );
}

function judgeRule(rule: Rule, sentences: readonly Sentence[], account: ReadAccount): Outcome[] {
  const amount = amountOf(rule.item, account);
  if (!amount) return [];
  return rule.counts.flatMap((pattern): Outcome[] => {
    for (const sentence of sentences) {
      const match = pattern.exec(sentence.text);
      if (!match || rule.about?.test(sentence.text) === false) continue;
      const number = Number(match[1]);
      const object = `${rule.what} ${match[0]}`;
      if (goTogether(amount.amount, number)) return [holds(object)];
      const value: Value = {
        label: rule.what,
        value: match[1] ?? '',
        unit: match[0].replace(/.*\d/, ''),
        place: placeIn(sentence, match.index, match.index + match[0].length),
      };
      const message = `${rule.what}支出 ${amount.digits} 万元，文中写「${match[0]}」`;
      return [broken(amount.amount > 0 ? 'error' : 'warning', object, message, [statedValue(amount), value])];
    }
    return [];
  });
}

/** Running cost without a car, or a car without running cost. */
function vehicles(sentences: readonly Sentence[], account: ReadAccount): Outcome[] {
  const amount = amountOf('vehicle-running', account);
  for (const sentence of sentences) {
    const match = /保有量为?(\d+)辆/.exec(sentence.text);
    if (!match || !amount) continue;
    const number = Number(match[1]);
    const object = `公务用车保有量 ${match[1]} 辆`;
    if (goTogether(amount.amount, number)) return [holds(object)];
    const place = placeIn(sentence, match.index, match.index + match[0].length);
    const message = `公务用车运行维护费 ${amount.digits} 万元，公务用车保有量 ${match[1]} 辆`;
    return [
      broken('warning', object, message, [
        statedValue(amount),
        { label: '保有量', value: match[1] ?? '', unit: '辆', place },
      ]),
    ];
  }
  return [];
}
