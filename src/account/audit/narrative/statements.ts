import type { Fen, Place } from '#base/kernel/index.ts';
import type { Against } from '../../disclosure/told-words.ts';
import { LIMITS } from '../read/limits.ts';
import { parse, type Unit } from '../recognise/amount.ts';
import type { Head } from '../recognise/head.ts';
import { type Item, type Named, namedIn } from './named-item.ts';
import type { Paragraph } from './paragraphs.ts';
import { placeIn, type Quantity, quantitiesOf, type Sentence, sentencesOf } from './quantities.ts';
import { isIn, reasonSpans } from './reason-spans.ts';

export type Role = 'plain' | 'budget' | 'final' | 'delta';
export type Direction = 'up' | 'down' | 'unclear';

export interface Percent {
  /** hundredths of a percent */
  readonly value: number;
  readonly decimals: number;
  readonly text: string;
  readonly place: Place;
  /** the words right before it */
  readonly label: string;
}

/** One amount that the narrative states, with its subject. */
export interface Statement {
  readonly subject: string;
  readonly role: Role;
  readonly amount: Fen;
  readonly unit: Unit;
  readonly digits: string;
  readonly decimals: number;
  readonly place: Place;
  readonly section: readonly string[];
  readonly sentence: Sentence;
  readonly start: number;
  /** for a change: what it is compared with */
  readonly against?: Against;
  readonly direction?: Direction;
  /** for a change: its rate */
  rate?: Percent & { readonly direction: Direction };
  share?: Percent & { readonly of: string };
  /** for a final amount: 完成预算的 */
  completion?: Percent;
  /** 类, 款, 项 of the numbered item around it */
  readonly item?: Item;
  /** the subject comes from an earlier amount of the sentence, or from a sentence before with one subject */
  readonly inherited: boolean;
  /** the amount stands in brackets */
  readonly aside: boolean;
  /** the words right before the amount */
  readonly label: string;
}

const UP = '增加|增长|上升|提高|增多|多支出|超支|增幅';
const DOWN = '减少|下降|降低|压减|缩减|节约|少支出|降幅';
const CHANGE = new RegExp(
  `(?:各|均|都|共|将)?(${UP}|${DOWN})(?:了)?(?:额)?(（(?:${UP}|${DOWN})）)?(?:为|约)?$`,
);
const COMPARED =
  /(?:按)?(?:同口径|可比口径)?同比|(?:与|比|较|同|和)?(?:上年|上一年度?|去年|20\d\d年度?)(?:同期)?(?:的)?(?:年初)?(?:预算|决算)?(?:执行)?(?:数)?(?:相比|比较|对比|比|相较)?/g;
const BUDGET = /(?:的)?(?:全年|年初|调整)?预算(?:数|金额|安排)?(?:为|是)?$/;
const FINAL = /(?:的)?(?:支出|收入)?决算(?:数|金额)?(?:为|是)?$/;
const NOTHING =
  /^(支出|收入|决算|预算|金额|合计|总计|共|共计|收、支|收支|收入支出|决算数|预算数|其|本年|当年)?$/;

export function unitOfWord(word: string): Unit {
  return word === '元' ? 'yuan' : word === '亿元' ? 'yi' : 'wan';
}

/** Reads every statement of the narrative. A statement without a certain subject is left out, never guessed. */
export function statementsOf(
  paragraphs: readonly Paragraph[],
  head: Head,
): { statements: Statement[]; following: Map<Sentence, Sentence> } {
  const out: Statement[] = [];
  const following = new Map<Sentence, Sentence>();
  let item: Item | undefined;
  let section = '';
  let told = false;
  for (const paragraph of paragraphs) {
    if (paragraph.contents) continue;
    const key = paragraph.section.join('/');
    // an item's name holds for its own paragraph, and for the next one where its own says no amount yet
    if (key !== section || paragraph.heading || told || BEGINS_ANEW.test(paragraph.text)) item = undefined;
    section = key;
    told = false;
    let previous: Statement[] = [];
    let last: Sentence | undefined;
    for (const sentence of sentencesOf(paragraph)) {
      if (last) following.set(last, sentence);
      last = sentence;
      if (out.length > LIMITS.statements) return { statements: out, following };
      const named: Named[] = [{ item, start: 0 }, ...namedIn(sentence)];
      const found = inSentence(sentence, head, named, previous);
      item = named.at(-1)?.item;
      out.push(...found);
      if (found.some((s) => s.item !== undefined && s.item === item && s.role !== 'budget')) told = true;
      if (found.length > 0) previous = found;
    }
  }
  return { statements: out, following };
}

