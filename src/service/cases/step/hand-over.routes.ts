import { implement } from '@orpc/server';
import { type Day, dayOf } from '#base/kernel/index.ts';
import { findStaffMember, type StaffMember, signedIn } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { clockOn, wordsProblems } from '../commands/shared.ts';
import { casesContract } from '../contract.ts';
import { actorOf, colleague, mayTakeOver } from '../life/actor.ts';
import { statusOn } from '../life/handle.ts';
import { problems } from '../problems.ts';
import { NOT_DUE, nextDue } from '../queue/next-due.ts';
import { accepted, demand, type Errors } from '../shared.routes.ts';
import { findNames, viewAt } from '../show/record.store.ts';
import { type CaseState, statuses } from '../types.ts';
import { counted, countHeld, findHeld, handOverAll } from './hand-over-all.store.ts';
import { answersFor, planHandOver } from './hand-over-all.ts';
import { organOf } from './organ.store.ts';

const os = implement(casesContract).$context<HttpContext>();

/** the most rows of the preview; the counts are of all */
const SHOWN = 200;

type People = Awaited<ReturnType<typeof findNames>>;

const personOf = ({ id, name, title, unit, state }: StaffMember, names: People) => ({
  ...{ id, name, title, unitName: names.unit(unit), state },
});

/** The one who asks, and the colleague for whom they may ask. */
async function asked(context: HttpContext, errors: Errors, id: string) {
  const who = actorOf(signedIn(errors, context.session));
  const from = await findStaffMember(context.db, context.district, id);
  if (from && answersFor(who, from)) return { who, from };
  const found = problems.of('cases/hand-over-not-yours', 'from', { name: from?.name ?? '这个人' });
  throw errors.NOT_ALLOWED({ data: { problems: [found] } });
}

/** The new colleague, who is active and another person; null: nobody yet. */
async function successorOf(
  { db, district }: HttpContext,
  errors: Errors,
  id: string | null,
  from: StaffMember,
) {
  if (id === null) return null;
  const successor = await findStaffMember(db, district, id);
  if (successor?.state === 'active' && successor.id !== from.id) return successor;
  throw errors.REFUSED({ data: { problems: [problems.of('cases/not-a-colleague', 'to')] } });
}

export const handOverRoutes = {
  handOvers: os.handOvers.handler(async ({ context, errors }) => {
    const { db, district, clock } = context;
    const who = actorOf(signedIn(errors, context.session));
    const names = await findNames(db, district, dayOf(clock()));
    const theirs = names.all.filter((member) => answersFor(who, member));
    const held = await countHeld(
      db,
      district,
      theirs.map(({ id }) => id),
    );
    const none = { drafts: 0, cases: 0 };
    return theirs
      .filter(({ id }) => id === who.id || held.has(id))
      .toSorted((a, b) => Number(b.id === who.id) - Number(a.id === who.id))
      .map((member) => ({ ...personOf(member, names), ...(held.get(member.id) ?? none) }));
  }),

  handOverPlan: os.handOverPlan.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { from } = await asked(context, errors, input.from);
    const to = await successorOf(context, errors, input.to, from);
    const names = await findNames(db, district, dayOf(clock()));
    const held = await findHeld(db, district, from.id);
    const { moves, left } = planHandOver(held, to);
    const row = rowFor(names, viewAt(clock));
    const takers = names.all.flatMap((member) => {
      if (member.state !== 'active' || member.id === from.id) return [];
      const actor = colleague(member);
      const takes = held.filter((state) => mayTakeOver(actor, state)).length;
      return takes > 0 ? [{ ...personOf(member, names), takes }] : [];
    });
    return {
      from: personOf(from, names),
      ...counted(moves),
      moves: moves.slice(0, SHOWN).map(row),
      left: left.slice(0, SHOWN).map(row),
      takers: takers.toSorted((a, b) => b.takes - a.takes),
    };
  }),

  handOverAll: os.handOverAll.handler(async ({ input, context, errors }) => {
    const { district, journal, clock } = context;
    const { who, from } = await asked(context, errors, input.from);
    const to = await successorOf(context, errors, input.to, from);
    demand(errors, wordsProblems(input.reason, 'reason', '移交的原因'));
    const { requestId, reason } = input;
    const request = { district, requestId, at: clock(), who, from, to, reason: reason.trim() };
    const done = accepted(errors, await handOverAll(journal, await organOf(context), request));
    return { ...done, left: [...done.left] };
  }),
};

function rowFor(names: People, { today, calendar, law }: ReturnType<typeof viewAt>) {
  return (state: CaseState) => {
    const due: Day = nextDue(state, clockOn(state, today, calendar, law));
    return {
      number: state.number,
      item: state.terms.name,
      statusName: statuses[statusOn(state, today, calendar, law)],
      siteName: names.site(state.site),
      unitName: names.unit(state.terms.unit),
      due: due === NOT_DUE ? null : due,
    };
  };
}
