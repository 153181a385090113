import type { FigureData, PublishedFigure } from '../app/client.ts';

/** A figure as its page shows it, of what was published or of the books. Amounts are in the figure's unit. */
export type FigureView = PublishedFigure;

export function figureOfBooks(figure: FigureData): FigureView {
  const { title, sources, kind, ...same } = figure;
  return {
    ...same,
    label: title,
    unit: 'fen',
    kind: kind === 'ledger' ? 'voucher' : 'budget',
    parts: [],
    rows: sources,
    // computed from the books as they are now
    agrees: null,
  };
}
