import { showDay } from '#base/kernel/index.ts';
import type { Block, FormRow } from '../content.ts';
import type { PaperSubject } from '../types.ts';
import { isPermit, letter, oneLine, PERMIT_LAW } from '../words.ts';
import type { PaperRule } from './rule.ts';

type Subject = PaperSubject<'delivery'>;

/** 送达回证: what was handed over, how, by whom and to whom; the receiver signs (行政许可法第四十四条). */
export const delivery: PaperRule<'delivery'> = {
  content: (subject) =>
    letter('delivery', subject, {
      form: true,
      blocks: [
        { kind: 'form', rows: head(subject) },
        handedOver(subject),
        { kind: 'form', rows: [...way(subject), ...received(subject)] },
      ],
      seal: 'special',
      signs: [],
      copies: '本回证由送达机关存档。',
      basis: isPermit(subject) ? [`${PERMIT_LAW}第四十四条`] : [],
    }),
};

function head({ applicant, item }: Subject): FormRow[] {
  const { agent } = applicant;
  const by = agent
    ? [{ label: agent.as === 'guardian' ? '法定代理人' : '代理人', value: oneLine(agent.name) }]
    : [];
  return [
    { label: '受送达人', value: oneLine(applicant.name) },
    ...by,
    { label: '申请事项', value: oneLine(item.name) },
  ];
}

function handedOver({ detail }: Subject): Block {
  return {
    kind: 'table',
    columns: [
      { head: '送达文书、证照名称', width: 5, align: 'left' },
      { head: '文号、编号', width: 5, align: 'left' },
      { head: '份数', width: 1.2, align: 'center' },
    ],
    rows: detail.given.map(({ name, number, copies }) => [oneLine(name), oneLine(number), String(copies)]),
  };
}

function way({ detail }: Subject): FormRow[] {
  return [
    { label: '送达方式', value: oneLine(detail.wayName) },
    ...(detail.consignment ? [{ label: '邮件号码', value: oneLine(detail.consignment) }] : []),
    ...(detail.place.trim() ? [{ label: '送达地点', value: oneLine(detail.place) }] : []),
    { label: '送达日期', value: showDay(detail.deliveredOn) },
    { label: '送达人', value: oneLine(detail.deliverer) },
  ];
}

const BY_PEN = '签名或者盖章：                              年      月      日';

/** By hand, the receiver signs here or has confirmed elsewhere, as the paper says. By post or on screen nobody signs. */
function received({ detail }: Subject): FormRow[] {
  if (detail.way === 'electronic')
    return [
      {
        label: '受送达人确认',
        value: '数据电文进入受送达人指定的系统的日期，为送达日期（《中华人民共和国电子签名法》第十一条）。',
      },
    ];
  if (detail.way === 'post')
    return [{ label: '受送达人确认', value: '以邮政签收记录为准，签收记录随办件存档。' }];
  const own = detail.confirmed ? '受送达人已经签收，签收记录随办件存档。' : BY_PEN;
  return [
    { label: '受送达人签收', value: own, tall: detail.confirmed ? 1 : 2 },
    { label: '代收人签收', value: `${BY_PEN}\n与受送达人的关系：`, tall: 2 },
    { label: '备注', value: null, tall: 2 },
  ];
}
