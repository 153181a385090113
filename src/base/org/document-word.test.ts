import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { ASKED } from './found-bureau.fixture.ts';
import { foundBureau } from './found-bureau.store.ts';
import { findDocumentWord } from './places.store.ts';
import { orgProjector } from './projector.store.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [orgProjector]);
const found = async (code: string, documentWord = '') =>
  unwrap(
    await foundBureau(
      { db, journal, clock: () => instant(Date.parse(`${day('2021-01-04')}T02:00:00Z`)), district: code },
      { ...ASKED, code, documentWord },
      { isFounded: false, only: code },
    ),
  );

describe('the word in the numbers of a district’s papers', () => {
  it('is nothing before the district is founded', async () => {
    expect(await findDocumentWord(db, '990101')).toBe('');
  });

  it('is what the bureau says, else the first character of the district', async () => {
    await found('990102', '试审');
    await found('990103');
    expect(await findDocumentWord(db, '990102')).toBe('试审');
    expect(await findDocumentWord(db, '990103')).toBe('测');
  });
});
