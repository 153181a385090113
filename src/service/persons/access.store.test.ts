import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { listAccess, logAccess } from './access.store.ts';

const { db } = await testDatabase();
const first = {
  at: instant(1_600_000_000_000),
  by: 'chuangkou1',
  number: 'c1',
  what: '申请人完整信息',
  reason: '核对身份证原件',
};
const second = { ...first, at: instant(first.at + 1), by: 'linye', what: '材料《身份证》' };
await logAccess(db, 'a', first);
await logAccess(db, 'a', second);
await logAccess(db, 'a', { ...first, number: 'c2' });

describe('who saw what', () => {
  it('is listed by case, the newest first', async () => {
    expect(await listAccess(db, 'a', 'c1')).toEqual([second, first]);
    expect(await listAccess(db, 'b', 'c1')).toEqual([]);
  });

  it('cannot be changed, taken out or emptied, whoever asks the database', async () => {
    for (const statement of [
      sql`UPDATE person_access SET reason = '无' WHERE number = 'c1'`,
      sql`DELETE FROM person_access WHERE number = 'c1'`,
      sql`TRUNCATE person_access`,
    ])
      await expect(statement.execute(db)).rejects.toThrow('person_access 只能追加');
    expect(await listAccess(db, 'a', 'c1')).toHaveLength(2);
  });
});
