import type { Fleet, PublicsItem, Told } from '../../disclosure/index.ts';
import { inThreePublics, threePublicsItem } from '../narrative/indicators.ts';
import { placeIn, type Sentence, sentencesOf } from '../narrative/quantities.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { toldAmount } from './of-statement.ts';

interface Pattern {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly words: RegExp;
  /** only a sentence with these words counts: 累计…人次 tells of journeys and of guests */
  readonly about?: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  {
    key: 'trip.groups',
    name: '因公出国（境）',
    unit: '个',
    words: /出国（境）团组(\d+)个/,
    about: /出国|团组/,
  },
  {
    key: 'trip.persons',
    name: '因公出国（境）',
    unit: '人次',
    words: /累计(\d+)人次/,
    about: /出国|团组/,
  },
  {
    key: 'reception.groups',
    name: '公务接待',
    unit: '批次',
    words: /(?<!外事|外宾|境外|境）外|国外)(?:来访团组|接待)(\d+)(?:个|批次|批)/,
  },
  { key: 'reception.persons', name: '公务接待', unit: '人次', words: /(?:来宾|批次、|批、)(\d+)人次/ },
  {
    key: 'vehicle.bought.count',
    name: '公务用车购置',
    unit: '辆',
    words: /(?:更新|购置)公务用车(\d+)辆/,
  },
  { key: 'vehicle.kept', name: '公务用车保有量', unit: '辆', words: /保有量为?(\d+)辆/ },
];

/** Counts and amounts of the text, under the keys of the registers. */
export function countedOf(account: ReadAccount): Map<string, Told> {
  const sentences = account.paragraphs
    .filter((p) => !p.contents && inThreePublics(p.section))
    .flatMap(sentencesOf);
  const counts = PATTERNS.flatMap((pattern) => {
    const told = firstCount(pattern, sentences);
    return told ? ([[pattern.key, told]] as const) : [];
  });
  if (account.head.kind !== 'final') return new Map(counts);
  return new Map<string, Told>([...counts, ...procurementOf(account), ...eventsOf(account)]);
}

function firstCount({ name, unit, words, about }: Pattern, sentences: readonly Sentence[]): Told | undefined {
  for (const sentence of sentences) {
    const match = words.exec(sentence.text);
    if (!match || about?.test(sentence.text) === false) continue;
    return count(sentence, { name, unit, match, digits: match[1] ?? '' });
  }
  return undefined;
}

interface Counted {
  readonly name: string;
  readonly unit: string;
  readonly match: RegExpExecArray;
  readonly digits: string;
}

function count(sentence: Sentence, { name, unit, match, digits }: Counted): Told {
  return {
    name,
    kind: 'count',
    value: Number(digits),
    half: 0,
    printed: digits,
    unit,
    words: match[0],
    place: placeIn(sentence, match.index, match.index + match[0].length),
  };
}

function procurementOf(account: ReadAccount): [string, Told][] {
  const inside = account.statements.filter(
    (s) => s.role === 'plain' && s.section.some((heading) => /政府采购/.test(heading)),
  );
  const find = (pattern: RegExp) => inside.find((s) => pattern.test(s.subject));
  const total = find(/^政府采购(支出)?(总额|金额)/);
  // parts in another sentence may belong to another whole
  const part = (pattern: RegExp) => {
    const found = find(pattern);
    return found?.sentence === total?.sentence ? found : undefined;
  };
  const told: Readonly<Record<string, Statement | undefined>> = {
    total,
    goods: part(/货物/),
    works: part(/工程/),
    services: part(/服务/),
    sme: find(/^授予中小企业/),
    micro: find(/^(其中)?授予小微企业/),
  };
  return Object.entries(told).flatMap(([key, s]) =>
    s ? [[`procurement.${key}`, toldAmount(s)] as [string, Told]] : [],
  );
}

const EVENTS = [
  ['event.meeting.amount', '会议费'],
  ['event.training.amount', '培训费'],
] as const;

function eventsOf(account: ReadAccount): [string, Told][] {
  return EVENTS.flatMap(([key, name]): [string, Told][] => {
    const said = account.statements.find(
      (s) =>
        s.role === 'plain' && s.subject === name && s.section.some((h) => /一般性支出|会议|培训/.test(h)),
    );
    return said ? [[key, toldAmount(said)]] : [];
  });
}

/** The final amounts of the 三公 items in the sections with their counts; of several, the last one counts. */
export function publicsOf(account: ReadAccount): Map<PublicsItem, Told> {
  const out = new Map<PublicsItem, Told>();
  for (const s of account.statements) {
    if (!inThreePublics(s.section) || (s.role !== 'final' && s.role !== 'plain')) continue;
    const item = threePublicsItem(s.subject);
    if (item) out.set(item as PublicsItem, toldAmount(s));
  }
  return out;
}

export function runningCostsOf(account: ReadAccount): Told[] {
  const said = account.statements.find(
    (s) =>
      s.role === 'plain' &&
      /^机关运行经费(支出)?$/.test(s.subject) &&
      s.section.some((heading) => /机关运行经费/.test(heading)),
  );
  return said ? [toldAmount(said)] : [];
}

/** 共有车辆3辆，其中：…用车1辆、…用车2辆 */
export function fleetsOf(account: ReadAccount): Fleet[] {
  return account.paragraphs
    .filter((p) => !p.contents)
    .flatMap(sentencesOf)
    .flatMap((sentence): Fleet[] => {
      const match = /(共有|安排购置)车辆(\d+)辆[，,]?其中[，：,]?/.exec(sentence.text);
      if (!match) return [];
      const total = count(sentence, { name: '车辆总数', unit: '辆', match, digits: match[2] ?? '' });
      const from = match.index + match[0].length;
      const rest = sentence.text.slice(from).split(/[；。]/)[0] ?? '';
      return [{ total, kinds: kindsOf(sentence, from, rest), held: match[1] === '共有' }];
    });
}

function kindsOf(sentence: Sentence, from: number, rest: string): Told[] {
  return [...rest.matchAll(/([\u4e00-\u9fff（）]*?用车)(\d+)辆/g)].map((match) => ({
    name: match[1] ?? '',
    kind: 'count',
    value: Number(match[2]),
    half: 0,
    printed: match[2] ?? '',
    unit: '辆',
    place: placeIn(sentence, from + match.index, from + match.index + match[0].length),
  }));
}
