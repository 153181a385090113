import { describe, expect, it } from 'vitest';
import { draftName, finalName, oldDrafts, outdated } from './names.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const day = (of: number) => `yimen-430212-2026-12-${String(of).padStart(2, '0')}-030000`;
const now = at('2026-12-10T12:00:00');

describe('the name of a backup', () => {
  it('has the district and the moment in Asia/Shanghai, so that names sort by time', () => {
    expect(finalName('430212', at('2026-12-01T00:30:05'))).toBe('yimen-430212-2026-12-01-003005');
  });

  it('is hidden while it is being written', () => {
    const draft = draftName('430212', at('2026-12-01T00:30:05'), 7);
    expect(draft).toBe('.unfinished-yimen-430212-2026-12-01-003005-7');
    expect(oldDrafts([draft, day(1), '.unfinished-other'], 8)).toEqual([draft]);
    expect(oldDrafts([draft], 7)).toEqual([]);
  });
});

describe('backups that are no longer kept', () => {
  const names = [day(1), day(2), day(3), day(9), day(10)];
  const gone = (newest: number | null, days: number | null) =>
    outdated(names, '430212', { newest, days }, now);

  it('are those beyond a number', () => {
    expect(gone(2, null)).toEqual([day(1), day(2), day(3)]);
    expect(gone(5, null)).toEqual([]);
    expect(gone(null, null)).toEqual([]);
  });

  it('are those beyond an age', () => {
    // the 3rd, three o’clock, is seven days and nine hours ago
    expect(gone(null, 7)).toEqual([day(1), day(2), day(3)]);
    expect(gone(null, 8)).toEqual([day(1), day(2)]);
  });

  it('never are the newest, however old', () => {
    expect(outdated([day(1), day(2)], '430212', { newest: 1, days: 1 }, now)).toEqual([day(1)]);
  });

  it('never are those of another district, drafts, or what is no backup', () => {
    const others = ['yimen-430211-2026-01-01-030000', draftName('430212', 0, 1), 'notes', ...names];
    expect(outdated(others, '430212', { newest: 1, days: null }, now)).toEqual(names.slice(0, 4));
  });

  it('count a second one of the same second as the newer', () => {
    expect(outdated([`${day(1)}-2`, day(1)], '430212', { newest: 1, days: null }, now)).toEqual([day(1)]);
  });
});
