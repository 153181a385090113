import { z } from 'zod';
import { daySchema, problemSchema, text } from '#base/kernel/contract.ts';
import { agentRoles, applicantSorts, deliveryWays, reachWays } from '#base/kernel/index.ts';
import { fieldKinds } from './begin/forms.ts';
import { stepStates } from './show/step-states.ts';

export const numberSchema = text(40);
/** the digest of a file or of somebody's own words */
export const DIGEST = /^[0-9a-f]{64}$/;
export const digestSchema = z.string().regex(DIGEST);
export const versionSchema = z.int().min(0);

/** A question of the form. Keys are stable; answers are kept apart from the journal under their digest. */
export const fieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  hint: z.string(),
  kind: z.enum(fieldKinds),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  required: z.boolean(),
});
export const answersSchema = z.record(text(64), text(2000));

/** degrees, clockwise */
const turnSchema = z.literal([0, 90, 180, 270]);

export const fileSchema = z.object({
  digest: digestSchema,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  /** the files that it was joined of, in their order; missing: it came as it is */
  parts: z
    .array(
      z.object({
        digest: digestSchema,
        name: z.string(),
        type: z.string(),
        size: z.int(),
        turn: turnSchema,
      }),
    )
    .optional(),
});

/** The files of a material in their order, each turned clockwise by so many degrees. */
export const pagesSchema = z
  .array(z.object({ digest: digestSchema, turn: turnSchema.default(0) }))
  .min(1)
  .max(100);

export const materialSchema = z.object({
  name: z.string(),
  required: z.boolean(),
  /** with these answers it is required, where not everybody needs it; null: the window judges */
  when: z.object({ key: z.string(), is: z.array(z.string()) }).nullable(),
  tolerable: z.boolean(),
  note: z.string().nullable(),
  file: fileSchema.nullable(),
  /** tolerated: may follow until this day */
  until: daySchema.nullable(),
});

/** `sure`: why a number of doubtful form is right all the same */
const identitySchema = z.object({ kind: text(8), number: text(100), sure: text(200).optional() });

/** An applicant as the form gives them (persons/applicant.ts). */
export const applicantInputSchema = z.object({
  of: z.enum(applicantSorts),
  name: text(400),
  identity: identitySchema,
  phone: text(100),
  /** no telephone: how they are told instead */
  reach: z.enum(reachWays).optional(),
  legalPerson: text(400).optional(),
  /** days as people write them: what cannot be read is refused in its place */
  birth: text(100).optional(),
  agent: z
    .object({
      name: text(400),
      identity: identitySchema,
      phone: text(100),
      as: z.enum(agentRoles),
      authority: z.object({ material: text(200), until: text(100).nullable() }).optional(),
    })
    .optional(),
});

/** An applicant, always masked; only `unmask` gives the whole data. */
const maskedSchema = z.object({
  of: z.enum(applicantSorts),
  name: z.string(),
  identityKind: z.string(),
  identityName: z.string(),
  number: z.string(),
  phone: z.string(),
  sure: z.string().optional(),
  agent: z
    .object({ as: z.enum(agentRoles), name: z.string(), number: z.string(), phone: z.string() })
    .nullable(),
});

const clockSchema = z.object({
  acceptedOn: daySchema.nullable(),
  deemed: z.boolean(),
  noticeDue: daySchema.nullable(),
  statutoryDue: daySchema.nullable(),
  promisedDue: daySchema.nullable(),
  deliverBy: daySchema.nullable(),
  light: z.string(),
  workingDaysLeft: z.int().nullable(),
  projected: z.boolean(),
  basis: z.array(z.string()),
});

const paperSchema = z.object({
  kind: z.string(),
  name: z.string(),
  number: z.string(),
  sequence: z.int(),
  on: daySchema,
});

/** An action, or why it may not be done now. */
const actionSchema = z.object({
  verb: z.string(),
  name: z.string(),
  allowed: z.boolean(),
  problems: z.array(problemSchema),
});

const messageSchema = z.object({ at: z.int(), on: daySchema, kind: z.string(), text: z.string() });

/** A ground of a suspension (packs/law/case-suspension.json). */
const groundShape = {
  id: z.string(),
  name: z.string(),
  basis: z.string(),
  stopsClock: z.boolean(),
  needsRequest: z.boolean(),
};

