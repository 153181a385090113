import type { ToldReason } from '../../disclosure/index.ts';
import { placeIn } from '../narrative/quantities.ts';
import type { ReadAccount } from '../recognise/account.ts';

const REASON = /(?:原因(?:是|为)?：?(?:是)?|主要是因为)([^；]{8,}?)(?=；|。?$)/g;

/** The reasons in the sentences with amounts and right after them; each reason of 机关运行经费 once. */
export function reasonsOf(account: ReadAccount): ToldReason[] {
  const sentences = new Set(account.statements.map((s) => s.sentence));
  for (const [from, to] of account.sentences) if (sentences.has(from)) sentences.add(to);
  const seen = new Set<string>();
  return [...sentences].flatMap((sentence) =>
    [...sentence.text.matchAll(REASON)].flatMap((match): ToldReason[] => {
      const text = (match[1] ?? '').replace(/[。，]$/, '');
      const heading = sentence.paragraph.section.at(-1) ?? '';
      const ofRunning = /机关运行经费/.test(heading);
      if (ofRunning && seen.has(text)) return [];
      if (ofRunning) seen.add(text);
      const place = placeIn(sentence, match.index, match.index + 20);
      return [
        {
          object: `机关运行经费 ${text.slice(0, 16)}`,
          ofRunning,
          heading,
          text,
          shown: { label: heading.slice(0, 20), value: text.slice(0, 40), unit: '', place },
        },
      ];
    }),
  );
}
