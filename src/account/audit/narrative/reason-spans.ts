const OPENS = /原因(?:是|为)?[：:]?|主要是(?:因为|由于|因)|主要由于/g;
/** A reason ends with its part of the sentence, or where the sentence goes on to compare. */
const CLOSES =
  /[；。]|，其中|，(?=(?:与|比|较|同)(?:上年|上一年|去年|20\d\d年|年初)(?:度)?(?:预算|决算)?(?:数)?(?:相比|比较|增加|减少|增长|下降))/;

/**
 * The parts of a sentence that give a reason (主要原因是…). People write freely there: an amount or a percent inside belongs to
 * what they tell, and neither is the subject of what follows.
 */
export function reasonSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(OPENS)) {
    const from = match.index + match[0].length;
    const end = CLOSES.exec(text.slice(from));
    spans.push([from, end ? from + end.index : text.length]);
  }
  return spans;
}

export const isIn = (spans: readonly (readonly [number, number])[], at: number) =>
  spans.some(([from, to]) => at >= from && at < to);
