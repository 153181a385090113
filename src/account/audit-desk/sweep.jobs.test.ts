import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { JobContext } from '#base/schedule/index.ts';
import { createSessions } from './sessions.store.ts';
import { sweepAuditFolders } from './sweep.jobs.ts';

/** the id of a process that has ended */
const gone = spawnSync(process.execPath, ['-e', '']).pid;
const theirs = mkdtempSync(path.join(os.tmpdir(), 'yimen-audit-notes-'));
afterAll(() => rmSync(theirs, { recursive: true, force: true }));

it('takes away folders of servers that are no more; one in use and somebody else’s stay', async () => {
  const sessions = createSessions(Date.now);
  const left = path.join(os.tmpdir(), `yimen-audit-${gone}-x`);
  mkdirSync(path.join(left, 'session'), { recursive: true });
  const { count } = await sweepAuditFolders({} as JobContext);
  expect(count).toBeGreaterThanOrEqual(1);
  expect([left, sessions.folder, theirs].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  await sessions.close();
});
