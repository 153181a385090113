import { type Day, showDay } from '#base/kernel/index.ts';
import type { ClockAnswer } from '#service/clock/index.ts';
import type { Verb } from '../commands/index.ts';
import { stoppedFor } from '../commands/shared.ts';
import { type CaseState, type Status, statuses } from '../types.ts';
import type { StepState } from './step-states.ts';

/** A fact, as far as the line of steps needs it. */
export interface Happened {
  readonly verb: Verb;
  readonly on: Day;
}

export interface StepShown {
  readonly key: string;
  readonly name: string;
  readonly state: StepState;
  readonly on: Day | null;
}

type Key =
  | 'apply'
  | 'pre'
  | 'check'
  | 'notice'
  | 'accept'
  | 'review'
  | 'special'
  | 'suspension'
  | 'decide'
  | 'certify'
  | 'deliver';

interface Step {
  readonly key: Key;
  readonly name: string;
  readonly on: Day | null;
}

/** The present step of a case; for `accepted` it depends on a review. Null: the case is over. */
const standing: Readonly<Record<Status, Key | null>> = {
  draft: 'apply',
  submitted: 'pre',
  returned: 'notice',
  passed: 'check',
  received: 'accept',
  notified: 'notice',
  deemed: 'review',
  accepted: 'review',
  stopped: 'special',
  suspended: 'suspension',
  granted: 'certify',
  made: 'deliver',
  rejected: 'deliver',
  discarded: null,
  closed: null,
  'turned-away': null,
  withdrawn: null,
  ended: null,
  archived: null,
};

/** Statuses that end a case early, so that the rest of the line is not shown. */
const CUT: readonly Status[] = ['discarded', 'turned-away', 'withdrawn', 'ended'];

/** verbs that may still follow after the end of a case */
const AFTER: readonly Verb[] = ['archive', 'rate', 'renew-code'];

/** The line of steps with days: the past, the present and the next ones. */
export function stepsOf(
  state: CaseState,
  status: Status,
  happened: readonly Happened[],
  clock: Pick<ClockAnswer, 'acceptedOn'>,
): StepShown[] {
  const line = lineOf(state, happened, clock);
  const now = status === 'accepted' && state.reviews.length > 0 ? 'decide' : standing[status];
  const at = line.findIndex(({ key }) => key === now);
  const over = standing[status] === null;
  const shown = line.map(({ key, name, on }, index): StepShown => {
    if (key === now) return { key, name, state: 'now', on: null };
    if (on !== null || (!over && index < at)) return { key, name, state: 'done', on };
    return { key, name, state: over ? 'skipped' : 'next', on: null };
  });
  if (!CUT.includes(status)) return shown;
  const last = happened.findLast(({ verb }) => !AFTER.includes(verb));
  return [...shown, { key: 'end', name: statuses[status], state: 'done', on: last?.on ?? null }];
}

function lineOf(
  { channel, terms, delivery, decision, status }: CaseState,
  happened: readonly Happened[],
  { acceptedOn }: Pick<ClockAnswer, 'acceptedOn'>,
): Step[] {
  const first = (...verbs: Verb[]) => happened.find(({ verb }) => verbs.includes(verb))?.on ?? null;
  const last = (...verbs: Verb[]) => happened.findLast(({ verb }) => verbs.includes(verb))?.on ?? null;
  const did = (...verbs: Verb[]) => first(...verbs) !== null;
  // from home, and by an agent who submits for somebody
  const handedIn = channel === 'online' || did('submit');
  const notice: Step | false = did('notify', 'pre-return') && {
    key: 'notice',
    name: '补正',
    on: last('supplement'),
  };
  // a supplement comes before the new pre-review, so it is above it
  const back = happened.findLast(({ verb }) => verb === 'notify' || verb === 'pre-return');
  const again = back?.verb === 'pre-return' && status !== 'returned';
  const rest: Step | false = did('suspend') && { key: 'suspension', name: '中止', on: last('continue') };
  // a review that has not happened is not shown
  const acts = happened.map(({ verb }) => verb);
  const reviewedFirst = acts.includes('review') && acts.indexOf('review') < acts.indexOf('suspend');
  const steps: (Step | false)[] = [
    { key: 'apply', name: handedIn ? '提交申请' : '收件', on: first('submit', 'receive') },
    again && notice,
    handedIn && { key: 'pre', name: '预审', on: last('pre-pass') ?? last('receive') },
    handedIn && terms.windowCheck && { key: 'check', name: '窗口核验', on: last('receive') },
    !again && notice,
    { key: 'accept', name: '受理', on: acceptedOn },
    !reviewedFirst && rest,
    { key: 'review', name: '审查', on: last('review') },
    did('stop') && { key: 'special', name: '特别程序', on: last('resume') },
    reviewedFirst && rest,
    { key: 'decide', name: '决定', on: decision?.on ?? null },
    terms.resultName !== null && decision?.grant !== false && status !== 'rejected'
      ? { key: 'certify', name: '制证', on: last('certify') }
      : false,
    { key: 'deliver', name: '送达', on: delivery?.on ?? null },
  ];
  return steps.filter((step) => step !== false);
}

