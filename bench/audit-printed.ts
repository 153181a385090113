import { makeAccount, type TemplateId } from '#testing/accounts/account.ts';
import { defects } from '#testing/accounts/defects.ts';
import { printedOf } from '#testing/accounts/document.ts';
import type { Printed } from '#testing/accounts/printed.ts';
import { random } from '#testing/accounts/random.ts';

export const TEMPLATES: readonly TemplateId[] = ['hunan-2020', 'national-2022', 'shanghai-2024'];

/** The printed accounts that the benchmark prints, clean and spoilt, so that they can be converted all at once. */
export function allPrinted(count: number): Printed[] {
  const out: Printed[] = [];
  for (const template of TEMPLATES) {
    for (let seed = 1; seed <= count; seed++) {
      out.push(printedOf(makeAccount(seed * 7919, template), seed % 2 === 0));
      for (const [index, defect] of defects.entries()) {
        const account = makeAccount(seed * 7919, template);
        const printed = printedOf(account, seed % 2 === 0);
        if (defect.spoil(printed, account, random(seed * 131 + index))) out.push(printed);
      }
    }
  }
  return out;
}
