import { type Fen, fen, showYuan } from '#base/kernel/index.ts';

/** Yuan with two decimals, never broken over two lines. */
export function Yuan({ value }: { readonly value: number }) {
  return <span className="amount">{showYuan(fen(value))}</span>;
}

/** "6,366,300.00" */
export function yuanText(value: number): string {
  return showYuan(value as Fen);
}
