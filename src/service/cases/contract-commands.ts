import { z } from 'zod';
import { daySchema } from '#base/kernel/contract.ts';
import { parseDay } from '#base/kernel/index.ts';
import { answersSchema, text } from './contract-shapes.ts';

const words = text(2000);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const given = z.array(z.object({ name: text(200), digest })).max(100);
const verb = <V extends string, S extends z.ZodRawShape>(name: V, shape: S) =>
  z.object({ do: z.literal(name), ...shape });

const byApplicant = [
  verb('submit', {}),
  verb('discard', {}),
  verb('withdraw', { reason: words }),
  /** answers: those of the form that are corrected; the others stay */
  verb('supplement', { materials: given, answers: answersSchema.optional() }),
  verb('supply', { materials: given }),
  verb('correct', { what: words, answers: answersSchema.optional() }),
  verb('rate', { grade: z.int() }),
] as const;

/** What an applicant may ask of a case from home; that it goes on, he says without a reason. */
export const publicCommandSchema = z.discriminatedUnion('do', [
  ...byApplicant,
  verb('continue', { reason: z.literal('') }),
]);

/** What the desk may ask; who may, and when, is the table's business (life.ts). `draft` and `save` have routes of their own. */
export const commandSchema = z.discriminatedUnion('do', [
  ...byApplicant,
  verb('pre-return', { missing: z.array(words).max(50), fields: z.array(text(64)).max(50).optional() }),
  verb('pre-pass', {}),
  verb('receive', { materials: given }),
  verb('notify', { missing: z.array(words).max(50), fields: z.array(text(64)).max(50).optional() }),
  verb('accept', {
    tolerate: z.array(z.object({ name: text(200), until: daySchema })).max(50),
    onPromise: z.boolean(),
  }),
  verb('refuse', { ground: z.enum(['not-needed', 'not-ours']), reason: words }),
  verb('review', {
    step: text(40),
    action: z.enum(['通过', '退回', '其他']),
    opinion: words,
    onSite: z.boolean(),
    second: text(64).nullable(),
  }),
  verb('stop', { for: text(40), days: z.int() }),
  verb('resume', { outcome: words }),
  verb('suspend', {
    for: text(40),
    reason: words,
    until: daySchema.refine((on) => parseDay(on).ok, '没有这一天').nullable(),
    request: digest.nullable(),
  }),
  verb('continue', { reason: words }),
  verb('ask-extension', { days: z.int(), reason: words }),
  /** joint handling: the number of the government's approval */
  verb('approve-extension', { approval: text(200).optional() }),
  verb('reject-extension', { reason: words }),
  verb('end', { reason: words }),
  verb('decide', { grant: z.boolean(), reason: words }),
  /** empty: the house gives the certificate its number */
  verb('certify', { certificate: text(80) }),
  verb('deliver', {
    way: z.enum(['counter', 'post', 'hand', 'electronic']),
    consignment: text(60).nullable(),
    /** 收件人签字的照片或确认的摘要 */
    confirmation: text(128).nullable(),
  }),
  verb('correct-result', { what: words }),
  verb('archive', {}),
  /** to a colleague, or to nobody yet: - */
  verb('hand-over', { to: text(64) }),
]);

/** A command as somebody says it, his own words in it. */
export type SpokenCommand = z.infer<typeof commandSchema>;