/** Words for who handles the case and what it waits for. */
export function waitsFor(
  state: CaseState,
  status: Status,
  clock: ClockAnswer,
  { unitName, siteName, wayName }: { unitName: string; siteName: string; wayName: string },
): string {
  const due = clock.promisedDue ?? clock.statutoryDue;
  const by = (day: Day | null) => (day ? `，${showDay(day)}前` : '');
  const tolerated = Object.entries(state.tolerated).map(
    ([name, until]) => `“${name}”请在${showDay(until)}前补交`,
  );
  const also = tolerated.length > 0 ? `${tolerated.join('；')}。` : '';
  switch (status) {
    case 'draft':
      return '还没有提交，申请人填完后提交。';
    case 'submitted':
      return `由${siteName}或${unitName}预审${by(clock.noticeDue)}答复；到期不告知要补正什么，就视为受理。`;
    case 'returned':
    case 'notified':
      return `等申请人补正：${state.missing.join('；')}。`;
    case 'passed':
      return `预审已通过，等申请人带材料原件到${siteName}核验。`;
    case 'received':
      return `由${siteName}或${unitName}决定是否受理${by(clock.noticeDue)}答复；到期不告知要补正什么，就视为受理。`;
    case 'deemed':
      return `五个工作日内没有告知，已视为受理，由${unitName}审查${by(due)}作出决定。${also}`;
    case 'accepted': {
      const does = state.reviews.length > 0 ? '已经审查' : '正在审查';
      return `${unitName}${does}${by(due)}作出决定${asksFor(state)}。${also}`;
    }
    case 'stopped':
      return `正在进行特别程序（${stoppedNow(state) ?? ''}），期限暂停；结束后接着计算。${also}`;
    case 'suspended':
      return `${restsFor(state, by(due))}${also}`;
    case 'granted':
      return `已准予，由${unitName}制作${state.terms.resultName ?? '结果'}${by(clock.deliverBy)}送达。`;
    case 'made':
      return `结果已经做好，等送达（${wayName}）${by(clock.deliverBy)}送到。`;
    case 'rejected':
      return `决定不予许可，决定书等送达（${wayName}）${by(clock.deliverBy)}送到。`;
    case 'closed':
      return state.rating === null ? '已经办结，申请人可以评价。' : '已经办结。';
    default:
      return `${statuses[status]}，没有要等的事。`;
  }
}

function asksFor({ extensionAsked, terms }: CaseState): string {
  return extensionAsked ? `；已报请延期，等${terms.joint ? '本级人民政府' : ''}负责人批复` : '';
}

/** Words for what a suspended case waits for, and whether its days go on. */
function restsFor(state: CaseState, by: string): string {
  if (!state.suspension) return '';
  const { ground, until } = state.suspension;
  const expected = until ? `预计到${showDay(until)}；` : '';
  const days = ground.stopsClock ? '期限停走，恢复后接着计算' : `期限照常计算${by && `${by}作出决定`}`;
  const asked = ground.stopsClock ? '' : asksFor(state);
  return ground.needsRequest
    ? `申请人书面请求，已中止办理，${expected}${days}。申请人随时可以要求恢复办理。`
    : `已中止办理，等中止的事由消除；${expected}${days}${asked}。`;
}

/** The special procedure for which the clock stands now. */
export function stoppedNow(state: CaseState): string | null {
  return state.status === 'stopped' ? stoppedFor(state) : null;
}