/** 2、…, （3）…: another item, whether or not it says its 类, 款 and 项 */
const BEGINS_ANEW = /^\s*(?:\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)])/;

function inSentence(
  sentence: Sentence,
  head: Head,
  named: readonly Named[],
  previous: readonly Statement[],
): Statement[] {
  const found: Statement[] = [];
  let subject = '';
  let sides = '';
  const reasons = reasonSpans(sentence.text);
  for (const quantity of quantitiesOf(sentence)) {
    if (isIn(reasons, quantity.start)) continue;
    if (quantity.before.includes('；')) sides = '';
    sides += quantity.before;
    if (quantity.kind === 'percent') bindPercent(sentence, quantity, found);
    if (quantity.kind !== 'amount') continue;
    const item = named.findLast(({ start }) => start <= quantity.start)?.item;
    const statement = stated(sentence, quantity, head, item, { subject, sides, previous });
    if (!statement) continue;
    // brackets hold an aside: the sentence goes on with its own subject
    if (!statement.aside) {
      subject = statement.subject;
      if (statement.role !== 'delta') sides = '';
    }
    found.push(statement);
  }
  return found;
}

interface Context {
  readonly subject: string;
  /** the text since the last amount that is no change */
  readonly sides: string;
  readonly previous: readonly Statement[];
}

function stated(
  sentence: Sentence,
  quantity: Quantity,
  head: Head,
  item: Item | undefined,
  context: Context,
): Statement | undefined {
  const unit = unitOfWord(quantity.unit);
  const amount = parse(quantity.digits.replace(/，/g, ','), unit);
  if (amount === undefined) return undefined;
  const { role, rest, direction } = roleOf(quantity.label);
  if (role !== 'delta' && ofAnotherYear(quantity.label, head)) return undefined;
  let subject = subjectOf(rest, head);
  let inherited = false;
  // "收入预算37,151.47万元" opens the text of a budget: there these words are the indicator itself
  const opens = head.kind === 'budget' && role === 'budget' && /^(收入|支出)$/.test(subject);
  if (NOTHING.test(subject) && !opens) {
    inherited = true;
    const plainBefore = context.previous.filter((s) => s.role !== 'delta' && !s.aside);
    const subjects = [...new Set(plainBefore.map((s) => s.subject))];
    subject =
      context.subject || (item ? '' : role === 'delta' && subjects.length === 1 ? (subjects[0] ?? '') : '');
  }
  const against = /上年(?:度)?年初预算/.test(context.sides)
    ? 'previous-budget'
    : /年初预算|预算数/.test(context.sides) &&
        !/上年|年度?相比|上一年/.test(context.sides.replace(/.*年初预算/, ''))
      ? 'budget'
      : 'previous';
  return {
    subject,
    role,
    amount,
    unit,
    digits: quantity.digits,
    decimals: (quantity.digits.split('.')[1] ?? '').length,
    place: placeIn(sentence, quantity.start, quantity.end),
    section: sentence.paragraph.section,
    sentence,
    start: quantity.start,
    ...(role === 'delta' ? { against, direction: direction ?? 'unclear' } : {}),
    ...(item ? { item } : {}),
    inherited,
    aside: depthAt(sentence.text, quantity.start) > 0,
    label: quantity.label,
  };
}

/** Is the amount another year's (上年决算数为…)? It says nothing of this year. */
function ofAnotherYear(label: string, head: Head): boolean {
  if (/上年|去年|上一年|往年|前年/.test(label) && !/上年结转/.test(label)) return true;
  const years = [...label.matchAll(/(20\d\d)年/g)].map((m) => Number(m[1]));
  return head.year !== undefined && years.length > 0 && !years.includes(head.year);
}

