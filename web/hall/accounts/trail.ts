/**
 * Pages of a long list with plain links. The contract gives the cursor of the next page only, so the address keeps the cursors
 * of the last few pages for the way back.
 */
export interface Trail {
  /** cursor of this page; 0 is the first */
  readonly after: number;
  /** number of rows on the pages before */
  readonly before: number;
  /** query of the next page */
  onward(next: number, shown: number): string;
  /** query of the page before; null on the first */
  back(): string | null;
}

export const PAGE = 20;
const KEPT = 12;
const LARGEST = 1e12;

function whole(text: string | undefined): number {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Math.min(Number(text), LARGEST) : 0;
}

function say(after: number, before: number, cursors: readonly number[], version: string): string {
  const kept = cursors.slice(-KEPT).join('-');
  const page = after === 0 ? [] : [`after=${after}`, `before=${before}`, ...(kept ? [`way=${kept}`] : [])];
  const asked = [...page, ...(version ? [`version=${version}`] : [])];
  return asked.length > 0 ? `?${asked.join('&')}` : '';
}

/** Reads `?after=133&before=100&way=0-45`; an unreadable query begins at the first page. */
export function trailOf(query: Readonly<Record<string, string>>): Trail {
  const after = whole(query.after);
  const before = after === 0 ? 0 : whole(query.before);
  const cursors = after === 0 || !query.way ? [] : query.way.split('-').slice(-KEPT).map(whole);
  const version = /^\d{1,4}$/.test(query.version ?? '') ? (query.version ?? '') : '';
  return {
    after,
    before,
    onward: (next, shown) => say(next, before + shown, [...cursors, after], version),
    back() {
      if (after === 0) return null;
      const previous = cursors.at(-1) ?? 0;
      return say(previous, previous === 0 ? 0 : Math.max(before - PAGE, 0), cursors.slice(0, -1), version);
    },
  };
}
