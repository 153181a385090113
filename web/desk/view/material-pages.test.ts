import { describe, expect, it } from 'vitest';
import { added, moved, type Paged, pagesOf, taken, turned } from './material-pages.ts';

const file = (name: string, parts?: Paged['parts']): Paged => ({
  ...{ digest: name, name, type: 'image/png', size: 1 },
  ...(parts && { parts }),
});
const names = (pages: ReturnType<typeof pagesOf>) =>
  pages.map(({ name, turn }) => `${name}${turn}`).join(' ');

describe('the pages of a material', () => {
  const front = pagesOf(file('front'));
  const both = added(file('joined', front), file('back'));

  it('are the files that it was joined of, or the one file', () => {
    expect(names(pagesOf(file('one')))).toBe('one0');
    expect(names(both)).toBe('front0 back0');
  });

  it('are moved forward, turned by quarters and taken away', () => {
    expect(names(moved(both, 1))).toBe('back0 front0');
    expect(names(moved(both, 0))).toBe('front0 back0');
    const half = turned(turned(both, 0), 0);
    expect(names(half)).toBe('front180 back0');
    expect(names(turned(turned(half, 0), 0))).toBe('front0 back0');
    expect(names(taken(both, 0))).toBe('back0');
  });
});
