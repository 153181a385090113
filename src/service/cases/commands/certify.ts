import { outcomeOr, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 制证: the certificate that room certificates has issued, by its number (行政许可法第三十九条). */
export const certify: CommandRule<'certify', { readonly certificate: string }> = {
  decide: (_state, { certificate }) =>
    outcomeOr(wordsProblems(certificate, 'certificate', '证照编号'), {
      payload: { certificate: certificate.trim() },
    }),
  evolve: (state, { certificate }) => ({ ...state, status: 'made', certificate }),
};
