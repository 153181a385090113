import { implement } from '@orpc/server';
import type { z } from 'zod';
import { dayOf } from '#base/kernel/index.ts';
import { allow, signedIn } from '#base/org/index.ts';
import { listMessages } from '#service/messages/index.ts';
import {
  type Applicant,
  erasedApplicant,
  findPersons,
  findPersonsByNumber,
  listAccess,
  logAccess,
  maskApplicant,
  maskNumber,
  renewCode,
  searchPersons,
} from '#service/persons/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { intakeRoutes } from '../begin/at-window.routes.ts';
import { takeOverRoutes } from '../begin/draft-from-home.routes.ts';
import { draftRoutes } from '../begin/window-draft.routes.ts';
import { casesContract } from '../contract.ts';
import type { applicantInputSchema } from '../contract-shapes.ts';
import { actorOf, colleague, mayTakeOver } from '../life/actor.ts';
import { maySee, partsOf, rolesInCase } from '../life/role-in-case.ts';
import { isCaseNumber } from '../numbers/case-number.ts';
import { problems } from '../problems.ts';
import { findCasesOf, findOpenByPart, findRunning } from '../queue/find-cases.store.ts';
import { overviewOf } from '../queue/overview.routes.ts';
import { toQueueRow } from '../queue/queue.store.ts';
import { queuePage, rowsOut, standingQueues } from '../queue/queue-page.routes.ts';
import { overseesDistrict } from '../queue/queues.ts';
import { accepted, demand, fileOf, paperFile } from '../shared.routes.ts';
import { stepCase } from '../step/group.store.ts';
import { handOverRoutes } from '../step/hand-over.routes.ts';
import { organOf } from '../step/organ.store.ts';
import { loadCases } from '../step/projector.store.ts';
import type { CaseRequest } from '../step/run-cases.store.ts';
import { stepRoutes } from '../step/step.routes.ts';
import type { CaseState } from '../types.ts';
import { channels, statuses } from '../types.ts';
import { CARRIED, demandPart, hidden, log, logSearch, onlyCarries, openCase } from './may-see.routes.ts';
import { findNames, viewAt } from './record.store.ts';
import { staffView } from './view.ts';

const os = implement(casesContract).$context<HttpContext>();

/** the most rows of an answer, and the most persons of one name or telephone that are looked through */
const FOUND = 50;
const PERSONS = 10_000;

const lists = {
  queue: os.queue.handler(async ({ input, context, errors }) => {
    const who = actorOf(signedIn(errors, context.session));
    if (input.of && input.of !== 'mine') allow(errors, context.session, 'case.read');
    return queuePage(context, who, { ...input, late: input.late === 'yes' });
  }),

  standing: os.standing.handler(async ({ context, errors }) => {
    const who = actorOf(signedIn(errors, context.session));
    return { queues: await standingQueues(context, who) };
  }),

  overview: os.overview.handler(async ({ context, errors }) => {
    const who = actorOf(allow(errors, context.session, 'case.read'));
    if (!overseesDistrict(who)) throw hidden(errors);
    return overviewOf(context);
  }),

  find: os.find.handler(async ({ input, context, errors }) => {
    const { db, district } = context;
    const who = actorOf(signedIn(errors, context.session));
    const q = input.q.trim();
    const numbers = isCaseNumber(q) ? [q] : [];
    const persons = numbers.length > 0 ? [] : await searchPersons(db, district, q, PERSONS);
    const may = (state: CaseState) => maySee(who, state);
    const exact = await findCasesOf(db, district, { numbers, persons }, { limit: FOUND, may });
    const part = numbers.length > 0 ? [] : await findOpenByPart(db, district, q, { limit: FOUND, may });
    const known = new Set(exact.map(({ number }) => number));
    const mine = [...exact, ...part.filter(({ number }) => !known.has(number))].slice(0, FOUND);
    await logSearch(context, who, numbers[0] ?? null, mine.length);
    const today = dayOf(context.clock());
    return {
      rows: await rowsOut(
        context,
        mine.map((one) => toQueueRow(one, today)),
      ),
    };
  }),

  running: os.running.handler(async ({ input, context, errors }) => {
    const { db, district } = context;
    const session = signedIn(errors, context.session);
    if (!session.permissions.includes('case.agent')) allow(errors, session, 'case.intake');
    const who = actorOf(session);
    const persons = await findPersonsByNumber(db, district, input.identity);
    const found = persons.length === 0 ? [] : await findRunning(db, district, { item: input.item, persons });
    if (found.length > 0) await logSearch(context, who, null, found.length);
    const names = await findNames(db, district, dayOf(context.clock()));
    return {
      rows: found
        .filter(({ number }) => number !== input.but)
        .map(({ number, state }) => ({
          number,
          statusName: statuses[state.status],
          siteName: names.site(state.site),
          channelName: channels[state.channel],
          /** may this person open it? */
          mine: maySee(who, state),
        })),
    };
  }),

  get: os.get.handler(async ({ input, context, errors }) => {
    const { who, record } = await openCase(context, errors, input.number);
    await log(context, who, record.number, '办件');
    const view = viewAt(context.clock);
    const names = await findNames(context.db, context.district, view.today);
    const colleagues = names.all
      .filter(({ state, id }) => state === 'active' && id !== record.state.handler)
      .filter((member) => mayTakeOver(colleague(member), record.state))
      .map(({ id, name, title }) => ({ id, name, title }));
    const shown = staffView(record, who, names, view, colleagues);
    if (!onlyCarries(who, record.state)) return shown;
    // a courier sees the address, but not the application
    const papers = shown.papers.filter(({ kind }) => CARRIED.includes(kind));
    return {
      ...shown,
      ...{ answers: {}, corrected: [], materials: [], reviews: [], timeline: [], messages: [], papers },
    };
  }),
};

