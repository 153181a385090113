import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type Instant, instant, ok } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { codeKeys, dropKey, replaceKey } from './code-key.store.ts';
import { checkCode, countByKey, issueCode, nameKey, rememberCase, renewCode } from './codes.store.ts';

const { db } = await testDatabase();
const files = await mkdtemp(path.join(os.tmpdir(), 'yimen-codes-'));
afterAll(() => rm(files, { recursive: true, force: true }));
const STORE = { db, district: 'a', files };
const at = (minutes: number) => instant(1_600_000_000_000 + minutes * 60_000);
const WRONG = '33333333';

async function check(number: string, code: string, now: Instant) {
  const result = await checkCode(STORE, number, code, now);
  return result.ok ? 'opened' : result.problems.map((problem) => problem.code).join();
}

describe('the code of a case', () => {
  it('opens it, however it is typed, and no other', async () => {
    const code = await issueCode(STORE, 'c1', at(0));
    await issueCode(STORE, 'c2', at(0));
    expect(await checkCode(STORE, 'c1', ` ${code.toLowerCase()} `, at(1))).toEqual(ok(true));
    expect(await check('c2', code, at(1))).toBe('persons/wrong-code');
    expect(await checkCode({ ...STORE, district: 'b' }, 'c1', code, at(1))).toMatchObject({ ok: false });
  });

  it('is not stored', async () => {
    const code = await issueCode(STORE, 'c3', at(0));
    const { rows } = await sql`SELECT * FROM case_code WHERE number = 'c3'`.execute(db);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(rows).toHaveLength(1);
  });

  it('is given anew to a repeated request, and not to one that comes back after an hour', async () => {
    const lost = await issueCode(STORE, 'c4', at(0));
    const code = await issueCode(STORE, 'c4', at(50));
    expect(await check('c4', lost, at(50))).toBe('persons/wrong-code');
    expect(await check('c4', code, at(50))).toBe('opened');
    expect(await issueCode(STORE, 'c4', at(61))).toBe('');
    expect(await check('c4', code, at(62))).toBe('opened');
    const renewed = await renewCode(STORE, 'c4', at(5_000));
    expect(await check('c4', code, at(5_001))).toBe('persons/wrong-code');
    expect(await check('c4', renewed, at(5_001))).toBe('opened');
  });

  it('has the same answer for a wrong code and for a number that does not exist (persons/wrong-code)', async () => {
    await issueCode(STORE, 'c5', at(0));
    expect(await checkCode(STORE, 'c5', WRONG, at(0))).toEqual(
      await checkCode(STORE, 'nothing', WRONG, at(0)),
    );
  });

  it('waits after five wrong tries, also the right one, also a number that does not exist (persons/code-locked)', async () => {
    const code = await issueCode(STORE, 'c6', at(0));
    for (const number of ['c6', 'nobody']) {
      for (let tried = 0; tried < 5; tried++)
        expect(await check(number, WRONG, at(tried))).toBe('persons/wrong-code');
      expect(await check(number, code, at(4.5))).toBe('persons/code-locked');
    }
    expect(await check('c6', WRONG, at(5))).toBe('persons/wrong-code');
    // the second wait is twice the first
    expect(await check('c6', code, at(6.9))).toBe('persons/code-locked');
    expect(await check('c6', code, at(7))).toBe('opened');
    // a right answer ends the count
    expect(await check('c6', WRONG, at(8))).toBe('persons/wrong-code');
    expect(await check('c6', code, at(8))).toBe('opened');
    expect(await check('c1', WRONG, at(5))).toBe('persons/wrong-code');
  });

  it('tells how many tries are left, and how long a wait lasts', async () => {
    const said = async (minute: number) => {
      const answer = await checkCode(STORE, 'c7', WRONG, at(minute));
      return answer.ok || answer.problems[0]?.message;
    };
    expect(await said(0)).toBe('办件编号或者查询码不对，再错4次就要等一会儿才能再试');
    for (let tried = 0; tried < 3; tried++) await said(0);
    expect(await said(0)).toBe('办件编号或者查询码不对，请1分钟后再试');
    expect(await said(0.5)).toBe('从这里输错5次了，这个编号请1分钟后再试');
    await said(1);
    expect(await said(1.5)).toBe('从这里输错6次了，这个编号请2分钟后再试');
  });

  it('is unlocked by a new one from the window', async () => {
    for (let tried = 0; tried < 5; tried++) await check('c8', WRONG, at(0));
    const code = await renewCode(STORE, 'c8', at(1));
    expect(await check('c8', code, at(1))).toBe('opened');
  });

  it('leaves no heap of old tries', async () => {
    await check('c9', WRONG, at(0));
    await check('c9', WRONG, at(10_000));
    const { rows } = await sql`SELECT 1 FROM case_code_try WHERE district = 'a'`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('takes a number of any length', async () => {
    expect(await check('9'.repeat(4_000), WRONG, at(10_000))).toBe('persons/wrong-code');
  });
});

describe('somebody who guesses at a case', () => {
  const from = async (address: string, code: string, minute: number) => {
    const result = await checkCode(STORE, 'c9', code, at(minute), { address });
    return result.ok ? 'opened' : result.problems.map((problem) => problem.code).join();
  };

  it('shuts the asker’s own network out, not the applicant at home', async () => {
    const code = await issueCode(STORE, 'c9', at(0));
    for (let tries = 0; tries < 5; tries += 1) await from('203.0.113.7', WRONG, 1);
    expect(await from('203.0.113.7', code, 1.5)).toBe('persons/code-locked');
    expect(await from('198.51.100.1', code, 1.5)).toBe('opened');
    // nor do tries from many networks
    for (let tries = 0; tries < 60; tries += 1) await from(`203.0.113.${100 + tries}`, WRONG, 2);
    expect(await from('198.51.100.1', code, 3)).toBe('opened');
  });

  it('behind the applicant’s own address, does not shut out the device that has opened the case', async () => {
    const code = await issueCode(STORE, 'c10', at(0));
    const device = 'd'.repeat(64);
    await rememberCase(STORE, 'c10', device, at(0));
    const here = { address: '203.0.113.8' };
    for (let tries = 0; tries < 5; tries += 1) await checkCode(STORE, 'c10', WRONG, at(1), here);
    expect((await checkCode(STORE, 'c10', code, at(1), here)).ok).toBe(false);
    expect((await checkCode(STORE, 'c10', code, at(1), { ...here, device: 'e'.repeat(64) })).ok).toBe(false);
    expect((await checkCode(STORE, 'c10', code, at(1), { ...here, device })).ok).toBe(true);
    // whoever has the device and guesses on it waits as well
    for (let tries = 0; tries < 5; tries += 1)
      await checkCode(STORE, 'c10', WRONG, at(1), { ...here, device });
    expect((await checkCode(STORE, 'c10', code, at(1), { ...here, device })).ok).toBe(false);
    // another code makes every device a stranger
    const renewed = await renewCode(STORE, 'c10', at(1));
    for (let tries = 0; tries < 5; tries += 1) await checkCode(STORE, 'c10', WRONG, at(1), here);
    expect((await checkCode(STORE, 'c10', renewed, at(1), { ...here, device })).ok).toBe(false);
  });
});

describe('under a key that was replaced', () => {
  const other = { ...STORE, district: 'keys', files: path.join(files, 'keys') };
  const open = async (number: string, code: string) => (await checkCode(other, number, code, at(1))).ok;
  const keyOf = async (number: string) => {
    const { rows } = await sql<{ key: string }>`
      SELECT key FROM case_code WHERE district = 'keys' AND number = ${number}`.execute(db);
    return rows[0]?.key;
  };

  it('codes stay valid, and go under the new key when they are used', async () => {
    const [used, resting] = [await issueCode(other, 'k1', at(0)), await issueCode(other, 'k2', at(0))];
    // as codes were kept before keys had names
    await sql`UPDATE case_code SET key = '' WHERE district = 'keys' AND number = 'k2'`.execute(db);
    const old = (await codeKeys(other.files))[0].id;
    const [current] = await replaceKey(other.files);
    expect([await keyOf('k1'), await keyOf('k2')]).toEqual([old, '']);
    expect(await open('k1', WRONG)).toBe(false);
    expect(await open('k1', used)).toBe(true);
    expect(await keyOf('k1')).toBe(current.id);
    expect(await open('k1', used)).toBe(true);
    expect(await open('k2', resting)).toBe(true);
    expect(await keyOf('k2')).toBe(current.id);
  });

  it('codes are void once their key is dropped, and those of another key are not', async () => {
    const code = await issueCode(other, 'k3', at(0));
    const old = (await codeKeys(other.files))[0].id;
    await replaceKey(other.files);
    const later = await issueCode(other, 'k4', at(0));
    await dropKey(other.files, old);
    expect(await open('k3', code)).toBe(false);
    expect(await open('k4', later)).toBe(true);
  });

  it('are counted by key', async () => {
    const counted = await countByKey(db);
    const [current] = await codeKeys(other.files);
    expect(counted.get(current.id)).toBe(1);
    await sql`UPDATE case_code SET key = '' WHERE district = 'keys' AND number = 'k4'`.execute(db);
    await nameKey(db, current.id);
    expect((await countByKey(db)).has('')).toBe(false);
  });
});
