import { dayOf } from '#base/kernel/index.ts';
import { findRegions } from '#base/org/index.ts';
import { findPersons, maskApplicant } from '#service/persons/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { NOT_DUE } from './next-due.ts';
import { countQueue, listQueue, type QueueOf, type QueueRow } from './queue.store.ts';
import { findNames } from './record.store.ts';
import { type Actor, seesBeyondUnit } from './relation.ts';
import { statuses } from './types.ts';
import { channels, handlerName } from './view.ts';

export interface QueueAsked {
  readonly of: 'mine' | 'unit' | 'site';
  readonly light?: string | undefined;
  readonly status?: string | undefined;
  readonly after?: { readonly due: string; readonly number: string } | undefined;
  readonly limit: number;
}

type Page = Pick<QueueRow, 'due' | 'number'>;

/** Lights and acceptance by silence are not stored: with a filter so many pages are looked through at once. */
const PAGES = 10;
const PORTION = 200;

/** A page of a queue with the counts of all three; `next` is null when there is no more. */
export async function queuePage(context: HttpContext, who: Actor, asked: QueueAsked) {
  const { db, district, clock } = context;
  const today = dayOf(clock());
  const queues = await queuesOf(context, who);
  const of = queues[asked.of];
  const fits = (row: QueueRow) =>
    (!asked.light || row.light === asked.light) && (!asked.status || row.status === asked.status);
  const filtered = Boolean(asked.light || asked.status);
  const rows: QueueRow[] = [];
  let after = (asked.after ?? null) as Page | null;
  let more = of !== null;
  for (let page = 0; of && more && rows.length < asked.limit && page < PAGES; page += 1) {
    const limit = filtered ? PORTION : asked.limit;
    const portion = await listQueue(db, district, of, today, { limit, after });
    for (const row of portion) {
      if (rows.length === asked.limit) break;
      after = { due: row.due, number: row.number };
      if (fits(row)) rows.push(row);
    }
    more = portion.length === limit || after?.number !== portion.at(-1)?.number;
  }
  const count = (one: QueueOf | null) => (one ? countQueue(db, district, one) : 0);
  const [mine, unit, site, shown] = await Promise.all([
    count(queues.mine),
    count(queues.unit),
    count(queues.site),
    rowsOut(context, rows),
  ]);
  return { rows: shown, next: more && after ? { ...after } : null, counts: { mine, unit, site } };
}

/** Nothing where he may not look: an agent has his own only, a department's people what their unit decides. */
async function queuesOf({ db, district }: HttpContext, who: Actor) {
  const reads = who.permissions.includes('case.read');
  return {
    mine: { handler: who.id },
    unit: reads && who.unit ? { unit: who.unit } : null,
    site: seesBeyondUnit(who) && who.region ? await sitesOf(db, district, who.region) : null,
  } satisfies Record<QueueAsked['of'], QueueOf | null>;
}

/** A town took in what its villages did; the hall only its own, or the whole district would lie there. */
async function sitesOf(db: HttpContext['db'], district: string, region: string): Promise<QueueOf> {
  const town = region.endsWith('000') && !region.endsWith('000000');
  if (!town) return { site: region };
  const regions = await findRegions(db, district);
  const villages = regions.filter(({ parent }) => parent === region).map(({ code }) => code);
  return { sites: [region, ...villages] };
}

/** Rows with what their ids are called; the applicant is masked. */
export async function rowsOut({ db, district, clock }: HttpContext, rows: readonly QueueRow[]) {
  const [names, persons] = await Promise.all([
    findNames(db, district, dayOf(clock())),
    findPersons(
      db,
      district,
      rows.map(({ applicant }) => applicant),
    ),
  ]);
  return rows.map(({ unit, site, channel, applicant, due, ...row }) => {
    const person = persons.get(applicant);
    return {
      ...row,
      unitName: names.unit(unit),
      applicant: person ? maskApplicant(person).name : '（已删除）',
      statusName: statuses[row.status],
      due: due === NOT_DUE ? null : due,
      handlerName: handlerName({ ...row, applicant }, names),
      siteName: names.site(site),
      channelName: channels[channel],
    };
  });
}
