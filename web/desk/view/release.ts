import type { WorkKind } from '#account/publish/words.ts';
import { addDays, type Day } from '#base/kernel/index.ts';

/** What the release page derives from the state of a year's account. Pure. */

export interface ItemLike {
  readonly kind: WorkKind;
  readonly key: string;
  readonly title: string;
  readonly message: string;
  readonly done: boolean;
}

interface SignatureLike {
  readonly as: string;
  readonly valid: boolean;
}

export interface Missing {
  readonly key: string;
  readonly kind: ItemLike['kind'] | 'signature';
  readonly word: string;
  readonly tone: 'bad' | 'warn' | 'quiet';
  readonly title: string;
  readonly message: string;
  /** a page of the desk, or the id of the place on this page, where it is done */
  readonly to: '/closing' | '/account' | '/registers' | '/account/earlier' | null;
  readonly anchor: string;
}

export const SIGNERS = [
  { as: 'maker', name: '制表人', action: 'sign-maker' },
  { as: 'reviewer', name: '复核人', action: 'sign-reviewer' },
  { as: 'director', name: '单位负责人', action: 'sign-director' },
] as const;

const KINDS = {
  year: { word: '未结账', tone: 'bad', to: '/closing' },
  register: { word: '待登记', tone: 'bad', to: '/registers' },
  'last-year': { word: '待填写', tone: 'bad', to: '/account/earlier' },
  error: { word: '不符', tone: 'bad', to: '/account' },
  warning: { word: '待答复', tone: 'warn', to: null },
  reason: { word: '待说明', tone: 'warn', to: null },
  text: { word: '可写', tone: 'quiet', to: null },
} as const;

/** The id of an item's place on the page; keys hold dots and slashes, which addresses may carry. */
export const anchorOf = (key: string): string => `text-${key}`;

/** The open items before the freezing, in the order of work. */
export function missingOf(items: readonly ItemLike[], signatures: readonly SignatureLike[]): Missing[] {
  const open = items
    .filter(({ done }) => !done)
    .map(({ kind, key, title, message }) => ({
      kind,
      key,
      title,
      message,
      ...KINDS[kind],
      anchor: anchorOf(key),
    }));
  const unsigned = SIGNERS.flatMap(({ as, name }) => {
    const given = signatures.find((signature) => signature.as === as);
    if (given?.valid) return [];
    return [
      {
        kind: 'signature' as const,
        key: as,
        word: '待签字',
        tone: given ? ('bad' as const) : ('quiet' as const),
        title: `${name}签字`,
        message: given ? '签字之后内容有变化，要重新签' : '还没有签',
        to: null,
        anchor: `sign-${as}`,
      },
    ];
  });
  return [...open, ...unsigned];
}

export const VERSION_STATES = {
  frozen: { word: '已锁定，未公开', tone: 'quiet' },
  public: { word: '公开中', tone: 'good' },
  superseded: { word: '已被取代', tone: 'warn' },
} as const;

interface VersionLike {
  readonly version: number;
  readonly publication: object | null;
}

/** Whether the public reads this version, has read it, or has not yet. */
export function versionState(
  version: VersionLike,
  versions: readonly VersionLike[],
): keyof typeof VERSION_STATES {
  if (!version.publication) return 'frozen';
  const later = versions.some((other) => other.version > version.version && other.publication);
  return later ? 'superseded' : 'public';
}

/** The last version where it equals the account of today: then nothing is left to do. */
export function settledIn<V extends VersionLike & { readonly digest: string }>(
  digest: string,
  versions: readonly V[],
): V | null {
  const last = versions.reduce<V | null>((top, one) => (top && top.version > one.version ? top : one), null);
  return last?.digest === digest ? last : null;
}

interface Standing<V> {
  /** the version that equals the account of today */
  readonly settled: V | null;
  /** what is not done yet; nothing where a version equals the account */
  readonly missing: readonly Missing[];
}

/** What is open in a year's account: the one answer that every page gives. */
export function standingOf<V extends VersionLike & { readonly digest: string }>(state: {
  readonly digest: string;
  readonly items: readonly ItemLike[];
  readonly signatures: readonly SignatureLike[];
  readonly versions: readonly V[];
}): Standing<V> {
  const settled = settledIn(state.digest, state.versions);
  return { settled, missing: settled ? [] : missingOf(state.items, state.signatures) };
}

interface Rule {
  readonly from: string;
  readonly publishWithinDays: number;
  readonly basis: string;
}

/** The last day on which the account is public in time after this approval; null where no rule is in force. */
export function lastPublicDay(
  approvedOn: Day,
  rules: readonly Rule[],
): { readonly day: Day; readonly rule: Rule } | null {
  const rule = rules.findLast(({ from }) => from <= approvedOn);
  return rule ? { day: addDays(approvedOn, rule.publishWithinDays), rule } : null;
}

/** A digest as people compare it: groups of four, the first sixteen signs. */
export function shortDigest(digest: string): string {
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}
