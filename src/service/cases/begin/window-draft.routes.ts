import { implement } from '@orpc/server';
import { dayOf, unwrap } from '#base/kernel/index.ts';
import {
  type ApplicantInput,
  readApplicant,
  saveAnswers,
  savePerson,
  saveWants,
} from '#service/persons/index.ts';
import { adoptUploads } from '#service/uploads/index.ts';
import { allSettled } from '#shell/db/all-settled.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { type CaseCommand, verbs } from '../commands/index.ts';
import { casesContract } from '../contract.ts';
import { statusOn } from '../life/handle.ts';
import { allowedNow } from '../life/life.ts';
import { rolesInCase } from '../life/role-in-case.ts';
import { problems } from '../problems.ts';
import { accepted, answerOut, attachable, demand } from '../shared.routes.ts';
import { hidden, openCase } from '../show/may-see.routes.ts';
import { viewAt } from '../show/record.store.ts';
import { stepCase } from '../step/group.store.ts';
import { organOf } from '../step/organ.store.ts';
import type { CaseRequest } from '../step/run-cases.store.ts';
import { statuses } from '../types.ts';
import { needsOf } from './conditions.ts';
import { formOf, readAnswers } from './forms.ts';
import { applicantProblems } from './offer.ts';

const os = implement(casesContract).$context<HttpContext>();

/** Fills in a window's draft further. Only its handler may change the applicant, because nobody else has seen the whole data. */
export const draftRoutes = {
  saveDraft: os.saveDraft.handler(async ({ input, context, errors }) => {
    const { db, district, clock, journal } = context;
    const { number, requestId, answers, wants, materials } = input;
    const { who, record } = await openCase(context, errors, number);
    const { state, item } = record;
    const at = clock();
    if (!allowedNow('draft', rolesInCase(who, state)).includes('save')) throw hidden(errors);
    if (input.applicant && state.handler !== who.id) throw hidden(errors);
    const { today, calendar, law } = viewAt(clock);
    const status = statusOn(state, today, calendar, law);
    const now = { status: statuses[status], verb: verbs.save.name, when: statuses.draft };
    const read = input.applicant ? readApplicant(input.applicant as ApplicantInput, dayOf(at)) : null;
    demand(errors, [
      // data outside the journal may change only in a draft
      ...(status === 'draft' ? [] : [problems.of('cases/not-now', '', now)]),
      ...(item && input.applicant ? applicantProblems(item, input.applicant.of) : []),
      ...(read === null || read.ok ? [] : read.problems),
      ...(await attachable(context, [number, who.id], materials)),
    ]);
    const kept = new Set(materials.map(({ name }) => name));
    const typed = readAnswers(formOf(state.terms.item), answers);
    const told = await saveAnswers(db, district, state.applicant, typed, at);
    const command: CaseCommand = {
      do: 'save',
      answers: told,
      materials,
      needs: needsOf(state.terms.materials, typed),
      without: Object.keys(state.materials).filter((name) => !kept.has(name)),
    };
    const alsoWrite = async (tx: HttpContext['db']) => {
      // the step has found a draft and holds the turn, so nobody can have submitted it meanwhile
      const digests = materials.map(({ digest }) => digest);
      const [person] = await allSettled([
        read?.ok ? savePerson(tx, district, state.applicant, read.value, at) : null,
        saveWants(tx, district, number, wants, at),
        adoptUploads(tx, district, { from: who.id, to: number, digests }),
      ]);
      if (person) unwrap(person);
    };
    const request: CaseRequest = {
      ...{ district, requestId, at, who, command, number, terms: null, seen: input.seen, alsoWrite },
      // the removed materials follow from the present draft, so they are no part of the request's input
      asked: { number, seen: input.seen, answers: told, materials },
    };
    return answerOut(accepted(errors, await stepCase(journal, await organOf(context), request)));
  }),
};
