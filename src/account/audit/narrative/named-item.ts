import type { Place } from '#base/kernel/index.ts';
import { placeIn, type Sentence } from './quantities.ts';

/** 类, 款 and 项 by name */
export interface Item {
  readonly names: readonly [string, string, string];
  readonly place: Place;
}

const ITEM =
  /(?:^|[。、．.：，\d）])([^（）。，、；\d.．]{2,30}(?:（[^（）]{1,4}）[^（）。，；]{0,20})?)（类）([^。，；]{2,40}?)（款）([^。，；]{2,40}?)（项）/;

/** The 类, 款 and 项 that a sentence names. */
export function itemOf(sentence: Sentence): Item | undefined {
  const match = ITEM.exec(sentence.text);
  if (!match) return undefined;
  const names = [match[1] ?? '', match[2] ?? '', match[3] ?? ''] as const;
  return { names, place: placeIn(sentence, match.index, match.index + match[0].length) };
}
