import { type Day, showDay } from '#base/kernel/index.ts';
import { linesOf, type PaperContent } from './content.ts';
import { paperTitle } from './title.ts';
import type { PaperCommon, PaperKind } from './types.ts';

export const PERMIT_LAW = '《中华人民共和国行政许可法》';

/** Is the item a permit? All other items have rules of their own, and their papers never speak of a permit. */
export function isPermit({ item }: PaperCommon): boolean {
  return item.type === '01';
}

/** 你 to a person, 你单位 to an organisation. */
export function you({ applicant }: PaperCommon): string {
  return applicant.of === 'person' ? '你' : '你单位';
}

/** Puts a name on one line, whatever was typed into the field. */
export function oneLine(text: string): string {
  return linesOf(text).join(' ');
}

/** “林木采伐许可证核发” */
export function itemNamed({ item }: PaperCommon): string {
  return `“${oneLine(item.name)}”`;
}

/** Whom a paper is for; with the parent who acts for a child. */
export function addresseeOf({ applicant }: PaperCommon): string {
  const { name, agent } = applicant;
  const by = agent?.as === 'guardian' ? `（法定代理人：${oneLine(agent.name)}）` : '';
  return `${oneLine(name)}${by}：`;
}

/** "，本机关已于2026年11月24日受理"; '' before that */
export function taken(acceptedOn: Day | null): string {
  return acceptedOn ? `，本机关已于${showDay(acceptedOn)}受理` : '';
}

/** 设定依据 as the pinned version lists it: "《森林法》第五十六条、《…》" */
export function itemBasis({ item }: PaperCommon): string {
  return item.basis.map(oneLine).filter(Boolean).join('、');
}

/** "依据 A 和 B 的规定，"; what is empty is left out. */
export function onBasisOf(...basis: readonly string[]): string {
  const named = basis.filter((one) => one !== '');
  return named.length > 0 ? `依据${named.join('和')}的规定，` : '';
}

/** A due day; beyond the published calendar it is only expected (packs/calendar). */
export function dueDay(day: Day, projected: boolean): string {
  return projected ? `${showDay(day)}（预计）` : showDay(day);
}

export const PROJECTED_NOTE =
  '标明“预计”的日期超出国家已公布的放假安排，安排公布后按其重新推算，以届时查询到的日期为准。';

/** Words along the lower edge of the special seal. */
export function sealWords(common: PaperCommon): string {
  return isPermit(common) ? '行政许可专用章' : '政务服务专用章';
}

type Numbered = Exclude<PaperKind, 'certificate'>;

/** Makes what all letters share: head, addressee, foot. Each kind adds its own words. */
export function letter(
  kind: Numbered,
  common: PaperCommon,
  own: Pick<PaperContent, 'blocks' | 'seal' | 'signs' | 'copies' | 'basis'> & { readonly form?: boolean },
): PaperContent {
  const { form = false, ...rest } = own;
  return {
    organ: oneLine(common.organ.name),
    title: paperTitle(kind, common.item.type),
    number: common.number,
    addressee: form ? null : addresseeOf(common),
    on: common.on,
    foot: footOf(common),
    ...rest,
  };
}

function footOf({ organ, caseNumber, code, restsOn }: PaperCommon): PaperContent['foot'] {
  const demo = restsOn.length > 0 ? `${restsOn.join('、')}没有经部门核定` : '';
  const known = [
    { label: '咨询电话', value: organ.phone },
    { label: '监督投诉电话', value: organ.complain ?? '' },
    { label: '地址', value: organ.address },
    { label: '办公时间', value: organ.hours ?? '' },
    { label: '演示', value: demo },
  ];
  return [
    ...known.filter(({ value }) => value.trim() !== ''),
    { label: '办件编号', value: spaced(caseNumber) },
    { label: '查询码', value: code ?? '收件时已告知' },
  ].map(({ label, value }) => ({ label, value: oneLine(value) }));
}

/** Groups the 26 digits (district, day, place, number), so that they can be read out over the telephone. */
function spaced(number: string): string {
  return /^\d{26}$/.test(number)
    ? [0, 6, 14, 20].map((from, index) => number.slice(from, [6, 14, 20, 26][index])).join(' ')
    : number;
}
