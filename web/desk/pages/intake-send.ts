import { api } from '../app/client.ts';
import { applicantOf, type IntakeDraft, type Until } from '../view/intake.ts';
import type { Received } from './intake-result.tsx';

type Sent = Omit<Received, 'until' | 'itemName'>;

/**
 * Takes in what was typed, as far as `until`. A new application goes in one request, all of it or nothing; a draft is
 * saved and then goes on step by step, each on the version that the one before left. The same content again has the same
 * request ids, so a try that broke off goes on where it was.
 */
export async function sendIntake(draft: IntakeDraft, until: Until, intakes: boolean): Promise<Sent> {
  const { requestId, item, channel, answers, way, address } = draft;
  const told = {
    applicant: applicantOf(draft),
    answers,
    wants: { way, address },
    materials: Object.entries(draft.given).map(([name, { digest }]) => ({ name, digest })),
  };
  const tolerate = Object.entries(draft.tolerate).map(([name, day]) => ({ name, until: day }));
  if (!draft.draft)
    return api.cases.intake.call({
      ...{ requestId: `${requestId}-${until}`, item, channel, until, tolerate },
      ...told,
    });
  const { number, version } = draft.draft;
  let now = await api.cases.saveDraft.call({
    ...{ number, requestId: `${requestId}-save`, seen: version },
    ...told,
  });
  if (until !== 'draft')
    now = await api.cases.step.call({
      ...{ number, requestId: `${requestId}-in`, seen: now.version },
      command: intakes ? { do: 'receive', materials: [] } : { do: 'submit' },
    });
  if (until === 'accept')
    now = await api.cases.step.call({
      ...{ number, requestId: `${requestId}-accept`, seen: now.version },
      command: { do: 'accept', tolerate, onPromise: false },
    });
  return { ...now, code: '' };
}
