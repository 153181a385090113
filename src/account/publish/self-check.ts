import { audit } from '#account/audit/index.ts';
import { relations } from '#account/disclosure/index.ts';
import { unwrap } from '#base/kernel/index.ts';
import type { AccountDocument } from './document.ts';
import { accountDocx } from './docx.ts';
import type { Finding } from './release/types.ts';

/** Judged exactly on fen already; reading the rounded table again would say it twice. */
const EXACT: ReadonlySet<string> = new Set(relations.map(({ id }) => id));

/**
 * Reads our own document as anybody else would, with the checks that `yimen audit` runs on published accounts. What it
 * finds is a warning, also where it would call somebody else's an error: it reads words, and must not stop an account
 * whose figures are right. Staff answer it.
 */
export async function selfCheck(document: AccountDocument): Promise<Finding[]> {
  const bytes = await accountDocx(document);
  // our own file is of known size: no clock has to stop the reading
  const read = unwrap(await audit([{ name: 'account.docx', bytes }], { now: () => 0 }));
  return read.findings
    .filter(({ check, severity }) => severity !== 'information' && !EXACT.has(check))
    .map(({ id, title, message }) => ({ key: `audit|${id}`, title, message }));
}
