import { fieldNames, type ItemVersion } from '#service/items/index.ts';

/** The fields of an item on which a paper rests. Telephones and places are left out instead (`issuer.ts`). */
const BEARING = [
  'type',
  'limits',
  'dayKind',
  'basis',
  'conditions',
  'materials',
  'special',
  'result',
] as const;

/** Names of what a paper rests on and nobody has confirmed. */
export function restsOn(assumed: readonly string[]): string[] {
  return BEARING.filter((field) => assumed.includes(field)).map((field) => fieldNames[field]);
}

/** 设定依据 as a paper cites it: what is a guess says 演示, and never 推定. */
export function basisOnPaper(item: ItemVersion['item'] | null, assumed: readonly string[]): string[] {
  return (item?.basis ?? []).map((line) => {
    const words = line.replace(/[（(][^（）()]*推定[^（）()]*[）)]/gu, '');
    return assumed.includes('basis') || words !== line ? `${words}（演示）` : line;
  });
}
