import { implement } from '@orpc/server';
import { dayOf } from '#base/kernel/index.ts';
import { allow, signedIn } from '#base/org/index.ts';
import {
  type ApplicantInput,
  issueCode,
  keepAnswers,
  openPerson,
  personId,
  readApplicant,
  saveWants,
} from '#service/persons/index.ts';
import { adoptUploads } from '#service/uploads/index.ts';
import { allSettled } from '#shell/db/all-settled.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { readTolerate, type Tolerated } from '../commands/accept.ts';
import type { CaseCommand } from '../commands/index.ts';
import { casesContract } from '../contract.ts';
import { actorOf } from '../life/actor.ts';
import type { Actor } from '../life/role-in-case.ts';
import { problems } from '../problems.ts';
import { accepted, answerOut, attachable, demand } from '../shared.routes.ts';
import { stepCase } from '../step/group.store.ts';
import { organOf } from '../step/organ.store.ts';
import { type CaseAnswer, type CaseRequest, tryNew } from '../step/run-cases.store.ts';
import type { IntakeStep, WindowChannel } from '../types.ts';
import { checkAnswers, formOf } from './forms.ts';
import { findOffered } from './offer.store.ts';
import { applicantProblems, authorityProblems, intakeProblems, wantsProblems } from './offer.ts';
import { termsOf } from './terms.ts';

const os = implement(casesContract).$context<HttpContext>();

interface IntakeInput {
  readonly requestId: string;
  readonly item: string;
  readonly channel: WindowChannel;
  readonly until: IntakeStep;
}

/** The steps after the draft. An agent who may not receive hands in for the applicant. */
function stepsUntil(
  { until }: IntakeInput,
  who: Actor,
  materials: readonly { name: string; digest: string }[],
  tolerate: Tolerated,
): CaseCommand[] {
  if (until === 'draft') return [];
  const receives = who.permissions.includes('case.intake');
  const first: CaseCommand = receives ? { do: 'receive', materials } : { do: 'submit' };
  return until === 'receive' ? [first] : [first, { do: 'accept', tolerate, onPromise: false }];
}

/** 一窗: in one go, or not at all. */
export const intakeRoutes = {
  intake: os.intake.handler(async ({ input, context, errors }) => {
    const { db, district, clock, journal } = context;
    const session = signedIn(errors, context.session);
    if (!session.permissions.includes('case.agent')) allow(errors, session, 'case.intake');
    const at = clock();
    const who = actorOf(session);
    const site = session.regionScope;
    const [version, unknownFiles] = await Promise.all([
      findOffered(db, district, input.item, dayOf(at)),
      attachable(context, [who.id], input.materials),
    ]);
    if (!version) throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/no-item', 'item')] } });
    const terms = termsOf(version, site);
    const applicant = readApplicant(input.applicant as ApplicantInput, dayOf(at));
    const form = input.until === 'draft' ? null : checkAnswers(formOf(input.item), input.answers);
    const tolerate = accepted(errors, readTolerate(input.tolerate));
    const id = personId(district, input.requestId);
    const further = stepsUntil(input, who, input.materials, tolerate);
    const draft = { do: 'draft', channel: input.channel, applicant: id, site, answers: '' } as const;
    const step: CaseRequest = {
      district,
      requestId: input.requestId,
      at,
      who,
      command: { ...draft, materials: input.materials },
      number: null,
      seen: null,
      terms,
      further,
    };
    const given = input.materials.map(({ name }) => name);
    const tried = tryNew(await organOf(context), step);
    demand(errors, [
      ...intakeProblems(version.item, who, site),
      ...applicantProblems(version.item, input.applicant.of),
      ...(applicant.ok ? [] : applicant.problems),
      ...(form === null || form.ok ? [] : form.problems),
      ...(form === null
        ? []
        : [...wantsProblems(version.item, input.wants), ...authorityProblems(input.applicant, given)]),
      ...unknownFiles,
      ...(tried.ok ? [] : tried.problems),
    ]);
    const opened = await openPerson(db, district, input.requestId, accepted(errors, applicant), at);
    const { nameOf } = accepted(errors, opened);
    const { answers } = input;
    const digest = nameOf(answers);
    let code = '';
    const alsoWrite = async (tx: HttpContext['db'], { number }: CaseAnswer) => {
      const digests = input.materials.map((material) => material.digest);
      [code] = await allSettled([
        issueCode({ ...context, db: tx }, number, at),
        keepAnswers(tx, district, id, { digest, answers }, at),
        saveWants(tx, district, number, input.wants, at),
        adoptUploads(tx, district, { from: who.id, to: number, digests }),
      ]);
    };
    const command: CaseCommand = { ...draft, answers: digest, materials: input.materials };
    const result = await stepCase(journal, await organOf(context), { ...step, command, alsoWrite });
    const answer = accepted(errors, result);
    // who asks again, because the answer was lost, gets another code
    return { ...answerOut(answer), code: code || (await issueCode(context, answer.number, at)) };
  }),
};
