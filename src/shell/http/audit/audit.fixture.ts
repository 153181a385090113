import { makeAccount } from '#account/audit/generate/account.ts';
import { defects } from '#account/audit/generate/defects.ts';
import { paperOf } from '#account/audit/generate/document.ts';
import { toPlainText } from '#account/audit/generate/print-text.ts';
import { random } from '#account/audit/generate/random.ts';

/** A made-up bureau's account as text, with one figure of a table changed: an account that breaks something. */
export function spoiltText(seed = 1): string {
  const account = makeAccount(seed, 'hunan-2020');
  const paper = paperOf(account, false);
  const done = defects.find(({ id }) => id === 'figure-income')?.spoil(paper, account, random(seed));
  if (!done) throw new Error('nothing was changed');
  return toPlainText(paper);
}
