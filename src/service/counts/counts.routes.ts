import { implement } from '@orpc/server';
import { dayOf } from '#base/kernel/index.ts';
import { allow, type Refusals } from '#base/org/index.ts';
import { actorOf } from '#service/cases/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { countsContract } from './contract.ts';
import { countsCsv } from './csv.ts';
import { drillCases } from './drill.store.ts';
import { monthNumber } from './event.ts';
import { findNames } from './names.store.ts';
import { problems } from './problems.ts';
import { type CountScope, narrow, scopeOf } from './scope.ts';
import { type Period, spanOf, spanText } from './span.ts';
import { type Narrowing, narrowedWords, tallyTable, whose } from './tally.store.ts';
import { whatNames } from './whats.ts';

const os = implement(countsContract).$context<HttpContext>();

/** There may be more than a thousand items: a page shows the first of them, the file all. */
const SHOWN = 200;

interface Permitted {
  readonly scope: CountScope;
  readonly period: Period;
  readonly narrowing: Narrowing;
}

/** Narrows a question to what the asker may see; 403 where it lies outside their region or unit. */
function permitted(
  { session }: HttpContext,
  errors: Refusals,
  { year, month, place, unit, item, way, level }: Period & Narrowing,
): Permitted {
  const scope = scopeOf(actorOf(allow(errors, session, 'case.read')));
  const narrowing = scope && narrow(scope, { place, unit, item, way, level });
  if (!narrowing) throw errors.NOT_ALLOWED({ data: { problems: [problems.of('counts/outside', 'place')] } });
  return { scope, period: { year, month }, narrowing };
}

/** The counts of cases. Whoever may read cases sees those of their region or unit. */
export const countsRoutes = {
  tally: os.tally.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { scope, period, narrowing } = permitted(context, errors, input);
    const asked = { period, narrowing, by: input.by };
    const { names, groups, ...table } = await tallyTable(db, district, asked, dayOf(clock()));
    return {
      ...table,
      whose: whose(scope, names),
      narrowed: narrowedWords(narrowing, scope, names),
      groups: groups.slice(0, SHOWN),
      all: groups.length,
    };
  }),

  cases: os.cases.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { scope, period, narrowing } = permitted(context, errors, input);
    const { what, offset, limit } = input;
    const today = dayOf(clock());
    const span = spanOf(period, monthNumber(today));
    const page = await drillCases(
      db,
      district,
      { kind: 'cases', what, ...narrowing, ...span },
      { offset, limit },
    );
    const items = [
      ...new Set(page.rows.map(({ item }) => item)),
      ...(narrowing.item ? [narrowing.item] : []),
    ];
    const names = await findNames(db, district, today, items);
    const next = offset + page.rows.length;
    return {
      name: whatNames[what],
      span: spanText(span),
      whose: whose(scope, names),
      narrowed: narrowedWords(narrowing, scope, names),
      value: page.value,
      events: page.events,
      rows: page.rows.map(({ version: _version, unit, site, item, way, ...row }) => ({
        ...row,
        itemName: names.item(item),
        unitName: names.unit(unit),
        siteName: names.site(site),
        wayName: names.way(way),
      })),
      next: page.rows.length > 0 && next < page.events ? next : null,
    };
  }),

  csv: os.csv.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { period, narrowing } = permitted(context, errors, input);
    const asked = { period, narrowing, by: input.by };
    const table = await tallyTable(db, district, asked, dayOf(clock()));
    const text = countsCsv(input.by, table, table.groups, table);
    return new File([text], `办件统计 ${table.span}.csv`, { type: 'text/csv; charset=utf-8' });
  }),
};