/** A case in the view of everybody who may see it. */
const caseShape = {
  number: z.string(),
  version: versionSchema,
  status: z.string(),
  statusName: z.string(),
  item: z.object({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    unit: z.string(),
    unitName: z.string(),
    resultName: z.string().nullable(),
    onPromise: z.boolean(),
    windowCheck: z.boolean(),
    statutory: z.int().nullable(),
    promised: z.int().nullable(),
    /** several departments decide together */
    joint: z.boolean(),
    otherDepts: z.array(z.string()),
  }),
  channel: z.string(),
  channelName: z.string(),
  site: z.string(),
  siteName: z.string(),
  openedOn: daySchema,
  clock: clockSchema,
  /** the line of steps: past ones with their days, the present one, the next ones */
  steps: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      state: z.enum(stepStates),
      on: daySchema.nullable(),
    }),
  ),
  /** words for who handles the case and what it waits for */
  waitsFor: z.string(),
  applicant: maskedSchema,
  form: z.array(fieldSchema),
  answers: answersSchema,
  materials: z.array(materialSchema),
  missing: z.array(z.string()),
  /** keys of the questions that are asked again */
  asked: z.array(z.string()),
  promised: z.boolean(),
  stoppedFor: z.string().nullable(),
  /** 中止: its ground, its days, and whether the clock runs on; null while the case is not suspended */
  suspension: z
    .object({
      ...groundShape,
      reason: z.string(),
      on: daySchema,
      until: daySchema.nullable(),
      /** the applicant's written request */
      file: fileSchema.nullable(),
    })
    .nullable(),
  /** words for lasting effects of verbs on the case */
  notes: z.array(z.object({ text: z.string(), late: z.boolean() })),
  papers: z.array(paperSchema),
  certificate: z.object({ number: z.string(), name: z.string() }).nullable(),
  delivery: z.object({ way: z.enum(deliveryWays), wayName: z.string(), on: daySchema }).nullable(),
  /** how the applicant wants the result */
  wants: z.object({ way: z.enum(deliveryWays), wayName: z.string(), address: z.string() }),
  rating: z.int().nullable(),
  messages: z.array(messageSchema),
  actions: z.array(actionSchema),
};

export const publicCaseSchema = z.object(caseShape);

export const staffCaseSchema = z.object({
  ...caseShape,
  handler: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.string()),
  reviews: z.array(
    z.object({ step: z.string(), action: z.string(), by: z.array(z.string()), opinion: z.string() }),
  ),
  extensionAsked: z.object({ days: z.int(), reason: z.string() }).nullable(),
  /** the one who approves an extension of this case */
  approver: z.string(),
  /** newest last: what happened, when, by whom, with the words for the record */
  timeline: z.array(
    z.object({
      at: z.int(),
      on: daySchema,
      verb: z.string(),
      name: z.string(),
      by: z.string(),
      byName: z.string(),
      words: z.string(),
      paper: z.string().nullable(),
      /** a file of the step, besides the materials */
      file: fileSchema.nullable(),
    }),
  ),
  /** answers that were corrected after their submission, oldest first */
  corrected: z.array(
    z.object({
      on: daySchema,
      byName: z.string(),
      fields: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  /** special procedures that may stop the clock of this case */
  stops: z.array(z.string()),
  /** grounds for which it may be suspended today */
  grounds: z.array(z.object(groundShape)),
  /** colleagues to whom it may be handed over */
  colleagues: z.array(z.object({ id: z.string(), name: z.string(), title: z.string() })),
});

export const queueRowSchema = z.object({
  number: z.string(),
  version: versionSchema,
  item: z.string(),
  unitName: z.string(),
  applicant: z.string(),
  status: z.string(),
  statusName: z.string(),
  light: z.string(),
  workingDaysLeft: z.int().nullable(),
  due: daySchema.nullable(),
  /** what else waits for the handler, in words */
  mark: z.object({ text: z.string(), late: z.boolean() }).nullable(),
  handler: z.string(),
  handlerName: z.string(),
  siteName: z.string(),
  channelName: z.string(),
});

export const answerSchema = z.object({
  number: z.string(),
  version: versionSchema,
  status: z.string(),
  statusName: z.string(),
  paper: z.string().nullable(),
});

export const givenSchema = z.array(z.object({ name: text(200), digest: digestSchema })).max(100);
export const wantsSchema = z.object({
  way: z.enum(deliveryWays),
  address: text(400),
});
/** Public look-up needs both; wrong tries are counted and locked (个人信息保护法第五十一条). */
export const key = { number: numberSchema, code: text(20) };
