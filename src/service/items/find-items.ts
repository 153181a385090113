import { z } from 'zod';
import everyday from '#packs/items/everyday.json' with { type: 'json' };

/** An item as the search sees it. */
export interface Searched {
  readonly code: string;
  readonly name: string;
  /** name, materials, result and conditions in one text */
  readonly words: string;
}

const LONGEST = 60;
/** everyday words, the longer first, because it says more: "残疾证丢" comes before "残疾证" */
const SAID = z
  .array(z.tuple([z.string(), z.array(z.string())]))
  .parse(everyday.words)
  .toSorted(([a], [b]) => b.length - a.length);
/** what people write around the name of a thing */
const AROUND =
  /^(请问|我想|我要|想要|想|要|怎么|怎样|如何|在哪里|哪里|去哪|去|办理|办|申请|申领|领取|领|开|补办)+|(怎么办|怎么弄|如何办理|怎么办理|在哪办|在哪里办|办理|申请|需要什么|要什么材料|要带什么|要多久|要啥材料|要啥|咋办|咋弄|要什么证|要办什么证?|要办啥|什么证)+[?？]?$/g;
const PUNCTUATION = /[\s,，。、;；:：?？!！《》“”"'()（）]+/;

/** The words of a question without such fillers, each with the words that items use for it. */
export function wordsOf(query: string): { readonly said: string; readonly meant: readonly string[] }[] {
  const words = query.slice(0, LONGEST).split(PUNCTUATION).filter(Boolean);
  return words.map((word) => {
    const said = word.replace(AROUND, '') || word;
    return { said, meant: SAID.filter(([key]) => word.includes(key)).flatMap(([, names]) => names) };
  });
}

/** drops title marks: a reader looks for "食品经营许可证" and means "《食品经营许可证》新办" too */
const bare = (text: string) => text.replaceAll(/[《》]/g, '');

/** the share of the query's pairs of characters that the name has: finds "残疾人补贴" in a name that parts these words */
function likeness(query: string, name: string): number {
  const pairs = Array.from({ length: Math.max(0, query.length - 1) }, (_, at) => query.slice(at, at + 2));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => name.includes(pair)).length / pairs.length;
}

/** Whether the two share so many characters in a row, as "外地人办居住证" and "居住证申领" do. */
function shareRun(query: string, name: string, length: number): boolean {
  const runs = Array.from({ length: Math.max(0, query.length - length + 1) }, (_, at) =>
    query.slice(at, at + length),
  );
  return runs.some((run) => name.includes(run));
}

const APART = 5;
const ENOUGH = 0.5;
const RUN = 3;

/** Says how a name has a word: 0 for the word itself, else the number of the meaning that it has; null for neither. */
function placeIn(name: string, { said, meant }: ReturnType<typeof wordsOf>[number]): number | null {
  if (name.includes(said)) return 0;
  const at = meant.findIndex((form) => name.includes(form));
  return at < 0 ? null : at + 1;
}

/** among names that hold what is meant, those of the first meaning come first */
const BY_PLACE = 0.001;

function rankOf(item: Searched, query: string, words: ReturnType<typeof wordsOf>): number | null {
  const name = bare(item.name);
  const whole = words.map(({ said }) => said).join('');
  if (name === bare(query) || name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  if (words.every(({ said }) => name.includes(said))) return 2;
  const places = words.map((word) => placeIn(name, word));
  if (places.every((place) => place !== null)) {
    return 3 + BY_PLACE * places.reduce((sum: number, place) => sum + (place ?? 0), 0);
  }
  if (words.every(({ said }) => item.words.includes(said))) return 4;
  if (words.every(({ said }) => likeness(said, name) >= ENOUGH)) return APART;
  return words.every(({ said }) => shareRun(said, name, RUN)) ? APART + 1 : null;
}

/** synthetic items (synthetic.ts) come after real ones */
const synthetic = ({ code }: Searched) => (code.startsWith('99') ? 1 : 0);

/**
 * Finds the items that a question in plain words means, the likeliest first: the very name, a name that begins so, names with
 * all words, with what the words mean (packs/items/everyday.json), then items with the words in their materials or
 * conditions. Only where there are none of these, names that share half of the pairs of characters of every word, or three
 * characters in a row. Pure.
 */
export function findItems<T extends Searched>(query: string, items: readonly T[]): T[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const ranked = items.flatMap((item) => {
    const rank = rankOf(item, query.trim(), words);
    return rank === null ? [] : [{ item, rank }];
  });
  const sure = ranked.filter(({ rank }) => rank < APART);
  return (sure.length > 0 ? sure : ranked)
    .sort(
      (a, b) =>
        synthetic(a.item) - synthetic(b.item) ||
        a.rank - b.rank ||
        a.item.name.length - b.item.name.length ||
        (a.item.code < b.item.code ? -1 : 1),
    )
    .map(({ item }) => item);
}
