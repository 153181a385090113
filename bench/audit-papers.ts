import { makeAccount, type TemplateId } from '#testing/accounts/account.ts';
import { defects } from '#testing/accounts/defects.ts';
import { paperOf } from '#testing/accounts/document.ts';
import type { Paper } from '#testing/accounts/paper.ts';
import { random } from '#testing/accounts/random.ts';

export const TEMPLATES: readonly TemplateId[] = ['hunan-2020', 'national-2022', 'shanghai-2024'];

/** The papers that the benchmark prints, clean and spoilt, so that they can be converted all at once. */
export function allPapers(count: number): Paper[] {
  const out: Paper[] = [];
  for (const template of TEMPLATES) {
    for (let seed = 1; seed <= count; seed++) {
      out.push(paperOf(makeAccount(seed * 7919, template), seed % 2 === 0));
      for (const [index, defect] of defects.entries()) {
        const account = makeAccount(seed * 7919, template);
        const paper = paperOf(account, seed % 2 === 0);
        if (defect.spoil(paper, account, random(seed * 131 + index))) out.push(paper);
      }
    }
  }
  return out;
}
