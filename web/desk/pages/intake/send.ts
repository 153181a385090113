import type { IntakeStep } from '#service/cases/types.ts';
import { api } from '../../app/index.ts';
import { applicantOf, type IntakeDraft } from '../../view/intake.ts';
import { isRefusal } from '../../view/problems.ts';
import type { Sent } from './types.ts';

/**
 * Takes in what was typed, as far as `until`. A new application is one request, all of it or nothing. A draft is saved and
 * then goes on step by step, each on the version before it. The same content has the same request ids, so a try that broke
 * off goes on where it was.
 */
export async function sendIntake(
  draft: IntakeDraft,
  until: IntakeStep,
  intakes: boolean,
  onSaved: (version: number) => void,
): Promise<Sent> {
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
  const saved = await api.cases.saveDraft.call({
    ...{ number, requestId: `${requestId}-save`, seen: version },
    ...told,
  });
  try {
    return { ...(await handIn(draft, saved, until, intakes, tolerate)), code: '' };
  } catch (error) {
    // after a refusal the draft is saved: the next try builds on its new version
    if (isRefusal(error)) onSaved(saved.version);
    throw error;
  }
}

type Answer = Awaited<ReturnType<typeof api.cases.step.call>>;

async function handIn(
  { requestId }: IntakeDraft,
  saved: Answer,
  until: IntakeStep,
  intakes: boolean,
  tolerate: { name: string; until: string }[],
): Promise<Answer> {
  const { number } = saved;
  if (until === 'draft') return saved;
  const received = await api.cases.step.call({
    ...{ number, requestId: `${requestId}-in`, seen: saved.version },
    command: intakes ? { do: 'receive', materials: [] } : { do: 'submit' },
  });
  if (until === 'receive') return received;
  return api.cases.step.call({
    ...{ number, requestId: `${requestId}-accept`, seen: received.version },
    command: { do: 'accept', tolerate, onPromise: false },
  });
}
