import type { InferContractRouterInputs } from '@orpc/contract';
import { implement } from '@orpc/server';
import { dayOf, type Instant, type Problem, type Result } from '#base/kernel/index.ts';
import { allow, signedIn } from '#base/org/index.ts';
import type { ItemVersion } from '#service/items/index.ts';
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
import { needsOf } from './conditions.ts';
import { checkAnswers, formOf, readAnswers } from './forms.ts';
import { findOffered } from './offer.store.ts';
import { applicantProblems, authorityProblems, intakeProblems, wantsProblems } from './offer.ts';
import { termsOf } from './terms.ts';

const os = implement(casesContract).$context<HttpContext>();

type IntakeInput = InferContractRouterInputs<typeof casesContract>['intake'];

/** The steps after the draft. An agent who may not receive submits for the applicant. */
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

/** An intake with what is known before anything is stored. */
interface Asked {
  readonly input: IntakeInput;
  readonly who: Actor;
  readonly at: Instant;
  readonly site: string;
  readonly version: ItemVersion;
  readonly tolerate: Tolerated;
  /** id of the applicant, before they are stored */
  readonly id: string;
}

type Draft = Extract<CaseCommand, { do: 'draft' }>;

const draftOf = ({ input, id, site, version }: Asked, answers: string): Draft => ({
  ...{ do: 'draft', channel: input.channel, applicant: id, site, answers },
  materials: input.materials,
  needs: needsOf(termsOf(version, site).materials, input.answers),
});

function requestOf(asked: Asked, district: string): CaseRequest {
  const { input, who, at, site, version, tolerate } = asked;
  return {
    ...{ district, requestId: input.requestId, at, who, number: null, seen: null },
    command: draftOf(asked, ''),
    terms: termsOf(version, site),
    further: stepsUntil(input, who, input.materials, tolerate),
  };
}

/** All problems of an intake, in the order of the page. A draft may still lack its form. */
function standsAgainst(
  { input, who, site, version }: Asked,
  applicant: Result<unknown>,
  unknownFiles: readonly Problem[],
  tried: Result<unknown>,
): readonly Problem[] {
  const problemsOf = (result: Result<unknown>) => (result.ok ? [] : result.problems);
  const form = () => [
    ...problemsOf(checkAnswers(formOf(input.item), input.answers)),
    ...wantsProblems(version.item, input.wants),
    ...authorityProblems(
      input.applicant,
      input.materials.map(({ name }) => name),
    ),
  ];
  return [
    ...intakeProblems(version.item, who, site),
    ...applicantProblems(version.item, input.applicant.of),
    ...problemsOf(applicant),
    ...(input.until === 'draft' ? [] : form()),
    ...unknownFiles,
    ...problemsOf(tried),
  ];
}

/** Stores what belongs to a new case outside the journal; returns the look-up code. */
async function keepBeside(
  context: HttpContext,
  { input, who, at, id }: Asked,
  digest: string,
  number: string,
): Promise<string> {
  const { db, district } = context;
  const { answers, materials, wants } = input;
  const [code] = await allSettled([
    issueCode(context, number, at),
    keepAnswers(db, district, id, { digest, answers }, at),
    saveWants(db, district, number, wants, at),
    adoptUploads(db, district, {
      from: who.id,
      to: number,
      digests: materials.map((material) => material.digest),
    }),
  ]);
  return code;
}

/** 一窗: the whole intake in one request, or nothing of it. */
export const intakeRoutes = {
  intake: os.intake.handler(async ({ input: typed, context, errors }) => {
    const { db, district, clock, journal } = context;
    const input = { ...typed, answers: readAnswers(formOf(typed.item), typed.answers) };
    const session = signedIn(errors, context.session);
    if (!session.permissions.includes('case.agent')) allow(errors, session, 'case.intake');
    const at = clock();
    const who = actorOf(session);
    const [version, unknownFiles] = await Promise.all([
      findOffered(db, district, input.item, dayOf(at)),
      attachable(context, [who.id], input.materials),
    ]);
    if (!version) throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/no-item', 'item')] } });
    const tolerate = accepted(errors, readTolerate(input.tolerate));
    const id = personId(district, input.requestId);
    const asked: Asked = { input, who, at, site: session.regionScope, version, tolerate, id };
    const request = requestOf(asked, district);
    const applicant = readApplicant(input.applicant as ApplicantInput, dayOf(at));
    const organ = await organOf(context);
    demand(errors, standsAgainst(asked, applicant, unknownFiles, tryNew(organ, request)));
    const person = await openPerson(db, district, input.requestId, accepted(errors, applicant), at);
    const digest = accepted(errors, person).nameOf(input.answers);
    let code = '';
    const alsoWrite = async (tx: HttpContext['db'], { number }: CaseAnswer) => {
      code = await keepBeside({ ...context, db: tx }, asked, digest, number);
    };
    const result = await stepCase(journal, organ, { ...request, command: draftOf(asked, digest), alsoWrite });
    const answer = accepted(errors, result);
    // a repeated request, whose answer was lost, gets another code
    return { ...answerOut(answer), code: code || (await issueCode(context, answer.number, at)) };
  }),
};
