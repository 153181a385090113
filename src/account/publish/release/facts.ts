import { z } from 'zod';
import { defineFacts, type Fact } from '#base/journal/index.ts';
import { dayValue } from '#base/kernel/contract.ts';
import { textKinds } from '../words.ts';
import { type ReleaseState, SIGNERS, type Signature, type Version, type Written } from './types.ts';

export const releaseStream = (year: number) => `account/${year}`;

const year = z.int();

export const releaseFacts = defineFacts({
  'account/text-written': z.object({
    year,
    what: z.enum(textKinds),
    key: z.string(),
    text: z.string(),
    /** the subject of the text: a reason's difference, a warning's words */
    difference: z.number().optional(),
    message: z.string().optional(),
  }),
  'account/signed': z.object({
    year,
    /** facts from before 2026-12-01 call the director `head` */
    as: z.enum([...SIGNERS, 'head']),
    digest: z.string(),
  }),
  'account/frozen': z.object({
    year,
    version: z.int(),
    digest: z.string(),
    position: z.int(),
    /** the account: document and data package, as text */
    account: z.string(),
  }),
  'account/published': z.object({
    year,
    version: z.int(),
    approvalNumber: z.string(),
    approvedOn: dayValue,
    publishedOn: dayValue,
    correction: z.string(),
    late: z.boolean(),
  }),
});

/** A fact of a year's release, on the stream of its year. */
export function releaseFact<K extends (typeof releaseFacts.kinds)[number]>(
  kind: K,
  payload: Parameters<typeof releaseFacts.make<K>>[2],
) {
  return releaseFacts.make(releaseStream(payload.year), kind, payload);
}

type Happened = Pick<Fact, 'kind' | 'payload' | 'actor' | 'at'>;

/** The state after a fact. Facts of other kinds do not change it. */
export function evolveRelease(state: ReleaseState, happened: Happened): ReleaseState {
  const by = { by: happened.actor, at: happened.at };
  const fact = releaseFacts.find(happened);
  switch (fact?.kind) {
    case 'account/text-written': {
      const { year: _, what, key, ...rest } = fact.payload;
      const written: Written = { ...rest, ...by };
      const list = what === 'reason' ? 'reasons' : 'answers';
      return { ...state, [list]: { ...state[list], [key]: written } };
    }
    case 'account/signed': {
      const { as: told, digest } = fact.payload;
      const as = told === 'head' ? 'director' : told;
      const signature: Signature = { as, digest, ...by };
      return { ...state, signatures: [...state.signatures.filter((known) => known.as !== as), signature] };
    }
    case 'account/frozen': {
      const { version, digest, position } = fact.payload;
      const { signatures } = state;
      const frozen: Version = { version, digest, position, ...by, signatures, publication: null };
      return { ...state, signatures: [], versions: [...state.versions, frozen] };
    }
    case 'account/published': {
      const { year: _, version, ...publication } = fact.payload;
      const versions = state.versions.map((known) =>
        known.version === version ? { ...known, publication: { ...publication, ...by } } : known,
      );
      return { ...state, versions };
    }
    default:
      return state;
  }
}
