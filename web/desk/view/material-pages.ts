import type { Turn } from '#service/uploads/types.ts';

/** One file of a material, as it stands in the order of pages. */
export interface PageOf {
  readonly digest: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly turn: Turn;
}

/** The file of a material; several are joined to one, which knows its parts. */
export interface Paged extends Omit<PageOf, 'turn'> {
  readonly parts?: readonly PageOf[] | undefined;
}

/** The pages of a material: the files that it was joined of, or the one file. */
export function pagesOf({ parts, ...file }: Paged): readonly PageOf[] {
  return parts && parts.length > 0 ? parts : [{ ...file, turn: 0 }];
}

/** One more file behind the others. */
export const added = (given: Paged, file: Paged): readonly PageOf[] => [...pagesOf(given), ...pagesOf(file)];

/** The page at `at`, one place nearer to the front. */
export function moved(pages: readonly PageOf[], at: number): readonly PageOf[] {
  const page = pages[at];
  const before = pages[at - 1];
  if (!page || !before) return pages;
  return [...pages.slice(0, at - 1), page, before, ...pages.slice(at + 1)];
}

/** The page at `at`, a quarter turned clockwise. */
export const turned = (pages: readonly PageOf[], at: number): readonly PageOf[] =>
  pages.map((page, index) => (index === at ? { ...page, turn: ((page.turn + 90) % 360) as Turn } : page));

/** The pages without that at `at`. */
export const taken = (pages: readonly PageOf[], at: number): readonly PageOf[] =>
  pages.filter((_page, index) => index !== at);
