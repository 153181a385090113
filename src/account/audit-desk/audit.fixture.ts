import { makeAccount } from '#testing/accounts/account.ts';
import { defects } from '#testing/accounts/defects.ts';
import { printedOf } from '#testing/accounts/document.ts';
import { toPlainText } from '#testing/accounts/print-text.ts';
import { random } from '#testing/accounts/random.ts';

/** A made-up bureau's account as text, with one figure of a table changed: an account that breaks something. */
export function spoiltText(seed = 1): string {
  const account = makeAccount(seed, 'hunan-2020');
  const printed = printedOf(account, false);
  const done = defects.find(({ id }) => id === 'figure-income')?.spoil(printed, account, random(seed));
  if (!done) throw new Error('nothing was changed');
  return toPlainText(printed);
}
