import type { DocumentKind } from '#service/papers/index.ts';

/** The papers that carry a number of their own (党政机关公文处理工作条例第九条: 发文机关代字、年份、发文顺序号), with the character each bears. */
export const documentKinds = {
  receipt: { name: '申请材料接收凭证', mark: '收' },
  notice: { name: '补正告知书', mark: '补' },
  acceptance: { name: '受理通知书', mark: '受' },
  nonacceptance: { name: '不予受理决定书', mark: '不受' },
  special: { name: '特别程序告知书', mark: '特' },
  extension: { name: '延期决定通知书', mark: '延' },
  suspension: { name: '中止办理通知书', mark: '中' },
  continuation: { name: '恢复办理通知书', mark: '恢' },
  grant: { name: '准予行政许可决定书', mark: '准' },
  rejection: { name: '不予行政许可决定书', mark: '不准' },
  delivery: { name: '送达回证', mark: '送' },
  correction: { name: '更正通知书', mark: '更' },
} as const satisfies Readonly<Record<DocumentKind, { readonly name: string; readonly mark: string }>>;

export type { DocumentKind };

/** 许: for a permit, and for every case from before the type was pinned */
const PERMIT = '许';

/**
 * The matter of a paper in one character, by the item's type (GB/T 39046-2020 A.1): 地区机关简称＋执法性质＋年份＋顺序号.
 * Only a permit is called one.
 */
const NATURES: Readonly<Record<string, string>> = {
  '00': '权',
  '01': PERMIT,
  '02': '罚',
  '03': '强',
  '04': '征',
  '05': '给',
  '06': '检',
  '07': '确',
  '08': '奖',
  '09': '裁',
  '10': '办',
  '20': '服',
};

export function natureOf(type: string | undefined): string {
  return NATURES[type ?? '01'] ?? '办';
}

/**
 * A series has numbers of its own within a year: a kind of paper of one nature, or the certificates of one item. Papers of
 * permits use the kind alone, under which all papers were counted before, so that their numbers go on without a gap.
 */
export type Series = DocumentKind | `${string}/${DocumentKind}` | `certificate/${string}`;

export function seriesOf(kind: DocumentKind, type: string | undefined): Series {
  const nature = natureOf(type);
  return nature === PERMIT ? kind : `${nature}/${kind}`;
}

/** Every possible series of papers. Items without a type of their own are 办 (natureOf), which is among them. */
export const paperSeries: readonly Series[] = Object.keys(NATURES).flatMap((type) =>
  (Object.keys(documentKinds) as DocumentKind[]).map((kind) => seriesOf(kind, type)),
);

export const CERTIFICATES = 'certificate/';

/**
 * "(某)许受字〔2026〕第0001号", "(某)服受字〔2026〕第0001号": organ, nature, kind, year, and a number that runs without gaps
 * in each of them. The number is taken in the transaction that issues the paper, so that none is lost.
 */
export function documentNumber(
  organ: string,
  kind: DocumentKind,
  year: number,
  sequence: number,
  type?: string,
): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`not a document number: ${sequence}`);
  return `(${organ})${natureOf(type)}${documentKinds[kind].mark}字〔${year}〕第${String(sequence).padStart(4, '0')}号`;
}

/** "某证〔2026〕123456789W00-01-00001": organ, year, item, and a number that runs without gaps in each of them. */
export function certificateNumber(organ: string, item: string, year: number, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`not a certificate number: ${sequence}`);
  return `${organ}证〔${year}〕${item}-${String(sequence).padStart(5, '0')}`;
}
