import { z } from 'zod';
import { daySchema, house, problemSchema, requestIdSchema, text } from '#base/kernel/contract.ts';
import { regionKinds } from './regions.ts';
import { rowStates } from './sheets/intent.ts';
import { ownUnitKinds } from './units.ts';
import { windowKinds } from './windows.ts';

const idSchema = text(64).min(1);
const command = z.object({ requestId: requestIdSchema });
const name = text(200);
const reason = text(400);
const done = z.object({});
const windowNumber = z.int().min(1).max(9999);

const span = { from: daySchema, until: daySchema.nullable() };
const names = z.array(z.object({ name: z.string(), ...span }));
const siteFacts = {
  address: z.string(),
  telephone: z.string(),
  hours: z.string(),
  equipment: z.array(z.object({ name: z.string(), count: z.int() })),
};

/** The registers of places: who keeps them adds, renames and ends, each from a day on. */
export const placesContract = {
  /** everything with its days, also what has ended or is still to come */
  placeRegisters: house
    .route({ method: 'GET', path: '/places', summary: '区划、机构、窗口和站点的底册' })
    .output(
      z.object({
        regions: z.array(
          z.object({
            code: z.string(),
            parent: z.string().nullable(),
            level: z.string(),
            kind: z.string().nullable(),
            names,
            ...span,
          }),
        ),
        units: z.array(
          z.object({
            id: z.string(),
            kind: z.string(),
            parent: z.string().nullable(),
            region: z.string(),
            itemDept: z.string().nullable(),
            names,
            ...span,
          }),
        ),
        windows: z.array(
          z.object({
            number: z.int(),
            unit: z.string(),
            kind: z.enum(windowKinds),
            label: z.string(),
            ...span,
          }),
        ),
        sites: z.array(z.object({ unit: z.string(), ...siteFacts })),
        /** the first day of a bureau that was founded here */
        booksFrom: daySchema.nullable(),
      }),
    ),
  addRegion: house
    .route({ method: 'POST', path: '/places/regions', summary: '登记镇、村（社区）' })
    .input(
      command.extend({
        parent: idSchema,
        name,
        code: text(20),
        kind: z.enum(regionKinds).nullable(),
        from: daySchema,
      }),
    )
    .output(done),
  renameRegion: house
    .route({ method: 'POST', path: '/places/regions/{code}/name', summary: '镇、村（社区）改名' })
    .input(command.extend({ code: idSchema, name, from: daySchema, reason }))
    .output(done),
  endRegion: house
    .route({ method: 'POST', path: '/places/regions/{code}/end', summary: '撤并镇、村（社区）' })
    .input(command.extend({ code: idSchema, until: daySchema, into: z.array(idSchema).max(10), reason }))
    .output(done),
  addUnit: house
    .route({ method: 'POST', path: '/places/units', summary: '登记机构' })
    .input(
      command.extend({
        name,
        kind: z.enum(ownUnitKinds),
        parent: idSchema.nullable(),
        itemDept: text(50),
        from: daySchema,
      }),
    )
    .output(done),
  renameUnit: house
    .route({ method: 'POST', path: '/places/units/{id}/name', summary: '机构改名' })
    .input(command.extend({ id: idSchema, name, from: daySchema, reason }))
    .output(done),
  endUnit: house
    .route({ method: 'POST', path: '/places/units/{id}/end', summary: '撤销机构' })
    .input(command.extend({ id: idSchema, until: daySchema, reason }))
    .output(done),
  addWindow: house
    .route({ method: 'POST', path: '/places/windows', summary: '开设窗口' })
    .input(
      command.extend({
        number: windowNumber,
        unit: idSchema,
        kind: z.enum(windowKinds),
        label: name,
        from: daySchema,
      }),
    )
    .output(done),
  changeWindow: house
    .route({ method: 'POST', path: '/places/windows/{number}', summary: '变更窗口' })
    .input(command.extend({ number: windowNumber, unit: idSchema, kind: z.enum(windowKinds), label: name }))
    .output(done),
  closeWindow: house
    .route({ method: 'POST', path: '/places/windows/{number}/end', summary: '撤销窗口' })
    .input(command.extend({ number: windowNumber, until: daySchema, reason }))
    .output(done),
  describeSite: house
    .route({ method: 'POST', path: '/places/sites/{unit}', summary: '登记站点的地址、电话、开放时间和设备' })
    .input(
      command.extend({
        unit: idSchema,
        address: text(400),
        telephone: text(400),
        hours: text(400),
        equipment: z.array(z.object({ name: text(100), count: z.int() })).max(100),
      }),
    )
    .output(done),
};

/** Setting many things up at once: towns of the country's list, and a workbook that people fill. */
export const importContract = {
  nationTowns: house
    .route({ method: 'GET', path: '/places/nation', summary: '全国名单里本县的镇、村' })
    .output(
      z.array(
        z.object({ code: z.string(), name: z.string(), villages: z.array(z.string()), known: z.boolean() }),
      ),
    ),
  takeNationTowns: house
    .route({ method: 'POST', path: '/places/nation', summary: '登记全国名单里的镇、村' })
    .input(command.extend({ towns: z.array(text(12)).min(1).max(200) }))
    .output(done),
  sheetTemplate: house
    .route({ method: 'GET', path: '/places/template', summary: '底册模板' })
    .output(z.file()),
  previewSheets: house
    .route({ method: 'POST', path: '/places/import/preview', summary: '导入底册：先看会改动什么' })
    .input(z.object({ file: z.file() }))
    .output(
      z.object({
        digest: z.string(),
        rows: z.array(
          z.object({
            place: z.string(),
            label: z.string(),
            state: z.enum(rowStates),
            what: z.string(),
            problems: z.array(problemSchema),
          }),
        ),
      }),
    ),
  applySheets: house
    .route({ method: 'POST', path: '/places/import', summary: '导入底册' })
    .input(command.extend({ file: z.file(), digest: text(64) }))
    .output(
      z.object({
        changed: z.int(),
        refused: z.int(),
        passwords: z.array(z.object({ id: z.string(), name: z.string(), firstPassword: z.string() })),
      }),
    ),
};

/** How a bureau begins: whoever has the code of the started program founds it, once. */
export const foundingContract = {
  foundingState: house.route({ method: 'GET', path: '/founding/state', summary: '这里是否已经建局' }).output(
    z.object({
      founded: z.boolean(),
      /** forms of the published account; `province` is whose it is, null the nation's */
      forms: z.array(z.object({ id: z.string(), title: z.string(), province: z.string().nullable() })),
    }),
  ),
  nationPlaces: house
    .route({ method: 'GET', path: '/founding/places', summary: '全国的省、市、县' })
    .input(z.object({ within: text(6).default('') }))
    .output(z.array(z.object({ code: z.string(), name: z.string() }))),
  /** the first passwords are given once */
  found: house
    .route({ method: 'POST', path: '/founding', summary: '建局' })
    .input(
      z.object({
        foundingCode: text(40),
        code: text(20),
        province: text(100),
        city: text(100),
        place: name,
        bureau: name,
        documentWord: text(20),
        booksFrom: daySchema,
        form: text(40),
        officers: z.object({ admin: name, security: name, auditor: name }),
      }),
    )
    .output(z.array(z.object({ id: z.string(), firstPassword: z.string() }))),
};
