import { z } from 'zod';
import { gridSchema, judgementSchema, templateSchema } from '#account/compile/contract.ts';
import { daySchema, house, problemSchema, requestIdSchema, text } from '#base/kernel/contract.ts';
import { figureUnits } from '#base/kernel/index.ts';
import { FORMATS } from './formats.ts';
import { SIGNERS } from './release/types.ts';
import { dispositions, rowKinds, textKinds, workKinds, workSteps } from './words.ts';

/** Routes for staff to release an account, and for the public to read released accounts. */

const YEAR = z.int().min(2000).max(2100);
const year = z.object({ year: YEAR });
const instant = z.int();
const signer = z.enum(SIGNERS);

const run = z.object({ text: z.string(), figure: z.string().optional() });
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(run) }),
  z.object({ kind: z.literal('table'), grid: gridSchema }),
]);
export const documentSchema = z.object({
  year: z.int(),
  unit: z.string(),
  title: z.string(),
  cover: z.array(z.string()),
  parts: z.array(z.object({ number: z.string(), title: z.string(), blocks: z.array(block) })),
});

const publication = z.object({
  approvalNumber: z.string(),
  approvedOn: daySchema,
  publishedOn: daySchema,
  /** what was corrected; '' for a first publication */
  correction: z.string(),
  /** published after the days that the law gives from the approval */
  late: z.boolean(),
});

const person = { by: z.string(), byName: z.string(), at: instant };
const signature = z.object({ as: signer, asName: z.string(), ...person });

const item = z.object({
  kind: z.enum(workKinds),
  key: z.string(),
  /** the open item, in Chinese */
  title: z.string(),
  message: z.string(),
  /** the item no longer prevents signing */
  done: z.boolean(),
  /** the text of staff; null where there is none, or where none is possible */
  written: z.object({ text: z.string(), ...person }).nullable(),
  /** the text was written for another direction or other figures: it is kept, and a new one is asked for */
  outdated: z.boolean(),
});

const action = z.object({
  action: z.enum(workSteps),
  name: z.string(),
  allowed: z.boolean(),
  /** why not */
  problems: z.array(problemSchema),
});

const part = z.object({ year: z.int(), id: z.string(), label: z.string(), printed: z.string() });
const share = z.object({ key: z.string(), name: z.string(), value: z.int() });
const unit = z.enum(figureUnits);

const figureInput = year.extend({
  id: text(200).min(1),
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
const figureOutput = z.object({
  id: z.string(),
  label: z.string(),
  value: z.int(),
  unit,
  /** as printed, without its unit */
  printed: z.string(),
  /** how it was computed, in Chinese */
  words: z.string(),
  basis: z.string(),
  /** the figures behind it, or the cell that it repeats */
  parts: z.array(part),
  byMonth: z.array(share),
  byEconomic: z.array(share),
  /** the kind of the rows; `none` for a figure computed from other figures */
  kind: z.enum(rowKinds),
  /** number of rows over all pages */
  total: z.int(),
  rows: z.array(z.object({ number: z.string(), day: daySchema, summary: z.string(), amount: z.int() })),
  next: z.int().nullable(),
  /** whether the books still give the same; null for a figure computed from other figures */
  agrees: z.boolean().nullable(),
});

const ofVersion = year.extend({ version: z.int().min(1).optional() });
const format = z.enum(FORMATS);
/** `inline` opens a PDF in the page instead of saving it (an enum, because coercion fails for a single literal) */
const show = z.enum(dispositions).default('attachment');
/** the file with its name in the header: to be saved, or to be shown */
const download = z.object({
  headers: z.object({ 'content-disposition': z.string() }),
  body: z.file(),
});
const command = year.extend({ requestId: requestIdSchema });
const digest = z.string().length(64);

const listedVersion = publication.extend({ version: z.int(), supersededBy: z.int().nullable() });

const staff = {
  releaseState: house
    .route({ method: 'GET', path: '/account/releases/{year}', summary: '某年决算编到哪一步' })
    .input(year)
    .output(
      z.object({
        year: z.int(),
        unit: z.string(),
        /** digest of the present content; a signer sends it back */
        digest,
        items: z.array(item),
        /** the number of items that are not done */
        open: z.int(),
        signatures: z.array(signature.extend({ valid: z.boolean() })),
        versions: z.array(
          z.object({
            version: z.int(),
            digest,
            position: z.int(),
            ...person,
            signatures: z.array(signature),
            publication: publication.extend(person).nullable(),
          }),
        ),
        /** the version that can be published, and whether it supersedes a public one */
        toPublish: z.object({ version: z.int(), needsCorrection: z.boolean() }).nullable(),
        actions: z.array(action),
      }),
    ),
  draft: house
    .route({ method: 'GET', path: '/account/releases/{year}/draft', summary: '决算草稿全文' })
    .input(year)
    .output(z.object({ digest, document: documentSchema })),
  draftFigure: house
    .route({ method: 'GET', path: '/account/releases/{year}/figure', summary: '草稿里一个数从哪里来' })
    .input(figureInput)
    .output(figureOutput),
  draftFile: house
    .route({
      method: 'GET',
      path: '/account/releases/{year}/files/{format}',
      summary: '下载决算草稿，或者锁定而没有公开的一版',
      outputStructure: 'detailed',
    })
    .input(ofVersion.extend({ format, show }))
    .output(download),
  writeText: house
    .route({ method: 'POST', path: '/account/releases/{year}/texts', summary: '写原因或答复提示' })
    .input(
      command.extend({
        what: z.enum(textKinds),
        key: text(200).min(1),
        text: text(20_000),
      }),
    )
    .output(z.object({ key: z.string() })),
  sign: house
    .route({ method: 'POST', path: '/account/releases/{year}/signatures', summary: '签字' })
    .input(command.extend({ as: signer, digest }))
    .output(z.object({ digest })),
  freeze: house
    .route({ method: 'POST', path: '/account/releases/{year}/versions', summary: '锁定' })
    .input(command)
    .output(z.object({ version: z.int(), digest })),
  publish: house
    .route({ method: 'POST', path: '/account/releases/{year}/publications', summary: '公开' })
    .input(
      command.extend({
        version: z.int().min(1),
        approvalNumber: text(100),
        approvedOn: daySchema,
        publishedOn: daySchema,
        correction: text(2_000).default(''),
      }),
    )
    .output(z.object({ version: z.int() })),
};

const open = {
  published: house.route({ method: 'GET', path: '/account/published', summary: '已公开的年度决算' }).output(
    z.object({
      /** newest first */
      years: z.array(listedVersion.extend({ year: z.int(), versions: z.array(listedVersion) })),
    }),
  ),
  publishedAccount: house
    .route({ method: 'GET', path: '/account/published/{year}', summary: '公开的决算全文' })
    .input(ofVersion)
    .output(
      listedVersion.extend({
        digest,
        /** every public version of the year, newest first */
        versions: z.array(listedVersion),
        document: documentSchema,
        template: templateSchema,
        /** every 勾稽关系 over the published figures, on fen */
        judgements: z.array(judgementSchema),
      }),
    ),
  publishedFigure: house
    .route({ method: 'GET', path: '/account/published/{year}/figure', summary: '公开的一个数从哪里来' })
    .input(figureInput.extend({ version: z.int().min(1).optional() }))
    .output(figureOutput),
  publishedFile: house
    .route({
      method: 'GET',
      path: '/account/published/{year}/files/{format}',
      summary: '下载公开的决算',
      outputStructure: 'detailed',
    })
    .input(ofVersion.extend({ format, show }))
    .output(download),
};

export const publishContract = { ...staff, ...open };
