import { describe, expect, it } from 'vitest';
import { coverOf, DRAFT_COVER } from './cover.ts';
import { frozen, given, published } from './release/release.fixture.ts';

const cover = (state: ReturnType<typeof given>, index: number) => coverOf(state, state.versions[index]!);

describe('the cover', () => {
  it('of a first publication says approval and day', () => {
    expect(cover(given(frozen(1), published(1)), 0)).toEqual([
      '批复文号：测财〔2021〕1号（2021年8月30日）',
      '公开日期：2021年9月10日',
    ]);
  });

  it('of a corrected version says what was corrected; the corrected one says by which', () => {
    const state = given(frozen(1), published(1), frozen(2), published(2, '更正公开05表。'));
    expect(cover(state, 1)).toContain('更正说明：更正公开05表。');
    expect(cover(state, 1)).toContain('第2版');
    expect(cover(state, 0).at(-1)).toBe('本版已由第2版取代');
  });

  it('of what is not public says so', () => {
    expect(cover(given(frozen(1)), 0)).toBe(DRAFT_COVER);
    // a newer version that is not public yet supersedes nothing
    expect(cover(given(frozen(1), published(1), frozen(2)), 0)).toHaveLength(2);
  });
});
