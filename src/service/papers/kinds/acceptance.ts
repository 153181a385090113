import { showDay } from '#base/kernel/index.ts';
import { type Block, paragraph, type Run } from '../content.ts';
import type { PaperSubject } from '../types.ts';
import {
  dueDay,
  isPermit,
  itemNamed,
  letter,
  onBasisOf,
  oneLine,
  PERMIT_LAW,
  PROJECTED_NOTE,
  you,
} from '../words.ts';
import type { PaperRule } from './rule.ts';

type Subject = PaperSubject<'acceptance'>;

/**
 * 受理通知书, the dated voucher with the special seal (行政许可法第三十二条第一款第五项、第二款), or the late voucher of what
 * five days of silence have accepted (第四项).
 */
export const acceptance: PaperRule<'acceptance'> = {
  content: (subject) =>
    letter('acceptance', subject, {
      blocks: [
        paragraph(...accepted(subject)),
        ...limits(subject),
        ...tolerated(subject),
        ...promise(subject),
      ],
      seal: 'special',
      signs: ['申请人（代理人）签收'],
      copies: '本通知书一式两份，一份送达申请人，一份存档。',
      basis: isPermit(subject)
        ? [`${PERMIT_LAW}第三十二条第一款第${subject.detail.deemed ? '四' : '五'}项、第二款`]
        : [],
    }),
};

function accepted(subject: Subject): Run[] {
  const { acceptedOn, deemed, materials } = subject.detail;
  const asked = `${you(subject)}于${showDay(subject.appliedOn)}申请办理${itemNamed(subject)}。`;
  const on = { strong: showDay(acceptedOn) };
  if (deemed) {
    const law = isPermit(subject) ? `依据${PERMIT_LAW}第三十二条第一款第四项的规定，` : '';
    const silent = '本机关在收到申请材料后五个工作日内没有告知需要补正的内容。';
    return [`${asked}${silent}${law}该申请自收到申请材料之日即`, on, '起受理。现补发本通知书。'];
  }
  const open = materials.some(({ state }) => state === 'tolerated');
  const found = `经审查，申请事项属于本机关职权范围，${open ? '主要申请材料齐全、符合法定形式，次要材料可以容缺后补' : '申请材料齐全、符合法定形式'}。`;
  const law = isPermit(subject) ? onBasisOf(`${PERMIT_LAW}第三十二条第一款第五项`) : '';
  return [`${asked}${found}${law}本机关决定自`, on, '起', { strong: '予以受理' }, '。'];
}

/** Both limits, what does not count in them, and what one can do when they are missed. */
function limits(subject: Subject): Block[] {
  const { statutoryDue, promisedDue, projected, joint } = subject.detail;
  const runs: Run[] = [];
  if (statutoryDue)
    runs.push('本件法定办结期限为', { strong: dueDay(statutoryDue, projected) }, promisedDue ? '，' : '。');
  if (promisedDue) runs.push('本机关承诺在', { strong: dueDay(promisedDue, projected) }, '前作出决定。');
  if (joint) runs.push('本件由有关部门联合办理。');
  const stops = isPermit(subject)
    ? `依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在期限内，本机关将另行书面告知（${PERMIT_LAW}第四十五条）。`
    : '需要特别程序的，所需时间不计算在期限内，本机关将另行书面告知。';
  const late = subject.organ.complain ? '超过上述期限没有收到决定的，可以拨打下列监督投诉电话。' : '';
  const blocks = runs.length > 0 ? [paragraph(...runs, stops, late)] : [paragraph(stops, late)];
  return projected ? [...blocks, paragraph(PROJECTED_NOTE)] : blocks;
}

function tolerated({ detail }: Subject): Block[] {
  const open = detail.materials.filter(({ state }) => state === 'tolerated');
  if (open.length === 0) return [];
  return [
    paragraph('下列材料容缺受理，请按期补交；逾期没有补交的，本机关可以终止办理：'),
    {
      kind: 'table',
      columns: [
        { head: '序号', width: 1, align: 'center' },
        { head: '容缺材料', width: 8, align: 'left' },
        { head: '补交期限', width: 3, align: 'center' },
      ],
      rows: open.map(({ name, until }, index) => [
        String(index + 1),
        oneLine(name),
        until ? `${showDay(until)}前` : '—',
      ]),
    },
  ];
}

/** 告知承诺 (国办发〔2020〕42号) */
function promise(subject: Subject): Block[] {
  if (!subject.detail.onPromise) return [];
  return [
    paragraph(
      `本件以告知承诺方式办理：本机关依据${you(subject)}的书面承诺作出决定，并在事后核查；承诺不实的，依法撤销决定，并由${you(subject)}承担相应责任。`,
    ),
  ];
}
