import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import { checkCode, codeKeys, dropKey, issueCode } from '#service/persons/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { drop, keysCommand, list, replace } from './keys.ts';

const { db } = await testDatabase();
const files = await mkdtemp(path.join(os.tmpdir(), 'yimen-keys-'));
afterAll(() => rm(files, { recursive: true, force: true }));
const store = { db, files };
const at = instant(Date.parse('2026-12-01T08:00:00+08:00'));

async function said(work: (io: { out(line: string): void; say(line: string): void }) => Promise<number>) {
  const lines: string[] = [];
  const code = await work({ out: (line) => lines.push(line), say: (line) => lines.push(line) });
  return { code, text: lines.join('\n') };
}

describe('yimen keys', () => {
  it('lists the keys with their codes, replaces one, and drops an old one when asked twice', async () => {
    const code = await issueCode({ ...store, district: 'a' }, 'c1', at);
    const before = (await codeKeys(files))[0].id;
    expect((await said((io) => list(store, io))).text).toMatch(
      new RegExp(`${before}  在用  \\d{4}-\\d\\d-\\d\\d 起  1 个查询码`),
    );
    expect((await said((io) => replace(store, io))).text).toContain(`旧密钥 ${before} 已换下`);
    const now = (await codeKeys(files))[0].id;
    const listed = (await said((io) => list(store, io))).text;
    expect(listed).toMatch(new RegExp(`${now}  在用 .* 0 个查询码`));
    expect(listed).toMatch(new RegExp(`${before}  已换下 .* 1 个查询码`));
    // the code is still good; nobody has used it yet
    const asked = await said((io) => drop(store, io, { id: before, now: false }));
    expect(asked).toMatchObject({ code: 0 });
    expect(asked.text).toContain('还有 1 个查询码');
    expect(await checkCode({ ...store, district: 'a' }, 'c1', code, at)).toMatchObject({ ok: true });
    const dropped = await said((io) => drop(store, io, { id: before, now: true }));
    expect(dropped.text).toContain('0 个查询码作废');
    expect(await checkCode({ ...store, district: 'a' }, 'c1', code, at)).toMatchObject({ ok: true });
  });

  it('says how many codes have lost their key', async () => {
    await issueCode({ ...store, district: 'a' }, 'c2', at);
    const before = (await codeKeys(files))[0].id;
    await said((io) => replace(store, io));
    await dropKey(files, before);
    expect((await said((io) => list(store, io))).text).toContain('个查询码的密钥已不在');
  });

  it('does not drop the key that is in use, or one that is not there (cli/no-such-key)', async () => {
    const current = (await codeKeys(files))[0].id;
    const inUse = await said((io) => drop(store, io, { id: current, now: true }));
    expect(inUse).toMatchObject({ code: 1 });
    expect(inUse.text).toContain('cli/no-such-key');
    expect((await codeKeys(files))[0].id).toBe(current);
    expect(await said((io) => drop(store, io, { id: '0123456789ab', now: true }))).toMatchObject({ code: 1 });
  });

  it.each([[['drop']], [['rotate']], [['replace', 'x']]])('refuses %j (cli/bad-arguments)', async (args) => {
    const refused = await said((io) => keysCommand(args, io));
    expect(refused.code).toBe(2);
    expect(refused.text).toContain('cli/bad-arguments');
  });
});
