import { problems } from '../problems.ts';
import { outcomeOr, standingDays, tick, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 报请延期, with the reason that the applicant will be told (行政许可法第四十二条). Moves nothing until it is approved. */
export const askExtension: CommandRule<'ask-extension', { readonly days: number; readonly reason: string }> =
  {
    decide: (state, { days, reason }, context) => {
      const found = [...standingDays(state), ...wordsProblems(reason, 'reason', '延长期限的理由')];
      if (state.extensionAsked) found.push(problems.of('cases/extension-asked', ''));
      const trial = tick(state, context, { do: 'extend', days });
      if (!trial.ok) return { ok: false, problems: [...found, ...trial.problems] };
      return outcomeOr(found, { payload: { days, reason: reason.trim() } });
    },
    evolve: (state, { days, reason }) => ({ ...state, extensionAsked: { days, reason } }),
  };
