import { day, type Instant, instant, type Problem, type Result } from '#base/kernel/index.ts';
import type { TextKind } from '../words.ts';
import { evolveRelease, releaseFact } from './facts.ts';
import { type Draft, initialRelease, type ReleaseState, SIGNERS, type Signer } from './types.ts';

export const YEAR = 2020;
const BEGIN = Date.parse('2021-03-01T01:00:00Z');

type Made = ReturnType<typeof releaseFact>;

/** A fact and its author; facts of `given` are an hour apart. */
export interface By {
  readonly fact: Made;
  readonly by: string;
}

export const SIGNED_BY: Readonly<Record<Signer, string>> = {
  maker: 'kuaiji',
  reviewer: 'fuhe',
  director: 'juzhang',
};

/** The state after these facts. */
export function given(...facts: readonly By[]): ReleaseState {
  return facts.reduce(
    (state, { fact, by }, index) => evolveRelease(state, { ...fact, actor: by, at: moment(index) }),
    initialRelease,
  );
}

export function moment(hour: number): Instant {
  return instant(BEGIN + hour * 3_600_000);
}

export function wrote(what: TextKind, key: string, text = '人员增加', by = 'kuaiji'): By {
  return { fact: releaseFact('account/text-written', { year: YEAR, what, key, text }), by };
}

export function signed(as: Signer, digest = 'd1', by = SIGNED_BY[as]): By {
  return { fact: releaseFact('account/signed', { year: YEAR, as, digest }), by };
}

export const allSigned = (digest = 'd1'): By[] => SIGNERS.map((as) => signed(as, digest));

export function frozen(version: number, digest = `d${version}`): By {
  const fact = releaseFact('account/frozen', {
    year: YEAR,
    version,
    digest,
    position: 900 + version,
    account: `account ${version}`,
  });
  return { fact, by: 'zhuren' };
}

export function published(version: number, correction = '', late = false): By {
  const fact = releaseFact('account/published', {
    year: YEAR,
    version,
    approvalNumber: '测财〔2021〕1号',
    approvedOn: day('2021-08-30'),
    publishedOn: day('2021-09-10'),
    correction,
    late,
  });
  return { fact, by: 'juzhang' };
}

/** An account that may be signed. */
export function draft(part: Partial<Draft> = {}): Draft {
  return {
    year: YEAR,
    digest: 'd1',
    yearClosed: true,
    errors: [],
    unknown: [],
    warnings: [],
    reasons: [],
    optional: [],
    ...part,
  };
}

export const asked = { key: 'change.total', about: '收支总计比上年增加的原因', difference: 3_258_800 };
export const warning = { key: 'w|03表', title: '其他支出占比', message: '占12%' };
export const error = { key: 'e|03表', title: '合计等于各项之和', message: '差0.01万元' };

/** "code at" of every problem of a refusal, in order. */
export function refusals(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ code, at }: Problem) => `${code} ${at}`);
}

/** "kind payload" of the facts of an accepted command. */
export function payloads(result: Result<readonly Made[]>): unknown[] {
  return result.ok ? result.value.map(({ kind, payload }) => [kind, payload]) : refusals(result);
}
