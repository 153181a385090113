import type { Day, Instant } from '#base/kernel/index.ts';

/** 制表, 复核, 负责人: three people answer for an account before it is frozen. */
export const SIGNERS = ['maker', 'reviewer', 'director'] as const;
export type Signer = (typeof SIGNERS)[number];

export const SIGNER_NAMES: Readonly<Record<Signer, string>> = {
  maker: '制表人',
  reviewer: '复核人',
  director: '单位负责人',
};

/** A text that staff wrote, with author and moment: a reason for a difference, an answer to a warning. */
export interface Written {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
  /** for a reason: the difference that it was written for, in fen with its sign */
  readonly difference?: number;
  /** for an answer: the words of the warning at that time */
  readonly message?: string;
}

/** A signature covers the account with this digest, and no other. */
export interface Signature {
  readonly as: Signer;
  readonly by: string;
  readonly at: Instant;
  readonly digest: string;
}

export interface Publication {
  /** 批复文号 and 批复日 */
  readonly approvalNumber: string;
  readonly approvedOn: Day;
  readonly publishedOn: Day;
  /** the correction of the version before; '' for a first publication */
  readonly correction: string;
  /** published after the days that the law gives from the approval */
  readonly late: boolean;
  readonly by: string;
  readonly at: Instant;
}

/** A frozen account. It never changes; another version may supersede it, and the cover says so. */
export interface Version {
  readonly version: number;
  readonly digest: string;
  /** the journal's position when it was frozen: the account contains the books up to there */
  readonly position: number;
  readonly by: string;
  readonly at: Instant;
  readonly signatures: readonly Signature[];
  readonly publication: Publication | null;
}

/** The texts, signatures, frozen and published versions of a year. A fold of its facts. */
export interface ReleaseState {
  readonly reasons: Readonly<Record<string, Written>>;
  readonly answers: Readonly<Record<string, Written>>;
  readonly signatures: readonly Signature[];
  readonly versions: readonly Version[];
}

export const initialRelease: ReleaseState = { reasons: {}, answers: {}, signatures: [], versions: [] };

/** A finding that prevents freezing, or needs an answer first. */
export interface Finding {
  /** stable over compilations: relation and object */
  readonly key: string;
  readonly title: string;
  readonly message: string;
}

/** A statement that waits for a register, or for last year's figures. */
export interface Unknown extends Finding {
  readonly of: 'register' | 'last-year';
}

/** A text that only staff can write. */
export interface Asked {
  readonly key: string;
  readonly about: string;
  /** the difference to be explained, in fen with its sign; 0 for a text that explains none */
  readonly difference: number;
}

/** The present account, as far as decisions need it. */
export interface Draft {
  readonly year: number;
  readonly digest: string;
  readonly yearClosed: boolean;
  readonly errors: readonly Finding[];
  /** statements whose figures nobody knows yet: of a register, or of last year; no nought stands for them */
  readonly unknown: readonly Unknown[];
  readonly warnings: readonly Finding[];
  /** reasons and texts that the rules ask for */
  readonly reasons: readonly Asked[];
  /** optional texts */
  readonly optional: readonly Asked[];
}

export function lastVersion(state: ReleaseState): Version | undefined {
  return state.versions.at(-1);
}

/** The version that the public sees: the last one published. */
export function publicVersion(state: ReleaseState): Version | undefined {
  return state.versions.findLast((version) => version.publication !== null);
}
