import { describe, expect, it } from 'vitest';
import { emptyDraft } from './draft.ts';
import { readSaved, save } from './saved-draft.ts';

function store() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
}

describe('a draft that was not handed in', () => {
  it('comes back to who typed it and to nobody else', () => {
    const own = store();
    const draft = { ...emptyDraft('2020-03-01'), summary: '印刷' };
    save(own, 'kuaiji', draft);
    expect(readSaved(own, 'kuaiji')).toEqual(draft);
    expect(readSaved(own, 'fuhe')).toBeNull();
    save(own, 'kuaiji', null);
    expect(readSaved(own, 'kuaiji')).toBeNull();
  });

  it('is forgotten when it is damaged, and a full store does not stop the page', () => {
    const own = store();
    own.setItem('yimen.desk.draft.kuaiji', '{"day":1}');
    expect(readSaved(own, 'kuaiji')).toBeNull();
    const full = {
      ...own,
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(() => save(full, 'kuaiji', emptyDraft('2020-03-01'))).not.toThrow();
  });
});
