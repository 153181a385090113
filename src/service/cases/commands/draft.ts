import { z } from 'zod';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { type CaseState, type Channel, channels } from '../types.ts';
import { describeVerb, type FactOf } from './define-verb.ts';
import { materialsList, needsList, termsValue } from './payload.ts';
import { unknownMaterials, withMaterials } from './shared.ts';
import type { CaseContext, Stamp } from './types.ts';

const isChannel = (value: unknown): value is Channel =>
  typeof value === 'string' && Object.hasOwn(channels, value);

const input = {
  channel: z.custom<Channel>(isChannel),
  applicant: z.string(),
  site: z.string(),
  answers: z.string(),
  materials: materialsList,
  needs: needsList,
};
const payload = { ...input, terms: termsValue, number: z.string() };
type Drafted = z.infer<z.ZodObject<typeof payload>>;

const described = describeVerb({
  verb: 'draft',
  name: '填写申请',
  input,
  payload,
  ownAddress: true,
  sample: () => ({ channel: 'window' as const, applicant: '', site: '', answers: '', materials: [] }),
});

/**
 * 建草稿: pins the version of the item. No limit runs yet. It is the only verb without an earlier case.
 */
export const draft = {
  ...described,
  begin(command: { readonly do: string }, context: CaseContext): Result<FactOf<'draft', typeof payload>> {
    const { terms, number } = context;
    if (!terms || !number) return refused(problems.of('cases/no-item', 'item'));
    const { channel, applicant, site, answers, materials, needs } = described.ofCommand(command);
    const found = unknownMaterials(
      terms,
      materials.map((given) => given.name),
      'materials',
    );
    if (found.length > 0) return refused(...found);
    const drafted = { channel, applicant, site, answers, materials, terms, number, ...(needs && { needs }) };
    return ok(described.stamped({ payload: drafted }, context, { terms, applicant, handler: context.actor }));
  },
  fold: (_none: CaseState | null, fact: { readonly kind: string }): CaseState =>
    begun(described.ofFact(fact).payload),
};

function begun(drafted: Drafted & Stamp): CaseState {
  const { terms, number, channel, applicant, site, answers, needs, by } = drafted;
  const state: CaseState = {
    number,
    status: 'draft',
    terms,
    channel,
    applicant,
    openedBy: by,
    site,
    handler: by,
    answers,
    ...(needs && { needs }),
    materials: {},
    tolerated: {},
    promised: false,
    clock: [],
    missing: [],
    extensionAsked: null,
    reviews: [],
    decision: null,
    certificate: null,
    delivery: null,
    rating: null,
    corrections: 0,
    documents: [],
  };
  return withMaterials(state, drafted.materials);
}
