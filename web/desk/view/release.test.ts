import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import law from '#packs/law/disclosure.json' with { type: 'json' };
import { lastPublicDay, missingOf, settledIn, shortDigest, standingOf, versionState } from './release.ts';

const item = (kind: 'year' | 'reason' | 'error', done: boolean) => ({
  kind,
  key: `${kind}.1`,
  title: kind,
  message: '',
  done,
});

describe('missingOf', () => {
  it('leads to where each thing is done and forgets what is done', () => {
    const missing = missingOf([item('year', false), item('error', false), item('reason', true)], []);
    expect(missing.map(({ key, to }) => [key, to])).toEqual([
      ['year.1', '/closing'],
      ['error.1', '/account'],
      ['maker', null],
      ['reviewer', null],
      ['director', null],
    ]);
  });

  it('keeps a signature that a change has made void, and says so', () => {
    const missing = missingOf(
      [],
      [
        { as: 'maker', valid: true },
        { as: 'reviewer', valid: false },
        { as: 'director', valid: true },
      ],
    );
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ anchor: 'sign-reviewer', message: '签字之后内容有变化，要重新签' });
  });

  it('is empty when everything is written and signed', () => {
    const all = ['maker', 'reviewer', 'director'].map((as) => ({ as, valid: true }));
    expect(missingOf([item('year', true)], all)).toEqual([]);
  });
});

describe('standingOf', () => {
  const state = (digest: string) => ({
    digest,
    items: [item('reason', false)],
    signatures: [],
    versions: [{ version: 1, publication: null, digest: 'a' }],
  });

  it('is one answer for every page: what is missing, or the version that says the same', () => {
    expect(standingOf(state('a'))).toEqual({ settled: state('a').versions[0], missing: [] });
    expect(standingOf(state('b')).settled).toBeNull();
    expect(standingOf(state('b')).missing.map(({ kind }) => kind)).toEqual([
      'reason',
      'signature',
      'signature',
      'signature',
    ]);
  });
});

describe('versionState', () => {
  const versions = [
    { version: 1, publication: {} },
    { version: 2, publication: {} },
    { version: 3, publication: null },
  ];
  it('marks a public version as superseded only by a later public one', () => {
    expect(versions.map((version) => versionState(version, versions))).toEqual([
      'superseded',
      'public',
      'frozen',
    ]);
  });
});

describe('lastPublicDay', () => {
  it('counts twenty calendar days from the approval, 预算法 第十四条', () => {
    expect(lastPublicDay(day('2021-08-30'), law.values)?.day).toBe('2021-09-19');
  });
  it('knows no term before the law was in force', () => {
    expect(lastPublicDay(day('2014-12-31'), law.values)).toBeNull();
  });
});

it('shortDigest groups what people compare', () => {
  expect(shortDigest('0123456789abcdef0123')).toBe('0123 4567 89ab cdef');
});

describe('an account that is word for word its last version', () => {
  const version = (number: number, digest: string) => ({ version: number, digest, publication: null });

  it('is settled in it, and in no older one', () => {
    const versions = [version(1, 'a'), version(2, 'b')];
    expect(settledIn('b', versions)?.version).toBe(2);
    expect(settledIn('b', versions.toReversed())?.version).toBe(2);
    expect(settledIn('a', versions)).toBeNull();
    expect(settledIn('a', [])).toBeNull();
  });
});
