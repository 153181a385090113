import { z } from 'zod';
import { daySchema, house, problemSchema, requestIdSchema, text } from '#base/kernel/contract.ts';
import { itemSchema } from './contract-item.ts';
import {
  itemFormats,
  keptStates,
  lintFilters,
  lintSeverities,
  origins,
  rowStates,
  stateFilters,
} from './keeping-words.ts';

const code = text(64).min(1);
const texts = z.array(z.string());
const made = z.enum(origins);
const state = z.enum(keptStates);
/** `seen`: how many facts of the item the page has shown; 0 for a new one */
const keeping = z.object({ requestId: requestIdSchema, code, seen: z.int().min(0) });
const assumed = z.array(text(40)).max(60);
const finding = problemSchema.extend({ severity: z.enum(lintSeverities) });
const who = { by: z.string(), byName: z.string(), at: z.number() };
const change = z.object({ field: z.string(), name: z.string(), from: z.unknown(), to: z.unknown() });
const format = z.enum(itemFormats);

const line = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  unitName: z.string(),
  made,
  assumed: z.int(),
  state,
  version: z.int(),
  from: daySchema.nullable(),
  withdrawnOn: daySchema.nullable(),
  promised: z.number().nullable(),
  draft: z.object(who).nullable(),
  errors: z.int(),
  warnings: z.int(),
});

const filters = z.object({
  q: text(100).optional(),
  unit: text(64).optional(),
  lint: z.enum(lintFilters).optional(),
  made: made.optional(),
  state: z.enum(stateFilters).optional(),
});

const released = z.object({
  number: z.int(),
  from: daySchema,
  withdrawnOn: daySchema.nullable(),
  file: z.string().nullable(),
  ...who,
});

const row = z.object({
  place: z.string(),
  code: z.string(),
  name: z.string(),
  state: z.enum(rowStates),
  fields: z.array(change),
  problems: z.array(problemSchema),
});

/** The keeper's routes at the desk: reading needs `case.read`, changing needs `item.keep`. */
export const keepContract = {
  startItems: house
    .route({ method: 'GET', path: '/catalogue/start', summary: '起步事项：可以拿来改的例子' })
    .output(
      z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          department: z.string(),
          /** the bureau's own department of that word; null: none is registered */
          unitName: z.string().nullable(),
          /** an item or a draft of this code is there already */
          known: z.boolean(),
        }),
      ),
    ),
  takeStartItems: house
    .route({ method: 'POST', path: '/catalogue/start', summary: '取起步事项作草稿' })
    .input(z.object({ requestId: requestIdSchema, codes: z.array(code).min(1).max(200) }))
    .output(z.object({ drafts: z.int() })),

  kept: house
    .route({ method: 'GET', path: '/catalogue', summary: '维护事项：目录' })
    .input(
      filters.extend({
        page: z.coerce.number().int().min(1).max(10_000).default(1),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        total: z.int(),
        items: z.array(line),
        /** of the whole catalogue, whatever is filtered */
        counts: z.object({
          all: z.int(),
          offered: z.int(),
          withdrawn: z.int(),
          draft: z.int(),
          real: z.int(),
          assumed: z.int(),
          synthetic: z.int(),
          error: z.int(),
          warning: z.int(),
        }),
        units: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
      }),
    ),
  keptItem: house
    .route({ method: 'GET', path: '/catalogue/items/{code}', summary: '维护事项：一个事项和它的各版本' })
    .input(z.object({ code }))
    .output(
      z.object({
        code: z.string(),
        seen: z.int(),
        made,
        state,
        versions: z.array(released),
        last: z
          .object({ number: z.int(), item: itemSchema, assumed: texts, findings: z.array(finding) })
          .nullable(),
        draft: z.object({ item: itemSchema, assumed: texts, findings: z.array(finding), ...who }).nullable(),
        history: z.array(z.object({ ...who, text: z.string() })),
        units: z.array(z.object({ id: z.string(), name: z.string() })),
        kinds: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
  difference: house
    .route({ method: 'GET', path: '/catalogue/items/{code}/difference', summary: '维护事项：两个版本的差别' })
    .input(z.object({ code, before: z.coerce.number().int().min(1), after: z.coerce.number().int().min(1) }))
    .output(z.object({ fields: z.array(change) })),
  saveDraft: house
    .route({ method: 'POST', path: '/catalogue/items/{code}/draft', summary: '维护事项：保存草稿' })
    .input(keeping.extend({ item: itemSchema, assumed }))
    .output(z.object({ seen: z.int(), findings: z.array(finding) })),
  dropDraft: house
    .route({ method: 'POST', path: '/catalogue/items/{code}/drop-draft', summary: '维护事项：放弃草稿' })
    .input(keeping)
    .output(z.object({ seen: z.int() })),
  releaseDraft: house
    .route({ method: 'POST', path: '/catalogue/items/{code}/release', summary: '维护事项：发布新版本' })
    .input(keeping.extend({ from: daySchema }))
    .output(z.object({ number: z.int(), seen: z.int() })),
  withdraw: house
    .route({ method: 'POST', path: '/catalogue/items/{code}/withdraw', summary: '维护事项：停办' })
    .input(keeping.extend({ from: daySchema, reason: text(500) }))
    .output(z.object({ code: z.string() })),
  exportItems: house
    .route({
      method: 'GET',
      path: '/catalogue/export/{format}',
      summary: '维护事项：导出',
      outputStructure: 'detailed',
    })
    .input(filters.extend({ format }))
    .output(z.object({ headers: z.object({ 'content-disposition': z.string() }), body: z.file() })),
  previewImport: house
    .route({ method: 'POST', path: '/catalogue/import/preview', summary: '维护事项：导入前的预览' })
    .input(z.object({ file: z.file(), from: daySchema }))
    .output(
      z.object({
        digest: z.string(),
        counts: z.object({ added: z.int(), changed: z.int(), same: z.int(), refused: z.int() }),
        rows: z.array(row),
      }),
    ),
  applyImport: house
    .route({ method: 'POST', path: '/catalogue/import', summary: '维护事项：发布预览过的内容' })
    .input(
      z.object({
        requestId: requestIdSchema,
        file: z.file(),
        from: daySchema,
        digest: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .output(
      z.object({
        released: z.array(z.object({ code: z.string(), name: z.string(), number: z.int() })),
        refused: z.array(row.pick({ place: true, code: true, name: true, problems: true })),
      }),
    ),
};
