import { type Day, showDay } from '#base/kernel/index.ts';
import type { CaseState, Verb } from '#service/cases/index.ts';
import type { Moment } from './types.ts';

/** What is said for a verb; null: nothing this time. `said` is the payload of the fact. */
type Text = (moment: Moment, said: Said) => string | null;

/** The parts of a fact's payload that are told; which of them are there depends on the verb. */
interface Said {
  readonly reason?: string;
  readonly what?: string;
  readonly missing?: readonly string[];
  readonly tolerated?: Readonly<Record<string, Day>>;
  /** of a refusal its key, of a suspension all that the pack says of it */
  readonly ground?: string | Grounds;
  readonly until?: Day | null;
  readonly byApplicant?: boolean;
  readonly for?: string;
  readonly days?: number;
  readonly grant?: boolean;
  readonly certificate?: string;
  readonly way?: string;
  readonly consignment?: string | null;
  readonly event?: { readonly days?: number; readonly for?: string } | null;
}

type Grounds = NonNullable<CaseState['suspension']>['ground'];

function groundOf(ground: Said['ground']): Grounds {
  if (typeof ground !== 'object') throw new RangeError('a suspension without its ground');
  return ground;
}

/** “老年人优待证”（办件编号 4302…） */
function named({ terms, number }: CaseState): string {
  return `“${terms.name}”（办件编号 ${number}）`;
}

/** 2020年10月16日, marked while the calendar of that year is not yet published */
function until(day: Day, { clock }: Moment): string {
  return `${showDay(day)}${clock.projected ? '（预计）' : ''}`;
}

/** The answer to a receipt is due in five days, and silence accepts (行政许可法第三十二条第一款第四项). */
function answerBy(moment: Moment): string {
  const { noticeDue } = moment.clock;
  if (!noticeDue) return '';
  return `我们最迟在${until(noticeDue, moment)}答复您：材料齐全就受理，不齐会一次说清还缺什么；到期没有答复，就算已经受理。`;
}

/** By when it will be done: the promise, else what the law allows. */
function doneBy(moment: Moment): string {
  const { promisedDue, statutoryDue } = moment.clock;
  if (promisedDue) return `承诺最迟在${until(promisedDue, moment)}办结。`;
  return statutoryDue ? `最迟在${until(statutoryDue, moment)}办结。` : '办好后会告诉您。';
}

function handedBy(moment: Moment): string {
  const { deliverBy } = moment.clock;
  return deliverBy ? `最迟在${until(deliverBy, moment)}送达。` : '';
}

/** Reasons are words for the record; they may end with a full stop or not. */
function because(text: string | undefined): string {
  const words = (text ?? '').trim().replace(/[。.；;]+$/, '');
  return words ? `原因：${words}。` : '';
}

/** 行政复议法第二十条; 行政诉讼法第四十六条 */
const REMEDY =
  '不服的，可以自收到决定书之日起60日内申请行政复议，或者在6个月内向人民法院起诉；到哪里申请写在决定书里。';

/** 一次性告知 (行政许可法第三十二条第一款第四项) */
const notice: Text = ({ after }, { missing = [] }) => {
  const list = missing.map((one, index) => `${missing.length > 1 ? `${index + 1}. ` : ''}${one.trim()}`);
  return `您申请的${named(after)}还需要补正：${list.join('；')}。这是一次性告知，补齐后交来即可，从交来之日起重新计算答复的日期。`;
};

/** Why it rests and until when; whether the days go on; and who may let it go on. */
const suspended: Text = (moment, { ground, reason, until: to }) => {
  const { name, stopsClock, needsRequest } = groundOf(ground);
  const expected = to ? `预计到${showDay(to)}。` : '';
  const days = stopsClock ? '这段时间不算在办理期限里。' : `办理期限照常计算，${doneBy(moment)}`;
  const item = named(moment.after);
  return needsRequest
    ? `您申请的${item}已经按您的书面请求中止办理。${expected}${days}想接着办，随时可以凭办件编号和查询码恢复办理，或者到窗口说一声。`
    : `您申请的${item}中止办理，事由是：${name}。${because(reason)}${expected}${days}恢复办理时会告诉您。`;
};

const delivered: Readonly<Record<string, string>> = {
  counter: '已经在窗口领取',
  hand: '已经由工作人员送到您手上',
  electronic: '已经以电子形式送达，凭办件编号和查询码可以查看',
};

/**
 * The message of each verb that has one, in words that a villager understands: what has happened, what comes next, by
 * when. No name, number, telephone or address of a person: a message travels in the open (个人信息保护法第六条).
 */