const reading = {
  file: os.file.handler(async ({ input, context, errors }) => {
    const { who, record } = await openCase(context, errors, input.number);
    demandPart(errors, who, record.state, true);
    const file = await fileOf(context, errors, record, input.digest);
    await log(context, who, record.number, `材料《${file.name}》`);
    return file;
  }),

  paper: os.paper.handler(async ({ input, context, errors }) => {
    const { who, record } = await openCase(context, errors, input.number);
    if (onlyCarries(who, record.state) && !CARRIED.includes(input.kind)) throw hidden(errors);
    const file = await paperFile(context, errors, record, input);
    await log(context, who, record.number, `文书《${file.name}》`);
    return file;
  }),

  unmask: os.unmask.handler(async ({ input, context, errors }) => {
    const { who, record } = await openCase(context, errors, input.number);
    const roles = partsOf(rolesInCase(who, record.state));
    if (roles.length === 0) throw hidden(errors);
    const reason = input.reason.trim();
    if (reason.length < 2) demand(errors, [problems.of('cases/no-reason', 'reason')]);
    const { applicant, wants } = record;
    if (!applicant)
      throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/no-paper', 'applicant')] } });
    // a courier needs a name, a telephone and an address only (个人信息保护法第六条)
    const carries = roles.every((role) => role === 'courier');
    await log(context, who, record.number, carries ? '申请人姓名、电话和地址' : '申请人完整信息', reason);
    const whole = asInput(applicant);
    return { ...(carries ? withoutNumbers(whole) : whole), address: wants?.address ?? '' };
  }),

  renewCode: os.renewCode.handler(async ({ input, context, errors }) => {
    const { district, journal, clock, files } = context;
    const { who, record } = await openCase(context, errors, input.number);
    const { number } = record;
    // those who see the applicant's card: a window, or the agent at the door
    const roles = rolesInCase(who, record.state);
    if (!roles.includes('clerk') && !roles.includes('agent')) throw hidden(errors);
    const reason = input.reason.trim();
    if (reason.length < 2) demand(errors, [problems.of('cases/no-reason', 'reason')]);
    let code = '';
    const renew: CaseRequest = {
      ...{ district, requestId: input.requestId, at: clock(), who, number, seen: null, terms: null },
      command: { do: 'renew-code' },
      alsoWrite: async (tx) => {
        const at = clock();
        await logAccess(tx, district, { at, by: who.id, number, what: '重新发给查询码', reason });
        code = await renewCode({ db: tx, district, files }, number, at);
      },
    };
    accepted(errors, await stepCase(journal, await organOf(context), renew));
    return { code };
  }),

  access: os.access.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const session = signedIn(errors, context.session);
    if (!session.permissions.includes('audit.read')) await openCase(context, errors, input.number);
    const names = await findNames(db, district, dayOf(clock()));
    const rows = await listAccess(db, district, input.number);
    return {
      rows: rows.map(({ at, by, what, reason }) => ({ at, by, byName: names.staff(by), what, reason })),
    };
  }),

  outbox: os.outbox.handler(async ({ input, context, errors }) => {
    const { db, district } = context;
    const who = actorOf(allow(errors, context.session, 'case.read'));
    const messages = await listMessages(db, district, { limit: input.limit });
    const cases = await loadCases(db, district, [...new Set(messages.map(({ number }) => number))]);
    const persons = await findPersons(
      db,
      district,
      [...cases.values()].map(({ state }) => state.applicant),
    );
    return {
      rows: messages.flatMap(({ number, at, kind, text }) => {
        const state = cases.get(number)?.state;
        if (!state || !maySee(who, state)) return [];
        const person = persons.get(state.applicant);
        const { name, phone, agent } = person ? maskApplicant(person) : erasedApplicant;
        return [{ at, number, to: agent?.name ?? name, phone: agent?.phone ?? phone, kind, text }];
      }),
    };
  }),
};

function asInput({ identity, agent, ...rest }: Applicant) {
  const { kind, number } = identity;
  const { identity: card, ...acting } = agent ?? { identity: undefined };
  const by = card && { agent: { ...acting, identity: { kind: card.kind, number: card.number } } };
  return { ...rest, identity: { kind, number }, ...by } as z.infer<typeof applicantInputSchema>;
}

function withoutNumbers({ identity, birth: _birth, agent, ...rest }: ReturnType<typeof asInput>) {
  const covered = ({ kind, number }: typeof identity) => ({ kind, number: maskNumber(number) });
  const by = agent && { agent: { ...agent, identity: covered(agent.identity) } };
  return { ...rest, identity: covered(identity), ...by };
}

/** The routes for staff, by session, role, region and unit. */
export const deskRoutes = {
  ...lists,
  ...intakeRoutes,
  ...draftRoutes,
  ...stepRoutes,
  ...handOverRoutes,
  ...takeOverRoutes,
  ...reading,
};