function depthAt(text: string, index: number): number {
  let depth = 0;
  for (let i = 0; i < index; i++) {
    if (text[i] === '（') depth += 1;
    else if (text[i] === '）') depth = Math.max(0, depth - 1);
  }
  return depth;
}

function roleOf(label: string): { role: Role; rest: string; direction?: Direction } {
  const change = CHANGE.exec(label);
  if (change) {
    const direction: Direction = change[2]
      ? 'unclear'
      : new RegExp(`^(${UP})$`).test(change[1] ?? '')
        ? 'up'
        : 'down';
    return {
      role: 'delta',
      rest: label
        .slice(0, change.index)
        .replace(/(?:比|较|与)(?:年初|全年)?预算(?:数)?(?:相比)?$/, '')
        .replace(COMPARED, ''),
      direction,
    };
  }
  if (FINAL.test(label)) return { role: 'final', rest: label.replace(FINAL, '') };
  if (BUDGET.test(label) && !/预算(收入|支出)$/.test(label))
    return { role: 'budget', rest: label.replace(BUDGET, '') };
  return { role: 'plain', rest: label };
}

/** The subject of an amount, without unit, year and joining words. */
function subjectOf(rest: string, head: Head): string {
  let text = rest;
  if (head.unit) text = text.replaceAll(head.unit, '');
  return text
    .replace(/^(其中|另外|此外|同时|以及|主要是|本单位|本部门|我局|我单位|截至)+/, '')
    .replace(/^(?:20\d\d年度?|年度|本年度|本单位|本部门)+/, '')
    .replace(/^(?:收入|支出)总计含/, '')
    .replace(/^(?:共|开支|发生|安排|含)(?=.{2})/, '')
    .replace(/^财政拨款(收入|支出)总计含/, '')
    .replace(/(?:共计|共|为|是|约|达|达到)$/, '')
    .replace(/^(?:\d{1,2}[.、．]|、)/, '')
    .replace(/^（[一二三四五六七八九十\d]+）/, '')
    .replace(/^[一二三四五六七八九十]+、/, '');
}

function percentOf(sentence: Sentence, quantity: Quantity): Percent | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(quantity.digits);
  if (!match || (match[3]?.length ?? 0) > 4) return undefined;
  const value = Math.round(Number(quantity.digits) * 100);
  return {
    value,
    decimals: match[3]?.length ?? 0,
    text: `${quantity.digits}%`,
    label: quantity.label,
    place: placeIn(sentence, quantity.start, quantity.end),
  };
}

/** Ties a percent to its amount, inside the same part of the sentence. */
function bindPercent(sentence: Sentence, quantity: Quantity, found: readonly Statement[]): void {
  const percent = percentOf(sentence, quantity);
  // a percent inside a reason (压减10%) is not the rate of the amount before it
  if (!percent || /[；。]|原因|由于|其中|主要/.test(quantity.before) || quantity.before.length > 26) return;
  const last = found.findLast((s) => !s.aside || depthAt(sentence.text, quantity.start) > 0);
  if (!last) return;
  const share = /占(.*?)(?:的)?(?:比重|比例)?(?:为|是)?$/.exec(quantity.label);
  if (share) {
    const amount = last.role === 'delta' ? undefined : last;
    if (amount && !amount.share) amount.share = { ...percent, of: share[1] ?? '' };
    return;
  }
  if (
    /完成(?:了)?(?:全年|年初|调整)?预算(?:数)?(?:的)?(?:比例)?(?:为|是)?$|预算完成率(?:为|是)?$/.test(
      quantity.label,
    )
  ) {
    if (last.role === 'final' && !last.completion) last.completion = percent;
    return;
  }
  // 减少1.50万元（39.47%）: the rate stands in brackets right behind the change and takes its word
  if (
    quantity.before === '（' &&
    sentence.text[quantity.end] === '）' &&
    last.role === 'delta' &&
    !last.rate
  ) {
    last.rate = { ...percent, direction: last.direction ?? 'unclear' };
    return;
  }
  const change = CHANGE.exec(quantity.label);
  if (change && last.role === 'delta' && !last.rate) {
    const direction: Direction = change[2]
      ? 'unclear'
      : new RegExp(`^(${UP})$`).test(change[1] ?? '')
        ? 'up'
        : 'down';
    last.rate = { ...percent, direction };
  }
}
