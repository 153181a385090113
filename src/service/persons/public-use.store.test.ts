import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { PublicUse } from './public-limits.ts';
import { countUse, mayStill, spend } from './public-use.store.ts';

const { db } = await testDatabase();
const at = (minutes: number) => instant(1_600_000_000_000 + minutes * 60_000);
const limits = {
  drafts: [{ minutes: 60, most: 3 }],
  wrongCodes: [{ minutes: 15, most: 2 }],
  uploadBytes: [{ minutes: 1440, most: 100 }],
};
const using = (what: PublicUse, address: string, minute: number, amount = 1) =>
  spend(db, 'a', { what, address, amount, at: at(minute) }, limits);
const code = (result: Awaited<ReturnType<typeof spend>>) =>
  result.ok ? 'free' : result.problems.map((problem) => problem.code).join();

describe('a network address', () => {
  it('may begin so many drafts an hour, also all at once (persons/many-drafts)', async () => {
    const burst = await Promise.all(Array.from({ length: 8 }, () => using('drafts', '10.0.0.1', 0)));
    expect(burst.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await using('drafts', '10.0.0.1', 10)).toMatchObject({
      problems: [{ code: 'persons/many-drafts', message: expect.stringContaining('50分钟') }],
    });
    expect(code(await using('drafts', '::ffff:10.0.0.1', 10))).toBe('persons/many-drafts');
    // another address, another matter, another district, and later
    expect(code(await using('drafts', '10.0.0.2', 10))).toBe('free');
    expect(code(await using('uploadBytes', '10.0.0.1', 10))).toBe('free');
    const elsewhere = { what: 'drafts', address: '10.0.0.1', amount: 1, at: at(10) } as const;
    expect(code(await spend(db, 'b', elsewhere, limits))).toBe('free');
    expect(code(await using('drafts', '10.0.0.1', 60))).toBe('free');
  });

  it('may hand in so many bytes a day (persons/many-uploads)', async () => {
    expect(code(await using('uploadBytes', '10.0.0.3', 0, 90))).toBe('free');
    expect(code(await using('uploadBytes', '10.0.0.3', 1, 11))).toBe('persons/many-uploads');
    expect(code(await using('uploadBytes', '10.0.0.3', 1, 10))).toBe('free');
  });

  it('may be wrong so many times (persons/many-codes)', async () => {
    const wrong = { what: 'wrongCodes', address: '2001:db8::1', amount: 1, at: at(0) } as const;
    const still = (minute: number) =>
      mayStill(db, 'a', { ...wrong, address: '2001:db8::2', at: at(minute) }, limits);
    await countUse(db, 'a', wrong);
    expect(code(await still(1))).toBe('free');
    await countUse(db, 'a', wrong);
    expect(code(await still(1))).toBe('persons/many-codes');
    expect(code(await still(16))).toBe('free');
  });

  it('is forgotten after a day', async () => {
    await using('drafts', '10.9.9.9', 0);
    await using('drafts', '10.0.0.8', 3_000);
    const { rows } = await sql`SELECT 1 FROM public_use WHERE district = 'a' AND at < ${at(1_000)}`.execute(
      db,
    );
    expect(rows).toHaveLength(0);
  });
});
