import { implement } from '@orpc/server';
import type { NewFact } from '#base/journal/index.ts';
import { type Day, dayOf, parseDay, type Result } from '#base/kernel/index.ts';
import { findTowns } from '#base/nation/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { decideAddWindow } from './add-window.ts';
import { accepted, allow, type Refusals } from './allow.ts';
import { decideEndRegion, decideEndUnit, decideRenameRegion, decideRenameUnit } from './change-place.ts';
import { orgContract } from './contract.ts';
import { decideDescribeSite } from './describe-site.ts';
import { findFounding } from './founding.store.ts';
import { findRegisters, findSites, keepPlaces } from './keep-places.store.ts';
import { decideChangeWindow, decideCloseWindow } from './keep-window.ts';
import { decideTakeTowns } from './nation-towns.ts';
import { decideNewRegion, decideNewUnit } from './new-place.ts';
import type { Permission } from './permissions.ts';
import { findRegions } from './places.store.ts';
import type { Registers } from './registers.ts';

const os = implement(orgContract).$context<HttpContext>();

interface Sent {
  readonly input: { readonly requestId: string };
  readonly context: HttpContext;
  readonly errors: Refusals;
}

/** Keeps a register as the administrator, or as somebody whose task this register is. */
async function keep(
  { input, context, errors }: Sent,
  also: Permission | null,
  decide: (registers: Registers) => Result<readonly NewFact[]>,
) {
  const mayAlso = also !== null && (context.session?.permissions.includes(also) ?? false);
  const { staffId: actor } = allow(errors, context.session, mayAlso ? also : 'place.keep');
  const { requestId, ...rest } = input;
  return accepted(errors, await keepPlaces(context, { requestId, actor, input: rest }, decide));
}

const dayIn = (errors: Refusals, text: string, at: string): Day => accepted(errors, parseDay(text, at));

export const keepPlacesRoutes = {
  placeRegisters: os.placeRegisters.handler(async ({ context, errors }) => {
    allow(errors, context.session, 'staff.read');
    const { db, district } = context;
    const { regions, units, windows } = await findRegisters(db, district);
    const founding = await findFounding(db, district);
    return {
      regions: regions.map(({ kind, names, ...rest }) => ({
        ...rest,
        kind: kind ?? null,
        names: [...names],
      })),
      units: units.map(({ id, kind, parent, region, itemDept, names, from, until }) => ({
        ...{ id, kind, parent, region, from, until },
        itemDept: itemDept ?? null,
        names: [...names],
      })),
      windows: [...windows],
      sites: (await findSites(db, district)).map((site) => ({ ...site, equipment: [...site.equipment] })),
      booksFrom: founding?.booksFrom ?? null,
    };
  }),

  nationTowns: os.nationTowns.handler(async ({ context, errors }) => {
    allow(errors, context.session, 'place.keep');
    const { db, district } = context;
    const known = new Set((await findRegions(db, district)).map(({ code }) => code));
    return (await findTowns(district)).map(({ code, name, villages }) => ({
      ...{ code, name, villages: villages.map((village) => village.name) },
      known: known.has(`${code}000`) && villages.every((village) => known.has(village.code)),
    }));
  }),
  takeNationTowns: os.takeNationTowns.handler(async (sent) => {
    const { db, district, clock } = sent.context;
    const chosen = (await findTowns(district)).filter(({ code }) => sent.input.towns.includes(code));
    const from = (await findFounding(db, district))?.booksFrom ?? dayOf(clock());
    return keep(sent, null, (known) => decideTakeTowns({ ...known, sites: [] }, chosen, from));
  }),

  addRegion: os.addRegion.handler((sent) => {
    const from = dayIn(sent.errors, sent.input.from, 'from');
    return keep(sent, null, (known) => decideNewRegion(known, { ...sent.input, from }));
  }),
  renameRegion: os.renameRegion.handler((sent) => {
    const from = dayIn(sent.errors, sent.input.from, 'from');
    return keep(sent, null, (known) => decideRenameRegion(known, { ...sent.input, from }));
  }),
  endRegion: os.endRegion.handler((sent) => {
    const until = dayIn(sent.errors, sent.input.until, 'until');
    return keep(sent, null, (known) => decideEndRegion(known, { ...sent.input, until }));
  }),

  addUnit: os.addUnit.handler((sent) => {
    const from = dayIn(sent.errors, sent.input.from, 'from');
    return keep(sent, null, (known) => decideNewUnit(known, { ...sent.input, from }));
  }),
  renameUnit: os.renameUnit.handler((sent) => {
    const from = dayIn(sent.errors, sent.input.from, 'from');
    return keep(sent, null, (known) => decideRenameUnit(known, { ...sent.input, from }));
  }),
  endUnit: os.endUnit.handler((sent) => {
    const until = dayIn(sent.errors, sent.input.until, 'until');
    return keep(sent, null, (known) => decideEndUnit(known, { ...sent.input, until }));
  }),

  addWindow: os.addWindow.handler((sent) => {
    const from = dayIn(sent.errors, sent.input.from, 'from');
    return keep(sent, 'window.keep', ({ windows, units }) => {
      const known = {
        windows: new Set(windows.map(({ number }) => number)),
        units: new Set(units.map(({ id }) => id)),
      };
      return decideAddWindow(known, { ...sent.input, label: sent.input.label.trim(), from, until: null });
    });
  }),
  changeWindow: os.changeWindow.handler((sent) =>
    keep(sent, 'window.keep', (known) => {
      const today = dayOf(sent.context.clock());
      return decideChangeWindow({ ...known, today }, sent.input);
    }),
  ),
  closeWindow: os.closeWindow.handler((sent) => {
    const until = dayIn(sent.errors, sent.input.until, 'until');
    return keep(sent, 'window.keep', (known) => {
      const today = dayOf(sent.context.clock());
      return decideCloseWindow({ ...known, today }, { ...sent.input, until });
    });
  }),

  describeSite: os.describeSite.handler((sent) =>
    keep(sent, 'site.keep', ({ units }) => decideDescribeSite(units, sent.input)),
  ),
};
