import { type Day, showDay } from '#base/kernel/index.ts';
import { type Block, paragraph } from '../content.ts';
import type { PaperCommon, PaperMaterial, PaperSubject } from '../types.ts';
import { isPermit, itemNamed, letter, oneLine, PERMIT_LAW, you } from '../words.ts';
import type { PaperRule } from './rule.ts';

/**
 * 申请材料接收凭证: what was handed in, and until when an answer is due. It says that it is no acceptance. The five days
 * and what silence means: 行政许可法第三十二条第一款第四项.
 */
export const receipt: PaperRule<'receipt'> = {
  content: (subject) =>
    letter('receipt', subject, {
      blocks: [
        paragraph(
          `${you(subject)}申请办理${itemNamed(subject)}提交的下列材料，本机关已于`,
          { strong: showDay(subject.detail.receivedOn) },
          '收到。',
        ),
        materialTable(subject.detail.materials),
        ...electronicNote(subject.detail.materials),
        ...answer(subject),
        where(subject),
      ],
      seal: 'special',
      signs: ['申请人（代理人）签字', '收件人签字'],
      copies: '本凭证一式两份，一份交申请人，一份存档。',
      basis: isPermit(subject) ? [`${PERMIT_LAW}第三十二条第一款第四项、第二款`] : [],
    }),
};

const states = { given: '已收', tolerated: '容缺后补', missing: '未交' } as const;

function materialTable(materials: readonly PaperMaterial[]): Block {
  const late = materials.some(({ until }) => until);
  const electronic = materials.some((one) => one.electronic);
  const sheets = (count: number | null) => (count ? `${count}份` : '—');
  const column = (head: string, width: number, align: 'left' | 'center') => ({ head, width, align });
  return {
    kind: 'table',
    columns: [
      column('序号', 1.1, 'center'),
      column('材料名称', 6.4, 'left'),
      column('原件', 1.3, 'center'),
      column('复印件', 1.6, 'center'),
      column('状态', late ? 3.4 : electronic ? 2.4 : 1.6, 'center'),
    ],
    rows: materials.map(({ name, original, copies, electronic, state, until }, index) => [
      String(index + 1),
      oneLine(name),
      electronic ? '—' : sheets(original),
      electronic ? '—' : sheets(copies),
      stateOf(electronic, state, until),
    ]),
  };
}

function stateOf(electronic: boolean, state: PaperMaterial['state'], until: Day | null): string {
  if (electronic) return '已收电子件';
  return until ? `${states[state]}（${showDay(until)}前）` : states[state];
}

/** The organ certifies what it has received: of a file, no original on paper (电子签名法第四条、第十一条). */
function electronicNote(materials: readonly PaperMaterial[]): Block[] {
  if (!materials.some(({ electronic }) => electronic)) return [];
  return [paragraph('“电子件”是网上提交的电子文件，本机关没有收取它的纸质原件或者复印件。')];
}

/** When the organ answers, and what its silence means. */
function answer(subject: PaperSubject<'receipt'>): Block[] {
  const { answerBy } = subject.detail;
  const head = '本凭证只证明收到材料，不表示申请已经受理。';
  if (!answerBy)
    return [
      paragraph(`${head}申请材料齐全、符合法定形式的，本机关出具受理通知书，办理期限自受理之日起计算。`),
    ];
  const silence = isPermit(subject)
    ? `逾期不告知的，依据${PERMIT_LAW}第三十二条第一款第四项的规定，自收到申请材料之日起即为受理。`
    : '逾期没有告知的，本机关自收到申请材料之日起按已经受理办理。';
  return [
    paragraph(
      `${head}材料不齐全或者不符合法定形式的，本机关在`,
      { strong: showDay(answerBy) },
      `前一次告知需要补正的全部内容；${silence}`,
    ),
  ];
}

function where({ detail, item }: PaperCommon & PaperSubject<'receipt'>): Block {
  return {
    kind: 'form',
    rows: [
      { label: '收件地点', value: oneLine(detail.siteName) },
      { label: '收件方式', value: oneLine(detail.channelName) },
      { label: '收件人', value: oneLine(detail.clerk) },
      { label: '审批部门', value: oneLine(item.unitName) },
    ],
  };
}
