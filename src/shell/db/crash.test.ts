import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { rebuild, verifyJournal } from '#base/journal/index.ts';
import { ledgerProjector } from '#money/ledger/index.ts';
import { openCluster } from './cluster.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const POSTINGS = 10_000;
const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-crash-'),
);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Collects what the poster says until it has acknowledged `enough`, or has ended. */
function acknowledged(poster: ChildProcess, enough: number): Promise<() => string[]> {
  let text = '';
  // the kill may cut off the last line: only whole lines are acknowledged
  const numbers = () =>
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean);
  return new Promise((resolve) => {
    poster.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (numbers().length >= enough) resolve(numbers);
    });
    poster.on('exit', () => resolve(numbers));
  });
}

describe.skipIf(process.platform === 'win32')('kill -9 in the middle of 10,000 postings', () => {
  it('loses no acknowledged voucher and leaves no half one', async () => {
    const cluster = await openCluster({ folder });
    await migrate(cluster.url('postgres'));
    const args = [path.join(ROOT, 'e2e/crash/post-many.ts'), cluster.url('postgres'), String(POSTINGS), '10'];
    const poster = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const numbers = await acknowledged(poster, POSTINGS / 4);
    const postmaster = Number(
      (await readFile(path.join(folder, 'pg/postmaster.pid'), 'utf8')).split('\n')[0],
    );
    // the server leads its own group: this ends the postmaster and every backend at once, without an orderly end
    process.kill(-postmaster, 'SIGKILL');
    poster.kill('SIGKILL');
    await new Promise((resolve) =>
      poster.exitCode === null && poster.signalCode === null ? poster.on('exit', resolve) : resolve(null),
    );

    const again = await openCluster({ folder });
    const database = openDatabase(again.url('postgres'));
    const { db } = database;
    const told = numbers();
    expect(told.length).toBeGreaterThanOrEqual(POSTINGS / 4);
    expect(told.length).toBeLessThan(POSTINGS);
    expect(told.filter((number) => number.startsWith('refused'))).toEqual([]);

    const { rows: vouchers } = await sql<{ number: string; lines: number; debit: number; credit: number }>`
      SELECT to_char(v.day, 'YYYY-MM-') || lpad(v.sequence::text, 4, '0') AS number, count(l.line_no) AS lines, sum(l.debit) AS debit, sum(l.credit) AS credit FROM ledger_voucher v
      LEFT JOIN ledger_line l USING (district, voucher_seq) WHERE v.district = 'crash' GROUP BY v.district, v.voucher_seq ORDER BY v.sequence`.execute(
      db,
    );
    const stored = new Set(vouchers.map((voucher) => voucher.number));
    expect(told.filter((number) => !stored.has(number))).toEqual([]);
    // the sound draft has four lines of 100 yuan, two in each system
    expect(vouchers.filter((v) => v.lines !== 4 || v.debit !== 20_000 || v.credit !== 20_000)).toEqual([]);
    expect(vouchers.at(-1)?.number).toBe(`2020-03-${String(vouchers.length).padStart(4, '0')}`);
    expect(await verifyJournal(db, 'crash')).toMatchObject({ ok: true, value: { facts: vouchers.length } });
    const rebuilt = await rebuild(db, 'crash', [ledgerProjector], false);
    expect(rebuilt.filter((table) => !table.same)).toEqual([]);
    await database.close();
    await again.stop('fast');
  }, 120_000);
});
