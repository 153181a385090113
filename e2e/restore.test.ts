import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, inject, it } from 'vitest';
import { closeWindows, openWindows, runHttp } from '../bench/cases/http.ts';
import { copyOf, freePort, launch, makeFolder, stopChild } from './program.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Runs `yimen` on a data folder, as an operator does beside the server. */
async function yimen(folder: string, ...args: string[]): Promise<string> {
  const env = {
    ...process.env,
    YIMEN_DATA: folder,
    DATABASE_URL: '',
    YIMEN_BACKUP_PASSPHRASE: '四月的河水流向湘江去',
  };
  const program = [path.join(ROOT, 'src/yimen.ts'), ...args];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: ROOT, env });
  return stdout;
}

it('a backup that is made while windows work is restored elsewhere, and work goes on there', async () => {
  const [data, there] = [await copyOf(inject('demo')), await makeFolder()];
  const to = await mkdtemp(`${data}-backups-`);
  folders.push(data, there, to);
  const port = await freePort();
  const server = launch(data, port);
  expect(await server.ready, server.output()).toBe(true);
  const windows = await openWindows(`http://127.0.0.1:${port}`, 4);
  let done = false;
  const backup = yimen(data, 'backup', '--to', to).finally(() => {
    done = true;
  });
  let lives = 0;
  for (; !done; lives += 4) await runHttp(windows, 4);
  const made = await backup;
  expect(lives).toBeGreaterThan(0);
  // what comes after the backup is not in it
  await runHttp(windows, 4);
  closeWindows(windows);
  const head = /末条摘要 (\S+)/.exec(made)?.[1] ?? '';
  expect(await yimen(data, 'verify', '--head', head)).toContain('和以前抄下的一致');
  expect(await stopChild(server.child)).toBe(0);

  const [name] = await readdir(to);
  await yimen(there, 'restore', path.join(to, name!));
  expect(await yimen(there, 'verify', '--head', head)).toContain('和以前抄下的一致');
  expect(await yimen(there, 'rebuild', '--check')).not.toContain('✗');

  const again = launch(there, port);
  expect(await again.ready, again.output()).toBe(true);
  expect(again.output()).not.toContain('正在载入演示区');
  const after = await openWindows(`http://127.0.0.1:${port}`, 2);
  expect((await runHttp(after, 4)).caseSteps).toBeGreaterThan(20);
  closeWindows(after);
  expect(await stopChild(again.child)).toBe(0);
  expect(await yimen(there, 'verify')).toContain('摘要链完整');
});
