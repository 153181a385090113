import { describe, expect, it } from 'vitest';
import { makeTextDrafts } from './text-drafts.ts';

function counting() {
  let ids = 0;
  return makeTextDrafts(() => `request-${++ids}`);
}

describe('texts that are being written', () => {
  it('stay when whoever showed them is gone, each in its place', () => {
    const drafts = counting();
    const leave = drafts.subscribe(() => undefined);
    drafts.set('2020 text.duties', '写到一半');
    drafts.set('2021 text.duties', '');
    leave();
    expect(drafts.get('2020 text.duties')?.text).toBe('写到一半');
    expect(drafts.get('2021 text.duties')?.text).toBe('');
    expect(drafts.get('2020 text.other')).toBeUndefined();
  });

  it('have one request id for one content', () => {
    const drafts = counting();
    drafts.set('a', '一');
    const first = drafts.get('a')?.requestId;
    drafts.set('a', '一');
    expect(drafts.get('a')?.requestId).toBe(first);
    drafts.set('a', '一二');
    expect(drafts.get('a')?.requestId).not.toBe(first);
  });

  it('tell who listens, and only of changes', () => {
    const drafts = counting();
    let told = 0;
    drafts.subscribe(() => {
      told += 1;
    });
    drafts.set('a', '一');
    drafts.set('a', '一');
    drafts.drop('a');
    drafts.drop('a');
    expect(told).toBe(2);
    expect(drafts.get('a')).toBeUndefined();
  });
});
