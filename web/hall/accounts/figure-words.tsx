import type { PublishedFigure } from '../app/client.ts';
import { yuanText } from '../parts/amount.tsx';

type Unit = PublishedFigure['unit'];

/** An amount of a figure in its unit: fen as yuan, hundredths of a percent, or a whole number. */
export function amountText(unit: Unit, value: number): string {
  return unit === 'count' ? String(value) : yuanText(value);
}

/** The unit after the amount, with the space before it. */
export function unitText(unit: Unit): string {
  return { fen: ' 元', percent: '%', count: '' }[unit];
}

/** "636.63 万元", "98.33%", "6" */
export function printedOf({ printed, unit }: Pick<PublishedFigure, 'printed' | 'unit'>): string {
  return `${printed}${{ fen: ' 万元', percent: '%', count: '' }[unit]}`;
}

export function Amount({ unit, value }: { readonly unit: Unit; readonly value: number }) {
  return <span className="amount">{amountText(unit, value)}</span>;
}

interface Said {
  /** measure word and noun */
  readonly unit: string;
  readonly none: string;
  title(unit: string): string;
}

const titled = (what: string) => (unit: string) => `由这些${what}组成${unit && `（${unit}）`}`;

/** Words for the rows behind a figure; null for a figure computed from other figures. */
export const SAID: Record<PublishedFigure['kind'], Said | null> = {
  voucher: { unit: '张凭证', none: '没有凭证，所以这个数是零。', title: titled('凭证') },
  budget: { unit: '笔预算', none: '没有登记的预算，所以这个数是零。', title: titled('预算') },
  register: { unit: '笔登记', none: '没有登记，所以这个数是零。', title: titled('登记') },
  none: null,
};
