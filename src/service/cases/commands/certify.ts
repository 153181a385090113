import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { ok, yearOf } from '#base/kernel/index.ts';
import { CERTIFICATES, certificateNumber } from '../numbers/document-number.ts';
import { defineVerb } from './define-verb.ts';
import { named } from './message-words.ts';
import { seriesValue } from './payload.ts';
import { outcomeOr, wordsProblems } from './shared.ts';

/** 制证 (行政许可法第三十九条): with the number of the department's own system, else with our next one. */
export const certify = defineVerb({
  verb: 'certify',
  name: '制证',
  /** empty: the certificate gets our next number */
  input: { certificate: text(80) },
  payload: {
    certificate: z.string(),
    /** null: the number comes from the department's own system; missing before 2026-11-24, when all did */
    counted: z.object({ series: seriesValue, year: z.int(), sequence: z.int() }).nullable().optional(),
  },
  desk: {
    key: 'c',
    note: '制作证照，十个工作日内送达。',
    preview: true,
    primary: true,
    fields: () => [{ kind: 'line', name: 'certificate', label: '证照编号（空着由系统编号）' }],
  },
  sample: () => ({ certificate: '' }),
  words: ({ certificate }) => certificate,
  message: ({ after }) =>
    `您申请的${named(after)}，${after.terms.resultName ?? '结果'}已经做好。选择窗口领取的，请带证件到窗口来取；选择邮寄、上门或电子送达的，请等候。`,
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
});
