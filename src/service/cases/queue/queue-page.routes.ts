import { dayOf } from '#base/kernel/index.ts';
import { findRegions } from '#base/org/index.ts';
import { type Applicant, erasedApplicant, findPersons, maskApplicant } from '#service/persons/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import type { Actor } from '../life/role-in-case.ts';
import { findNames } from '../show/record.store.ts';
import { handlerName } from '../show/view.ts';
import { channels, statuses } from '../types.ts';
import { NOT_DUE } from './next-due.ts';
import { countQueue, listQueue, type Queue, type QueueRow } from './queue.store.ts';
import { type QueueName, queuesFor } from './queues.ts';

export interface QueueAsked {
  /** by default the person's first queue */
  readonly of?: QueueName | undefined;
  readonly light?: string | undefined;
  readonly status?: string | undefined;
  /** only what is past its day */
  readonly late?: boolean | undefined;
  /** of the district's queue: what one town with its villages has taken in, and what one unit decides */
  readonly place?: string | undefined;
  readonly unit?: string | undefined;
  readonly after?: { readonly due: string; readonly number: string } | undefined;
  readonly limit: number;
}

type Page = Pick<QueueRow, 'due' | 'number'>;

/** Pages that one request with a filter reads, because lights and acceptance by silence are not stored. */
const PAGES = 10;
const PORTION = 200;

/** A page of a queue, with the counts of all queues of this person, null for others; `next` is null on the last page. */
export async function queuePage(context: HttpContext, who: Actor, asked: QueueAsked) {
  const { db, district, clock } = context;
  const today = dayOf(clock());
  const queues = await queuesOf(context, who);
  const name = asked.of ?? queuesFor(who)[0] ?? 'mine';
  const of = await narrowed(context, queues[name], asked);
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
  const [counts, shown] = await Promise.all([countsOf(context, queues), rowsOut(context, rows)]);
  return { rows: shown, next: more && after ? { ...after } : null, of: name, counts };
}

async function countsOf({ db, district }: HttpContext, queues: Record<QueueName, Queue | null>) {
  const count = (one: Queue | null) => (one ? countQueue(db, district, one) : null);
  const [mine, free, unit, whole, site] = await Promise.all([
    count(queues.mine),
    count(queues.free),
    count(queues.unit),
    count(queues.district),
    count(queues.site),
  ]);
  return { mine, free, unit, district: whole, site };
}

async function narrowed({ db, district, clock }: HttpContext, of: Queue | null, asked: QueueAsked) {
  if (!of) return null;
  const late = asked.late ? { late: dayOf(clock()) } : {};
  if (!('all' in of)) return { ...of, ...late };
  const only = asked.unit ? { only: asked.unit } : {};
  return { ...(asked.place ? await sitesOf(db, district, asked.place) : of), ...only, ...late };
}

/** The queues of a person, each with how many cases it has, and with its most urgent one. */
export async function standingQueues(context: HttpContext, who: Actor) {
  const { db, district, clock } = context;
  const queues = Object.entries(await queuesOf(context, who)) as [QueueName, Queue | null][];
  const found = await Promise.all(
    queues.map(async ([of, queue]) => {
      if (!queue) return [];
      const [count, rows] = await Promise.all([
        countQueue(db, district, queue),
        listQueue(db, district, queue, dayOf(clock()), { limit: 1 }),
      ]);
      return [{ of, count, first: (await rowsOut(context, rows))[0] ?? null }];
    }),
  );
  return found.flat();
}

/** The queues of a person; null for those that are not theirs (queuesFor). 待接办 is that of their place, else of their unit. */
async function queuesOf({ db, district }: HttpContext, who: Actor): Promise<Record<QueueName, Queue | null>> {
  const has = queuesFor(who);
  const unit: Queue | null = has.includes('unit') ? { unit: who.unit ?? '' } : null;
  const site = has.includes('site') ? await sitesOf(db, district, who.region ?? '') : null;
  const near = site ?? unit;
  return {
    mine: has.includes('mine') ? { handler: who.id } : null,
    free: has.includes('free') && near ? { ...near, free: true } : null,
    unit,
    district: has.includes('district') ? { all: true } : null,
    site,
  };
}

/** The sites of a region: a town includes its villages; the hall has only its own cases, or it would have the whole district's. */
async function sitesOf(db: HttpContext['db'], district: string, region: string): Promise<Queue> {
  const town = region.endsWith('000') && !region.endsWith('000000');
  if (!town) return { site: region };
  const regions = await findRegions(db, district);
  const villages = regions.filter(({ parent }) => parent === region).map(({ code }) => code);
  return { sites: [region, ...villages] };
}

const maskedOf = (person: Applicant | undefined) => (person ? maskApplicant(person) : erasedApplicant);

/** Rows with names for their ids; the applicant is masked. */
export async function rowsOut({ db, district, clock }: HttpContext, rows: readonly QueueRow[]) {
  const [names, persons] = await Promise.all([
    findNames(db, district, dayOf(clock())),
    findPersons(
      db,
      district,
      rows.map(({ applicant }) => applicant),
    ),
  ]);
  const shown = rows.map(({ applicant }) => maskedOf(persons.get(applicant)));
  const alike = (name: string) => shown.filter((one) => one.name === name).length > 1;
  return rows.map(({ unit, site, channel, applicant, due, ...row }, index) => {
    const { name, number } = shown[index] ?? erasedApplicant;
    return {
      ...row,
      unitName: names.unit(unit),
      // two masked names that look alike are told apart by the last digits, which the case shows too
      applicant: alike(name) && /\d/.test(number) ? `${name}（证件尾号${number.slice(-4)}）` : name,
      statusName: statuses[row.status],
      due: due === NOT_DUE ? null : due,
      handlerName: handlerName({ ...row, applicant }, names),
      siteName: names.site(site),
      channelName: channels[channel],
    };
  });
}
