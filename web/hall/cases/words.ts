import { type Day, showDay } from '#base/kernel/index.ts';
import { allVerbs } from '#service/cases/commands/index.ts';
import { grades } from '#service/cases/commands/rate.ts';
import type { MyCase } from '../app/client.ts';

type Clock = MyCase['clock'];

/** "2026年8月14日（预计）": a day, and whether it is only expected */
const dayText = (day: Day | string, projected: boolean) =>
  `${showDay(day as Day)}${projected ? '（预计）' : ''}`;

/** How long the case may still take, in one sentence; '' where no limit is running. */
export function clockWords({ clock, item }: Pick<MyCase, 'clock' | 'item'>): string {
  const { light, promisedDue, statutoryDue, workingDaysLeft, projected } = clock;
  // the text on what is awaited says that the clock stands
  if (light === 'paused' || light === 'done' || light === '') return '';
  if (light === 'red' && statutoryDue)
    return `已经超过法定期限（${dayText(statutoryDue, projected)}）。${LATE}`;
  if (light === 'orange' && promisedDue)
    return `已经超过承诺的日子（${dayText(promisedDue, projected)}）${statutoryDue ? `，法定期限是${dayText(statutoryDue, projected)}` : ''}。${LATE}`;
  if (promisedDue && workingDaysLeft !== null)
    return workingDaysLeft === 0
      ? `承诺今天办结（${dayText(promisedDue, projected)}）。`
      : `承诺办结还剩 ${workingDaysLeft} 个工作日（${dayText(promisedDue, projected)}前）。`;
  if (statutoryDue) return `最迟${dayText(statutoryDue, projected)}办结。`;
  return item.promised === null ? '' : `受理后 ${item.promised} 个工作日内办结。`;
}

/** Where to turn when a promised day has passed. */
export const LATE = '您可以问办理部门，也可以向区行政审批服务局或者 12345 投诉。';

/** What comes after sending, and what to do when a day is missed: one sentence each. */
export function nextWords({
  clock,
  item,
  applicant,
}: Pick<MyCase, 'clock' | 'item' | 'applicant'>): readonly string[] {
  const phone = (applicant.agent?.phone || applicant.phone) ?? '';
  const answer: Clock['noticeDue'] = clock.noticeDue;
  const { promised, statutory } = item;
  return [
    answer
      ? `最迟${dayText(answer, clock.projected)}前答复您：材料齐全就受理，不齐会一次说清还缺什么。`
      : '收到以后五个工作日内答复您：材料齐全就受理，不齐会一次说清还缺什么。',
    promised !== null
      ? `受理后 ${promised} 个工作日内办结${statutory !== null ? `（法律给的期限是 ${statutory} 个工作日）` : ''}。`
      : statutory !== null
        ? `受理后 ${statutory} 个工作日内作出决定。`
        : '办好后告诉您。',
    ...(item.windowCheck ? ['预审通过以后，请您带材料原件到窗口核对一次。'] : []),
    `每走一步都发消息${phone ? `到 ${phone}` : '给您'}；也可以随时用编号和查询码来看。`,
  ];
}

export function missedWords({ item }: Pick<MyCase, 'item'>): readonly string[] {
  return [
    '五个工作日内没有告诉您要补什么，就算已经受理，从收到的那天起算（行政许可法第三十二条）。',
    `过了承诺的日子还没有办好：${LATE}`,
    ...(item.statutory === null ? [] : ['过了法定期限还没有决定：可以依法申请行政复议或者提起行政诉讼。']),
  ];
}

export const gradeName = (grade: number): string =>
  grades.find((one) => one.grade === grade)?.name ?? String(grade);

/** The actions of an applicant on their page, in plain words and in this order, from each verb's own file. */
export const doable = allVerbs
  .flatMap(({ verb, home }) => (home ? [{ verb, ...home }] : []))
  .toSorted((a, b) => a.place - b.place);

export const labelOf = (verb: string): string => doable.find((one) => one.verb === verb)?.label ?? '';

export function mayDo({ actions }: Pick<MyCase, 'actions'>, verb: string): boolean {
  return actions.some((action) => action.verb === verb && action.allowed);
}
