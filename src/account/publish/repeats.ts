import { weightOf } from './release/text-weight.ts';
import type { Asked, Finding } from './release/types.ts';

/** From this length on two equal texts are no chance. */
const LONG = 20;
/** So often may a short one ("厉行节约，压减开支") be true. */
const SHORT_TWICE = 2;

const plain = (text: string) => text.replace(/[\s\p{P}]/gu, '');

/**
 * Finds one text that stands in several places although it explains other differences. It is a question to those who wrote it,
 * not an error: one cause may be behind two changes, and then they say so.
 */
export function repeatedTexts(texts: ReadonlyMap<string, string>, asked: readonly Asked[]): Finding[] {
  const written = asked.flatMap((due) => {
    const text = plain(texts.get(due.key) ?? '');
    return text === '' ? [] : [{ ...due, text }];
  });
  return [...Map.groupBy(written, ({ text }) => text)].flatMap(([text, places]): Finding[] => {
    // the same difference has the same reason
    const different = new Set(places.map(({ key, difference }) => difference || key)).size;
    const most = weightOf(text).signs >= LONG ? 1 : SHORT_TWICE;
    if (different <= most) return [];
    const named = places.map(({ about }) => about.replace(/^第.部分\S*　/, '')).join('、');
    return [
      {
        key: `texts|${places.map(({ key }) => key).join('|')}`,
        title: '同一段话写在几处',
        message: `“${text.slice(0, 30)}”写在${different}处：${named}。各处的原因不同的，请分别写；确实相同的，请说明`,
      },
    ];
  });
}
