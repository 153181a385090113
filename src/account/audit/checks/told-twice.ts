import { placeIn, type Sentence, sentencesOf } from '../narrative/quantities.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { broken, type Check, not, type Outcome, type Value } from './check.ts';

/** What could make it wrong: counts of different days or different units; so all of it is a doubt. */
export const toldTwice: Check = {
  id: 'counts-told-twice',
  title: '两处所写的数量应能同时成立',
  basis: '部门决算管理办法（财库〔2021〕36号）：报表说明应前后一致',
  hint: '请核对两处数量的统计范围。',
  judge(account) {
    const sentences = account.paragraphs
      .filter((p) => !p.contents && ABOUT.test(p.text))
      .flatMap(sentencesOf);
    const out = [
      ...vehicles(sentences),
      ...reserved(account, sentences),
      ...sentences.flatMap(mended),
      ...sentences.flatMap(trainings),
    ];
    return out.length > 0 ? out : [not('not-applicable', '数量', '没有写在两处的数量')];
  },
};

/** what the paragraphs speak of that are compared here */
const ABOUT = /车辆|保有量|预留|政府采购|整改|开支/;

interface Found {
  readonly number: number;
  readonly value: Value;
}

function find(
  sentences: readonly Sentence[],
  pattern: RegExp,
  label: string,
  unit: string,
): Found | undefined {
  for (const sentence of sentences) {
    const match = pattern.exec(sentence.text);
    if (match) return found(sentence, match, label, unit);
  }
  return undefined;
}

function found(sentence: Sentence, match: RegExpExecArray, label: string, unit: string): Found {
  const digits = match[1] ?? '';
  const place = placeIn(sentence, match.index, match.index + match[0].length);
  return { number: Number(digits.replaceAll(',', '')), value: { label, value: digits, unit, place } };
}

/** 公务用车保有量 is a part of 共有车辆. */
function vehicles(sentences: readonly Sentence[]): Outcome[] {
  const kept = find(sentences, /公务用车保有量(?:为|共)?(\d+)辆/, '公务用车保有量', '辆');
  const all = find(sentences, /共有车辆(\d+)辆/, '共有车辆', '辆');
  if (!kept || !all || kept.number <= all.number) return [];
  return [
    broken('warning', '车辆', `公务用车保有量 ${kept.number} 辆，多于共有车辆 ${all.number} 辆`, [
      kept.value,
      all.value,
    ]),
  ];
}

/** What is kept for smaller firms is a part of all procurement. */
function reserved(account: ReadAccount, sentences: readonly Sentence[]): Outcome[] {
  if (account.head.kind !== 'final') return [];
  const kept = find(
    sentences,
    /预留[^，。；]{0,20}?(?:中小企业|采购)[^，。；\d]{0,20}?(\d[\d,.]*)万元/,
    '预留采购份额',
    '万元',
  );
  const all = find(
    sentences,
    /政府采购(?:支出)?(?:总额|金额)(?:为|共|计)?(\d[\d,.]*)万元/,
    '政府采购支出总额',
    '万元',
  );
  if (!kept || !all || kept.number <= all.number) return [];
  const message = `为中小企业预留 ${kept.value.value} 万元，大于政府采购支出总额 ${all.value.value} 万元`;
  return [broken('warning', '政府采购', message, [kept.value, all.value])];
}

const PROBLEMS =
  /(?:发现|存在|梳理)[^。]{0,12}?问题(\d+)[个项条][^。]*?(?:已|完成)整改[^。\d]{0,6}(\d+)[个项条][^。]*?(?:正在整改|整改中|未完成整改|尚未整改)[^。\d]{0,6}(\d+)[个项条]/;

/** Problems found are those mended and those being mended. */
function mended(sentence: Sentence): Outcome[] {
  const match = PROBLEMS.exec(sentence.text);
  if (!match) return [];
  const [all = 0, done = 0, open = 0] = match.slice(1).map(Number);
  if (all === done + open) return [];
  const place = placeIn(sentence, match.index, match.index + match[0].length);
  const message = `问题 ${all} 个，已整改 ${done} 个和正在整改 ${open} 个之和不等`;
  return [broken('warning', '问题整改', message, [{ label: '问题', value: String(all), unit: '个', place }])];
}

const WHOLE = /开支(培训费|会议费)([\d.]+)万元/g;
const EVENT = /举办[^；。]{2,60}?(?:培训|会议|活动)[^；。]{0,20}?开支([\d.]+)万元/g;

/** Money for one of several trainings is not the money for all of them. */
function trainings(sentence: Sentence): Outcome[] {
  return [...sentence.text.matchAll(WHOLE)].flatMap((whole) => eventsOf(sentence, whole));
}

function eventsOf(sentence: Sentence, whole: RegExpExecArray): Outcome[] {
  const rest = sentence.text.slice(whole.index + whole[0].length);
  const [own = ''] = rest.split('；');
  // the whole tells of an event of its own, so the one behind it is another
  if (!/用于(?:开展|召开|举办|组织)?[^，。；]{4,}/.test(own)) return [];
  return [...rest.matchAll(EVENT)].flatMap((event): Outcome[] => {
    const isTraining = /培训/.test(event[0]) === (whole[1] === '培训费');
    if (!isTraining || Number(event[1]) !== Number(whole[2]) || Number(event[1]) === 0) return [];
    const start = whole.index + whole[0].length + event.index;
    const values = [
      {
        label: whole[1] ?? '',
        value: whole[2] ?? '',
        unit: '万元',
        place: placeIn(sentence, whole.index, whole.index + whole[0].length),
      },
      {
        label: '其中一次',
        value: event[1] ?? '',
        unit: '万元',
        place: placeIn(sentence, start, start + event[0].length),
      },
    ];
    const message = `${whole[1]}共 ${whole[2]} 万元，写有两次活动，其中一次就用了 ${event[1]} 万元`;
    return [broken('warning', whole[1] ?? '', message, values)];
  });
}
