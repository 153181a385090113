import { type Day, showDay } from '#base/kernel/index.ts';
import type { Verb } from '../commands/types.ts';
import { NOBODY } from '../types.ts';

const WAYS: Readonly<Record<string, string>> = {
  counter: '窗口领取',
  post: '邮政寄递',
  hand: '送证上门',
  electronic: '电子送达',
};

type Payload = Readonly<Record<string, unknown>>;

/** somebody's own words stand apart from the journal; facts from before have them themselves */
const OWN = ['what', 'reason'] as const;
const GONE = '（已删除）';
/** they may name him, so they are for who handles the case */
const COVERED = '（申请人自己的话，经办的人才能看）';

const text = (payload: Payload, key: string) => (typeof payload[key] === 'string' ? payload[key] : '');
const list = (payload: Payload, key: string) =>
  Array.isArray(payload[key]) ? (payload[key] as unknown[]) : [];
const given = (payload: Payload) =>
  list(payload, 'materials')
    .map((one) => (one as { name: string }).name)
    .join('、');

/** What was said or given with a step, for the record: no name and no number of a person is in it. */
const words: Readonly<Partial<Record<Verb, (payload: Payload, nameOf: (id: string) => string) => string>>> = {
  receive: given,
  supplement: (payload) =>
    [given(payload), payload.answers ? '更正了填写内容' : ''].filter(Boolean).join('；'),
  supply: given,
  correct: (payload) => text(payload, 'what'),
  'correct-result': (payload) => text(payload, 'what'),
  'pre-return': (payload) => list(payload, 'missing').join('；'),
  notify: (payload) => list(payload, 'missing').join('；'),
  accept: (payload) => {
    const tolerated = Object.keys((payload.tolerated as object | undefined) ?? {});
    return [
      payload.onPromise === true ? '告知承诺' : '',
      tolerated.length > 0 ? `容缺：${tolerated.join('、')}` : '',
    ]
      .filter(Boolean)
      .join('；');
  },
  refuse: (payload) => text(payload, 'reason'),
  review: (payload, nameOf) => {
    const second = text(payload, 'second');
    const people = second ? `（同${nameOf(second)}）` : '';
    return `${text(payload, 'step')}：${text(payload, 'action')}，${text(payload, 'opinion')}${people}`;
  },
  stop: (payload) => {
    const event = payload.event as { for?: string } | undefined;
    return `${event?.for ?? ''}，预计${String(payload.days)}个工作日`;
  },
  resume: (payload) => text(payload, 'outcome'),
  suspend: (payload) => {
    const { name = '' } = (payload.ground ?? {}) as { name?: string };
    const until = text(payload, 'until');
    const about = until ? `${name}，预计到${showDay(until as Day)}` : name;
    return [about, text(payload, 'reason')].filter(Boolean).join('：');
  },
  continue: (payload) =>
    [payload.byApplicant === true ? '申请人要求恢复' : '', text(payload, 'reason')]
      .filter(Boolean)
      .join('：'),
  'ask-extension': (payload) => `延长${String(payload.days)}个工作日：${text(payload, 'reason')}`,
  'approve-extension': (payload) =>
    text(payload, 'approval') && `本级人民政府负责人批准：${text(payload, 'approval')}`,
  'reject-extension': (payload) => text(payload, 'reason'),
  withdraw: (payload) => text(payload, 'reason'),
  end: (payload) => text(payload, 'reason'),
  decide: (payload) =>
    `${payload.grant === true ? '准予' : '不予'}${text(payload, 'reason') ? `：${text(payload, 'reason')}` : ''}`,
  certify: (payload) => text(payload, 'certificate'),
  deliver: (payload) =>
    [WAYS[text(payload, 'way')] ?? '', text(payload, 'consignment')].filter(Boolean).join('，单号'),
  rate: (payload) => `${String(payload.grade)}分（1非常满意，5非常不满意）`,
  'hand-over': (payload, nameOf) => {
    const to = text(payload, 'to');
    const reason = text(payload, 'reason');
    return `${to === NOBODY ? '放回待接办' : `交给${nameOf(to)}`}${reason ? `（全部移交：${reason}）` : ''}`;
  },
};

export function wordsOf(
  verb: Verb,
  payload: object,
  nameOf: (id: string) => string,
  told: ReadonlyMap<string, Payload> | null,
): string {
  return words[verb]?.(spoken(payload as Payload, told), nameOf) ?? '';
}

/** With the words in the place of their digests; null covers them. */
function spoken(payload: Payload, told: ReadonlyMap<string, Payload> | null): Payload {
  const found: Record<string, unknown> = { ...payload };
  for (const key of OWN) {
    const digest = found[key];
    if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest)) continue;
    found[key] = told ? (told.get(digest)?.[key] ?? GONE) : COVERED;
  }
  return found;
}

/** Delivery, as people read it. */
export const ways = WAYS;
