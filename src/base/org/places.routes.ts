import { implement } from '@orpc/server';
import { type Day, dayOf, parseDay } from '#base/kernel/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import type { Refusals } from './allow.ts';
import { orgContract } from './contract.ts';
import { nameOn, standsOn } from './dated.ts';
import { findFounding } from './founding.store.ts';
import { findSites } from './keep-places.store.ts';
import { findRegions, findUnits, findWindows } from './places.store.ts';
import { regionTree } from './regions.ts';

const os = implement(orgContract).$context<HttpContext>();

function dayAsked(errors: Refusals, context: HttpContext, text: string | undefined): Day {
  if (text === undefined) return dayOf(context.clock());
  const parsed = parseDay(text, 'day');
  if (!parsed.ok) throw errors.REFUSED({ data: { problems: [...parsed.problems] } });
  return parsed.value;
}

export const placesRoutes = {
  regions: os.regions.handler(async ({ input, context, errors }) => {
    const day = dayAsked(errors, context, input.day);
    return { day, tree: [...regionTree(await findRegions(context.db, context.district), day)] };
  }),

  units: os.units.handler(async ({ input, context, errors }) => {
    const day = dayAsked(errors, context, input.day);
    const units = (await findUnits(context.db, context.district)).filter((unit) => standsOn(unit, day));
    return {
      day,
      units: units.map((unit) => ({
        id: unit.id,
        name: nameOn(unit.names, day),
        kind: unit.kind,
        parent: unit.parent,
        region: unit.region,
        rank: unit.rank ?? null,
        headcount: [...(unit.headcount ?? [])],
        assumed: unit.assumed ?? null,
      })),
    };
  }),

  contacts: os.contacts.handler(async ({ context: { db, district } }) => ({
    sites: (await findSites(db, district)).map(({ unit, address, telephone, hours }) => ({
      ...{ unit, address, telephone, hours },
    })),
    // whoever runs the site registers it (互联网信息服务管理办法第四条、第十二条)
    record: (process.env.YIMEN_RECORD ?? '').trim().slice(0, 60),
    address: (process.env.YIMEN_ADDRESS ?? '').trim().slice(0, 200),
  })),

  founding: os.founding.handler(({ context }) => findFounding(context.db, context.district)),

  windows: os.windows.handler(async ({ input, context, errors }) => {
    const day = dayAsked(errors, context, input.day);
    const windows = await findWindows(context.db, context.district);
    return {
      day,
      windows: windows
        .filter((window) => standsOn(window, day))
        .map(({ number, unit, kind, label }) => ({ number, unit, kind, label })),
    };
  }),
};
