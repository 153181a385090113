import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { messageProjector } from '#service/messages/index.ts';
import { openCluster } from '#shell/db/cluster.ts';
import { openDatabase } from '#shell/db/database.ts';
import { migrate } from '#shell/db/migrate.ts';
import { DISTRICT, requestOf } from '../../../../e2e/crash/case-steps.ts';
import { caseProjector, caseReading } from './projector.store.ts';
import { runCases } from './run-cases.store.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const CLERKS = '24';
const LIVES = 100_000;
const ENOUGH = 3_000;
const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-crash-'),
);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Whole lines of the clerks' output, once there are `enough` or the clerks have ended. */
function heard(clerks: ChildProcess, enough: number): Promise<() => string[][]> {
  let text = '';
  // the kill may cut off the last line: only whole lines are acknowledged
  const lines = () =>
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' '));
  return new Promise((resolve) => {
    clerks.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (lines().length >= enough) resolve(lines);
    });
    clerks.on('exit', () => resolve(lines));
  });
}

const ended = (child: ChildProcess) =>
  new Promise((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.on('exit', resolve) : resolve(null),
  );

describe.skipIf(process.platform === 'win32')('kill -9 while clerks take steps of cases', () => {
  it('loses no acknowledged step, leaves no half one, and tells the second of two', async () => {
    const cluster = await openCluster({ folder });
    await migrate(cluster.url('postgres'));
    const args = [path.join(ROOT, 'e2e/crash/step-many.ts'), cluster.url('postgres'), CLERKS, String(LIVES)];
    const clerks = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = await heard(clerks, ENOUGH);
    const pid = Number((await readFile(path.join(folder, 'pg/postmaster.pid'), 'utf8')).split('\n')[0]);
    // the server leads its own group: postmaster and backends end at once, without an orderly end
    process.kill(-pid, 'SIGKILL');
    clerks.kill('SIGKILL');
    await ended(clerks);

    const again = await openCluster({ folder });
    const url = again.url('postgres');
    const database = openDatabase(url);
    const { db } = database;
    const done = lines().filter(([what]) => what === 'done');
    const told = lines().filter(([what]) => what === 'told');
    expect(done.length).toBeGreaterThan(ENOUGH / 2);

    const { rows } = await sql<{ number: string; version: number; request: string; stored: number }>`
      SELECT substr(f.stream, 6) AS number, f.version, f.request_id AS request, c.version AS stored
      FROM journal_fact f LEFT JOIN case_file c ON c.district = f.district AND c.number = substr(f.stream, 6)
      WHERE f.district = ${DISTRICT} ORDER BY f.position`.execute(db);
    const kept = new Set(rows.map(({ number, version, request }) => `${request} ${number} ${version}`));
    const lost = done.filter(
      ([, life, turn, number, version]) => !kept.has(`life-${life}-${turn} ${number} ${version}`),
    );
    expect(lost).toEqual([]);
    // every case is as far as its last fact
    const last = new Map(rows.map(({ number, version }) => [number, version]));
    expect(rows.filter(({ number, stored }) => last.get(number) !== stored)).toEqual([]);
    // of two requests on the same version the second was refused, and nothing of it is stored
    expect(told.length).toBeGreaterThan(100);
    expect([...new Set(told.map(([, , , code]) => code))]).toEqual(['cases/changed']);
    expect(rows.filter(({ request }) => request.endsWith('-rival'))).toEqual([]);

    const env = { ...process.env, DATABASE_URL: url, YIMEN_DEMO: '0' };
    const verify = await promisify(execFile)(process.execPath, [path.join(ROOT, 'src/yimen.ts'), 'verify'], {
      env,
    });
    expect(verify.stdout).toContain(`${rows.length} 条事实，摘要链完整`);
    const projectors = [messageProjector(caseReading), caseProjector];
    const rebuilt = await rebuild(db, DISTRICT, projectors, false);
    expect(rebuilt.filter((table) => !table.same)).toEqual([]);

    // a repeated request after a lost answer is still one step
    const [, life, turn, number, version] = done.at(-1) as [string, string, string, string, string];
    const request = requestOf(Number(life), Number(turn), turn === '0' ? null : number);
    const [answer] = await runCases(createJournal(db, projectors), '渌', [request]);
    expect(answer).toMatchObject({ ok: true, value: { number, version: Number(version) } });
    const { rows: facts } = await sql`SELECT 1 FROM journal_fact WHERE district = ${DISTRICT}`.execute(db);
    expect(facts).toHaveLength(rows.length);
    await database.close();
    await again.stop('fast');
  }, 120_000);
});