export const texts: Partial<Readonly<Record<Verb, Text>>> = {
  submit: (moment) => `您申请的${named(moment.after)}已经提交。${answerBy(moment)}`,
  receive: (moment) => `已经收到您申请${named(moment.after)}的材料。${answerBy(moment)}`,
  supplement: (moment) => `已经收到您为${named(moment.after)}补正的材料。${answerBy(moment)}`,
  'pre-pass': (moment) =>
    moment.after.status === 'passed'
      ? `您申请的${named(moment.after)}预审通过。请带材料原件到您选的窗口核对，核对后就办理受理。`
      : `您申请的${named(moment.after)}预审通过，材料已经收下。${answerBy(moment)}`,
  'pre-return': notice,
  notify: notice,
  accept: (moment, { tolerated = {} }) => {
    const later = Object.entries(tolerated).map(([name, day]) => `${name}（最迟${showDay(day)}）`);
    const follow = later.length > 0 ? `可以后补的材料：${later.join('、')}。` : '';
    const { acceptedOn, deemed } = moment.clock;
    const since = deemed && acceptedOn ? `，从${showDay(acceptedOn)}算起` : '';
    return `您申请的${named(moment.after)}已经受理${since}，${doneBy(moment)}${follow}`;
  },
  refuse: ({ after }, { ground, reason }) => {
    const what = ground === 'not-ours' ? '不归本机关办理，不予受理' : '不需要办理，不受理';
    return `您申请的${named(after)}${what}。${because(reason)}${REMEDY}`;
  },
  stop: ({ after }, { event, days }) =>
    `您申请的${named(after)}要进行${event?.for ?? '特别程序'}，大约需要${days}天，这段时间不算在办理期限里。结束后会告诉您。`,
  resume: (moment, _said) =>
    `您申请的${named(moment.after)}的${stoppedFor(moment.before)}已经结束，继续办理，${doneBy(moment)}`,
  suspend: suspended,
  continue: (moment, { event, byApplicant, reason }) => {
    const asked = byApplicant ? '已经按您的要求恢复办理' : '已经恢复办理';
    const days = event ? '中止的这段时间不算在办理期限里，' : '';
    return `您申请的${named(moment.after)}${asked}，${days}${doneBy(moment)}${because(reason)}`;
  },
  'approve-extension': (moment, { event }) =>
    `您申请的${named(moment.after)}经负责人批准延长${event?.days ?? ''}个工作日，${doneBy(moment)}${because(moment.before?.extensionAsked?.reason)}`,
  decide: (moment, { grant, reason }) => {
    const { resultName } = moment.after.terms;
    if (!grant)
      return `您申请的${named(moment.after)}没有批准。${because(reason)}${handedBy(moment)}${REMEDY}`;
    const making = resultName ? `正在制作${resultName}，` : '';
    return `您申请的${named(moment.after)}已经批准，${making}${handedBy(moment)}`.replace(/，$/, '。');
  },
  certify: ({ after }) =>
    `您申请的${named(after)}，${after.terms.resultName ?? '结果'}已经做好。选择窗口领取的，请带证件到窗口来取；选择邮寄、上门或电子送达的，请等候。`,
  deliver: ({ after }, { way = '', consignment }) => {
    const how = way === 'post' ? `已经寄出，运单号 ${consignment ?? ''}` : (delivered[way] ?? '已经送达');
    return `您申请的${named(after)}${how}。请您评价这次服务。`;
  },
  'correct-result': ({ after }) =>
    `您申请的${named(after)}的结果有更正，请凭办件编号和查询码查看更正通知书。`,
  'renew-code': ({ after }) =>
    `您申请的${named(after)}换了新的查询码，原来的不能再用。不是您要求换的，请马上向收件的窗口核实。`,
  withdraw: ({ after }) => `您申请的${named(after)}已经按您的要求撤回，以后可以重新申请。`,
  end: ({ after }, { reason }) => `您申请的${named(after)}已经终止办理。${because(reason)}以后可以重新申请。`,
};

function stoppedFor(before: CaseState | null): string {
  const stop = before?.clock.findLast((event) => event.do === 'stop');
  return stop && 'for' in stop && typeof stop.for === 'string' ? stop.for : '特别程序';
}

/** What the applicant is told of a moment; null where nothing is to be told. */
export function composeMessage(moment: Moment): string | null {
  const verb = moment.fact.kind.slice('case/'.length) as Verb;
  return texts[verb]?.(moment, moment.fact.payload as Said) ?? null;
}
