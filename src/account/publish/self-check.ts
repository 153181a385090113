import { audit } from '#account/audit/index.ts';
import { relations } from '#account/disclosure/index.ts';
import { unwrap } from '#base/kernel/index.ts';
import type { AccountDocument } from './document.ts';
import { accountDocx } from './docx.ts';
import type { Finding } from './release/types.ts';

/** Relations, which are judged exactly on fen elsewhere; judging the rounded tables again would report them twice. */
const EXACT: ReadonlySet<string> = new Set(relations.map(({ id }) => id));

/**
 * Reads our own document with the checks of `yimen audit`. Every finding is a warning, also where it would be an error in
 * somebody's document: the self-check reads words and must not stop an account whose figures are right. Staff answer it.
 */
export async function selfCheck(document: AccountDocument): Promise<Finding[]> {
  const bytes = await accountDocx(document);
  // the size of our own file is known, so no clock has to stop the reading
  const read = unwrap(await audit([{ name: 'account.docx', bytes }], { now: () => 0 }));
  return read.findings
    .filter(({ check, severity }) => severity !== 'information' && !EXACT.has(check))
    .map(({ id, title, message }) => ({ key: `audit|${id}`, title, message }));
}
