import { ok, yearOf } from '#base/kernel/index.ts';
import { CERTIFICATES, type Counted, certificateNumber } from '../numbers/document-number.ts';
import { outcomeOr, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Certified {
  readonly certificate: string;
  /** null: the number was given by the department's own system */
  readonly counted: Counted | null;
}

/** 制证 (行政许可法第三十九条): under the number that the department gives, else under the next one of the house. */
export const certify: CommandRule<'certify', Certified> = {
  decide: (state, { certificate }, { today, organ, lastNumbers }) => {
    if (certificate.trim() !== '') {
      const payload = { certificate: certificate.trim(), counted: null };
      return outcomeOr(wordsProblems(certificate, 'certificate', '证照编号'), { payload });
    }
    const series = `${CERTIFICATES}${state.terms.item}` as const;
    const year = yearOf(today);
    const sequence = (lastNumbers[series] ?? 0) + 1;
    const number = certificateNumber(organ, state.terms.item, year, sequence);
    return ok({ payload: { certificate: number, counted: { series, year, sequence } } });
  },
  evolve: (state, { certificate }) => ({ ...state, status: 'made', certificate }),
};
