import type { Fact, NewFact } from '#base/journal/index.ts';
import type { TextKind } from '../words.ts';
import type { ReleaseState, Signature, Signer, Version, Written } from './types.ts';

export const releaseStream = (year: number) => `account/${year}`;

export interface TextWritten {
  readonly year: number;
  readonly what: TextKind;
  readonly key: string;
  readonly text: string;
  /** what the text was written for: a reason's difference, a warning's words */
  readonly difference?: number;
  readonly message?: string;
}

export interface Signed {
  readonly year: number;
  readonly as: Signer;
  readonly digest: string;
}

export interface Frozen {
  readonly year: number;
  readonly version: number;
  readonly digest: string;
  readonly position: number;
  /** the account itself: document and data package, as text */
  readonly account: string;
}

export interface Published {
  readonly year: number;
  readonly version: number;
  readonly approvalNumber: string;
  readonly approvedOn: string;
  readonly publishedOn: string;
  readonly correction: string;
  readonly late: boolean;
}

interface Payloads {
  'account/text-written': TextWritten;
  'account/signed': Signed;
  'account/frozen': Frozen;
  'account/published': Published;
}

export const RELEASE_KINDS = [
  'account/text-written',
  'account/signed',
  'account/frozen',
  'account/published',
] as const;

export function releaseFact<K extends keyof Payloads>(kind: K, payload: Payloads[K]): NewFact {
  return { stream: releaseStream(payload.year), kind, payload: payload as unknown as NewFact['payload'] };
}

/** Facts from before 2026-12-01 call the director `head`. */
function signerToday(told: Signer | 'head'): Signer {
  return told === 'head' ? 'director' : told;
}

type Happened = Pick<Fact, 'kind' | 'payload' | 'actor' | 'at'>;

/** What a fact makes of the state. Facts of other kinds leave it. */
export function evolveRelease(state: ReleaseState, fact: Happened): ReleaseState {
  const by = { by: fact.actor, at: fact.at };
  switch (fact.kind) {
    case 'account/text-written': {
      const { year: _, what, key, ...rest } = fact.payload as unknown as TextWritten;
      const written: Written = { ...rest, ...by };
      const list = what === 'reason' ? 'reasons' : 'answers';
      return { ...state, [list]: { ...state[list], [key]: written } };
    }
    case 'account/signed': {
      const { as: told, digest } = fact.payload as unknown as Signed;
      const as = signerToday(told);
      const signature: Signature = { as, digest, ...by };
      return { ...state, signatures: [...state.signatures.filter((known) => known.as !== as), signature] };
    }
    case 'account/frozen': {
      const { version, digest, position } = fact.payload as unknown as Frozen;
      const frozen: Version = {
        version,
        digest,
        position,
        ...by,
        signatures: state.signatures,
        publication: null,
      };
      return { ...state, signatures: [], versions: [...state.versions, frozen] };
    }
    case 'account/published': {
      const { year: _, version, ...publication } = fact.payload as unknown as Published;
      const versions = state.versions.map((known) =>
        known.version === version
          ? { ...known, publication: { ...publication, ...by } as Version['publication'] }
          : known,
      );
      return { ...state, versions };
    }
    default:
      return state;
  }
}
