import { describe, expect, it } from 'vitest';
import { evolveRelease } from './facts.ts';
import { allSigned, frozen, given, moment, published, signed, wrote } from './release.fixture.ts';
import { initialRelease, lastVersion, publicVersion } from './types.ts';

describe('the state of a year', () => {
  it('keeps each text with its author and moment, and the later one of two', () => {
    const state = given(wrote('reason', 'change.total', '增人'), wrote('answer', 'w', '已核对', 'fuhe'));
    expect(state.reasons).toEqual({ 'change.total': { text: '增人', by: 'kuaiji', at: moment(0) } });
    expect(state.answers).toEqual({ w: { text: '已核对', by: 'fuhe', at: moment(1) } });
    const later = given(wrote('reason', 'k', '先写的'), wrote('reason', 'k', '改写的', 'zhuren'));
    expect(later.reasons.k).toEqual({ text: '改写的', by: 'zhuren', at: moment(1) });
  });

  it('keeps one signature of each kind: the last', () => {
    const { signatures } = given(signed('maker', 'd1'), signed('maker', 'd2'), signed('director', 'd2'));
    expect(signatures.map(({ as, digest }) => [as, digest])).toEqual([
      ['maker', 'd2'],
      ['director', 'd2'],
    ]);
  });

  it('reads a director’s signature as facts from before 2026-12-01 call it', () => {
    const payload = { year: 2020, as: 'head', digest: 'd1' };
    const old = { kind: 'account/signed', payload, actor: 'juzhang', at: moment(0) };
    expect(evolveRelease(initialRelease, old).signatures).toEqual([
      { as: 'director', digest: 'd1', by: 'juzhang', at: moment(0) },
    ]);
  });

  it('moves the signatures into the version that is frozen', () => {
    const state = given(...allSigned(), frozen(1));
    expect(state.signatures).toEqual([]);
    expect(lastVersion(state)).toMatchObject({ version: 1, digest: 'd1', position: 901, by: 'zhuren' });
    expect(lastVersion(state)?.signatures.map(({ by }) => by)).toEqual(['kuaiji', 'fuhe', 'juzhang']);
    expect(lastVersion(state)?.publication).toBeNull();
  });

  it('shows the public the last version that was published, and keeps the earlier ones', () => {
    const once = given(frozen(1), published(1), frozen(2));
    expect(publicVersion(once)?.version).toBe(1);
    const twice = given(frozen(1), published(1), frozen(2), published(2, '更正了05表'));
    expect(publicVersion(twice)).toMatchObject({ version: 2, publication: { correction: '更正了05表' } });
    expect(twice.versions[0]?.publication).toMatchObject({
      approvalNumber: '测财〔2021〕1号',
      correction: '',
      by: 'juzhang',
    });
  });

  it('is left alone by facts of other kinds', () => {
    const fact = { kind: 'ledger/voucher-posted', payload: {}, actor: 'fuhe', at: moment(0) };
    expect(evolveRelease(initialRelease, fact)).toBe(initialRelease);
  });
});
