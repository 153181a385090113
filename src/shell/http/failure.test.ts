import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { failure } from './failure.ts';

const { db } = await testDatabase();

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('what of a defect is logged', () => {
  it('is where it is and what the database calls it, not whose row it was', async () => {
    const insert = () =>
      sql`INSERT INTO case_code_try (district, number, at) VALUES ('a', ${'430299199501010118'.repeat(3)}, 0)`.execute(
        db,
      );
    const broken = failure(await thrownBy(insert()));
    expect(broken).toMatchObject({ what: 'error case_code_try_number_check', code: '23514' });
    expect(broken.stack).toContain('failure.test.ts');
    expect(JSON.stringify(broken)).not.toContain('430299199501010118');
    const cast = failure(await thrownBy(sql`SELECT ${'演示甲'}::text::int`.execute(db)));
    expect(JSON.stringify(cast)).not.toContain('演示甲');
  });

  it('leaves out what hangs on an error, and keeps our own words', () => {
    const error = Object.assign(new Error('the disk is full'), { data: { name: '演示甲' } });
    const outer = new Error('not answered', { cause: error });
    expect(failure(outer).stack).toMatch(/not answered[\s\S]*← Error: the disk is full/);
    expect(JSON.stringify(failure(outer))).not.toContain('演示甲');
    expect(failure('演示甲')).toEqual({ what: 'string', stack: '' });
  });
});
