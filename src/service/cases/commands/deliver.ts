import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import {
  type DeliveryWay,
  deliveryWayName,
  deliveryWays,
  isDeliveryWay,
  isInPerson,
  type Problem,
  waysInPerson,
} from '#base/kernel/index.ts';
import { DIGEST } from '../contract-shapes.ts';
import { problems } from '../problems.ts';
import { defineVerb } from './define-verb.ts';
import type { CaseSeen, Field } from './desk-form.ts';
import { named } from './message-words.ts';
import { outcomeOr } from './shared.ts';

const way = z.enum(deliveryWays);

const TOLD: Readonly<Record<Exclude<DeliveryWay, 'post'>, string>> = {
  counter: '已经在窗口领取',
  hand: '已经由工作人员送到您手上',
  electronic: '已经以电子形式送达，凭办件编号和查询码可以查看',
};

/**
 * 送达 (行政许可法第四十四条): at the window, by post with a consignment number, by hand with the receiver's confirmation, or
 * electronically. It closes the case.
 */
export const deliver = defineVerb({
  verb: 'deliver',
  name: '送达',
  input: {
    way,
    consignment: text(60).nullable(),
    /** 收件人签字的照片或确认的摘要 */
    confirmation: text(128).nullable(),
  },
  payload: {
    way,
    consignment: z.string().nullable(),
    /** digest of the receiver's signature or confirmation; facts from before 2026-11-29 have the words */
    confirmation: z.string().nullable(),
  },
  desk: { key: 'l', note: '送到申请人手里，出具送达回证，办件办结。', preview: true, primary: true, fields },
  ownWords: [{ name: 'confirmation', what: null }],
  files: ({ confirmation }) =>
    confirmation && DIGEST.test(confirmation) ? [{ name: '送达签收', digest: confirmation }] : [],
  sample: () => ({ way: 'electronic' as const, consignment: null, confirmation: null }),
  words: (fact) => [deliveryWayName(fact.way), fact.consignment ?? ''].filter(Boolean).join('，单号'),
  message: ({ after }, fact) => {
    const how = fact.way === 'post' ? `已经寄出，运单号 ${fact.consignment ?? ''}` : TOLD[fact.way];
    return `您申请的${named(after)}${how}。请您评价这次服务。`;
  },
  decide: (_state, command) => {
    const { consignment, confirmation } = command;
    const found: Problem[] = [];
    if (command.way === 'post' && !consignment?.trim())
      found.push(problems.of('cases/no-consignment', 'consignment'));
    if (isInPerson(command.way) && !confirmation)
      found.push(problems.of('cases/no-confirmation', 'confirmation'));
    const payload = { way: command.way, consignment: consignment?.trim() || null, confirmation };
    return outcomeOr(found, { payload, document: 'delivery' });
  },
  evolve: (state, fact) => ({ ...state, status: 'closed', delivery: { way: fact.way, on: fact.on } }),
});

/** The fields: at the window and by hand the receiver's confirmation, by post the consignment number. */
function fields({ wants }: CaseSeen): readonly Field[] {
  const inPerson = { name: 'way', is: [...waysInPerson] };
  return [
    {
      kind: 'choice',
      name: 'way',
      label: '怎样送达',
      start: isDeliveryWay(wants.way) ? wants.way : 'counter',
      options: deliveryWays.map((value) => ({ value, label: deliveryWayName(value) })),
    },
    {
      kind: 'line',
      name: 'consignment',
      label: '物流单号',
      when: { name: 'way', is: ['post'] },
      empty: 'null',
    },
    {
      kind: 'file',
      name: 'confirmation',
      label: '签收照片',
      hint: '送达回证签字后拍照',
      when: inPerson,
      stays: true,
      empty: 'null',
    },
    {
      kind: 'words',
      name: 'confirmation',
      label: '或者写明收件人怎样确认的',
      when: inPerson,
      stays: true,
      empty: 'null',
    },
  ];
}
