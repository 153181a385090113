import { type Day, showDay } from '#base/kernel/index.ts';
import type { ClockAnswer } from '#service/clock/index.ts';
import type { CaseState } from '../types.ts';

/**
 * Sentences that messages to the applicant share, in words that a villager understands. No name, number, telephone or
 * address of a person, because a message is not sent in secret (个人信息保护法第六条).
 */

/** The case before and after a fact, and its clock then: all that a message may use. */
export interface Told {
  readonly before: CaseState | null;
  readonly after: CaseState;
  readonly clock: ClockAnswer;
}

/** “老年人优待证”（办件编号 4302…） */
export function named({ terms, number }: CaseState): string {
  return `“${terms.name}”（办件编号 ${number}）`;
}

/** 2020年10月16日, with a mark while the calendar of that year is not published */
function until(day: Day, { clock }: Told): string {
  return `${showDay(day)}${clock.projected ? '（预计）' : ''}`;
}

/** The answer to a receipt is due in five days, and silence accepts (行政许可法第三十二条第一款第四项). */
export function answerBy(told: Told): string {
  const { noticeDue } = told.clock;
  if (!noticeDue) return '';
  return `我们最迟在${until(noticeDue, told)}答复您：材料齐全就受理，不齐会一次说清还缺什么；到期没有答复，就算已经受理。`;
}

/** By when the case will be done: the promised day, else the law's. */
export function doneBy(told: Told): string {
  const { promisedDue, statutoryDue } = told.clock;
  if (promisedDue) return `承诺最迟在${until(promisedDue, told)}办结。`;
  return statutoryDue ? `最迟在${until(statutoryDue, told)}办结。` : '办好后会告诉您。';
}

export function handedBy(told: Told): string {
  const { deliverBy } = told.clock;
  return deliverBy ? `最迟在${until(deliverBy, told)}送达。` : '';
}

/** A reason in a sentence. It may end with a full stop or not. */
export function because(text: string): string {
  const words = text.trim().replace(/[。.；;]+$/, '');
  return words ? `原因：${words}。` : '';
}

/** 行政复议法第二十条; 行政诉讼法第四十六条 */
export const REMEDY =
  '不服的，可以自收到决定书之日起60日内申请行政复议，或者在6个月内向人民法院起诉；到哪里申请写在决定书里。';
