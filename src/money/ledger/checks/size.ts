import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Check } from './check.ts';

export const MAX_LINES = 500;
export const MAX_TEXT = 200;
export const MAX_SHORT = 80;

/** Can a text be stored and printed? PostgreSQL cannot store U+0000, and a line break in a summary breaks lists. */
export function printable(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) < 32) return false;
  return true;
}

/** Limits on all sizes: a voucher of 10 MB is a mistake and must not get into the journal. */
export const size: Check = (draft) => {
  const found: Problem[] = [];
  if (draft.lines.length === 0) found.push(problems.of('ledger/empty', 'lines', {}));
  if (draft.lines.length > MAX_LINES)
    found.push(
      problems.of('ledger/too-many-lines', 'lines', { lines: draft.lines.length, limit: MAX_LINES }),
    );
  const measure = (text: string | undefined, at: string, limit: number) => {
    if (text === undefined) return;
    if (text.length > limit)
      found.push(problems.of('ledger/text-too-long', at, { length: text.length, limit }));
    else if (!printable(text)) found.push(problems.of('ledger/bad-characters', at, {}));
  };
  measure(draft.summary, 'summary', MAX_TEXT);
  measure(draft.maker, 'maker', MAX_SHORT);
  measure(draft.reviewer, 'reviewer', MAX_SHORT);
  measure(draft.business, 'business', MAX_SHORT);
  for (const [index, line] of draft.lines.slice(0, MAX_LINES).entries()) {
    const at = `lines[${index}]`;
    measure(line.summary, `${at}.summary`, MAX_TEXT);
    measure(line.counterparty, `${at}.counterparty`, MAX_TEXT);
    measure(line.project, `${at}.project`, MAX_SHORT);
    measure(line.budget?.project, `${at}.budget.project`, MAX_SHORT);
    measure(line.budget?.quota, `${at}.budget.quota`, MAX_SHORT);
  }
  return found;
};
