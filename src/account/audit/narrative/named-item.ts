import type { Place } from '#base/kernel/index.ts';
import { placeIn, type Sentence } from './quantities.ts';

/** 类, 款 and 项 by name */
export interface Item {
  readonly names: readonly [string, string, string];
  readonly place: Place;
}

/** An item, or the piece of a head that names none, from where on in its sentence it holds. */
export interface Named {
  readonly item: Item | undefined;
  readonly start: number;
}

const ITEM =
  /(?<=^|[。、．.：，；\d）])([^（）。，、；\d.．]{2,30}(?:（[^（）]{1,4}）[^（）。，；]{0,20})?)（类）([^。，；]{2,40}?)（款）([^。，；]{2,40}?)（项）/g;
/** a head of which only a part stands here: the rest was torn off, or the 类 and 款 are those of a line above */
const PIECE = /（[款项]）/g;

/** The items that a sentence names, in their order; a piece of a head ends the item before it and names none. */
export function namedIn(sentence: Sentence): Named[] {
  if (!sentence.text.includes('（款）') && !sentence.text.includes('（项）')) return [];
  const heads = [...sentence.text.matchAll(ITEM)].map((match) => {
    const names = [match[1] ?? '', match[2] ?? '', match[3] ?? ''] as const;
    const end = match.index + match[0].length;
    return { item: { names, place: placeIn(sentence, match.index, end) }, start: match.index, end };
  });
  const pieces = [...sentence.text.matchAll(PIECE)].flatMap(({ index }): Named[] =>
    heads.some(({ start, end }) => index >= start && index < end) ? [] : [{ item: undefined, start: index }],
  );
  return [...heads.map(({ item, start }) => ({ item, start })), ...pieces].sort((a, b) => a.start - b.start);
}
