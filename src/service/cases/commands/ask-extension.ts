import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { lawOn } from '#service/clock/index.ts';
import { problems } from '../problems.ts';
import { defineVerb } from './define-verb.ts';
import { outcomeOr, standingDays, tick, wordsProblems } from './shared.ts';

/** 报请延期, with the reason for the applicant (行政许可法第四十二条). It moves no day until it is approved. */
export const askExtension = defineVerb({
  verb: 'ask-extension',
  name: '报请延期',
  input: { days: z.int(), reason: text(2000) },
  payload: { days: z.int(), reason: z.string() },
  desk: {
    key: 'e',
    note: '报请负责人批准，批准前期限不变。',
    fields: () => [
      { kind: 'days', name: 'days', label: '工作日数' },
      { kind: 'words', name: 'reason', label: '延长的理由（会告知申请人）' },
    ],
  },
  sample: () => ({ days: 1, reason: '理由' }),
  words: ({ days, reason }) => `延长${days}个工作日：${reason}`,
  stands: ({ extensionAsked, terms }, { forApplicant, law, today }) => {
    if (!extensionAsked || forApplicant) return [];
    const { joint, single } = lawOn(law, today).decision;
    const { approvedBy } = terms.joint ? joint : single;
    const { days, reason } = extensionAsked;
    return [{ text: `报请延长 ${days} 个工作日，须经${approvedBy}批准：${reason}` }];
  },
  decide: (state, { days, reason }, context) => {
    const found = [...standingDays(state), ...wordsProblems(reason, 'reason', '延长期限的理由')];
    if (state.extensionAsked) found.push(problems.of('cases/extension-asked', ''));
    const trial = tick(state, context, { do: 'extend', days });
    if (!trial.ok) return { ok: false, problems: [...found, ...trial.problems] };
    return outcomeOr(found, { payload: { days, reason: reason.trim() } });
  },
  evolve: (state, { days, reason }) => ({ ...state, extensionAsked: { days, reason } }),
});
