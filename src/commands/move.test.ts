import { mkdtemp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { bareDatabase } from '#shell/db/testing.ts';
import { DISTRICT, OTHER, PASSPHRASE, twoDistricts } from './backup.fixture.ts';
import { backupCommand } from './backup.ts';
import { rebuildCommand } from './rebuild.ts';
import { restoreCommand } from './restore.ts';
import { verifyCommand } from './verify.ts';

const { url, folder, to, files } = await twoDistricts();
afterAll(() => vi.unstubAllEnvs());

/** Runs a command as on a server with these settings; returns its exit code and what it said. */
async function run(
  command: (args: string[], io: { out(line: string): void; say(line: string): void }) => Promise<number>,
  args: string[],
  settings: Readonly<Record<string, string>>,
) {
  const standard = { YIMEN_DEMO: '0', YIMEN_DISTRICT: '', DATABASE_OWNER_URL: '' };
  const all = { ...standard, YIMEN_BACKUP_PASSPHRASE: PASSPHRASE, ...settings };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  const lines: string[] = [];
  const code = await command(args, { out: (line) => lines.push(line), say: (line) => lines.push(line) });
  return { code, text: lines.join('\n') };
}

const here = { DATABASE_URL: url, YIMEN_DATA: path.dirname(files), YIMEN_DISTRICT: DISTRICT };
const newServer = async () => ({
  DATABASE_URL: (await bareDatabase()).url,
  YIMEN_DATA: await mkdtemp(path.join(folder, 'server-')),
});

describe('moving to another server', () => {
  it('is a backup here and a restoring there, whole and of one district', async () => {
    const made = await run(backupCommand, ['--to', to], here);
    expect(made).toMatchObject({ code: 0 });
    const [name] = await readdir(to);
    const there = await newServer();
    const moved = await run(restoreCommand, [path.join(to, name!)], there);
    expect(moved).toMatchObject({ code: 0 });
    const head = /末条摘要 (\S+)/.exec(moved.text)?.[1] ?? '';
    expect(made.text).toContain(head);
    // the new server knows its district by itself, and the printed head fits
    const verified = await run(verifyCommand, ['--head', head], there);
    expect(verified.code).toBe(0);
    expect(verified.text).toContain(`✓ ${DISTRICT}：和以前抄下的一致`);
    expect(verified.text).not.toContain(OTHER);
    expect(await run(rebuildCommand, ['--check'], there)).toMatchObject({ code: 0 });
    // a second time there is no empty place any more
    const again = await run(restoreCommand, [path.join(to, name!)], there);
    expect(again.code).toBe(2);
    expect(again.text).toContain('backup/not-empty');
  });

  it('keeps as many backups as asked, and checks one', async () => {
    for (const _ of [1, 2]) await run(backupCommand, ['--to', to], here);
    expect((await run(backupCommand, ['--to', to, '--keep', '2'], here)).text).toContain('删去了旧备份');
    const names = await readdir(to);
    expect(names).toHaveLength(2);
    expect(await run(backupCommand, ['--check', path.join(to, names[0]!)], {})).toMatchObject({ code: 0 });
    const nothing = await run(backupCommand, ['--check', folder], {});
    expect(nothing.code).toBe(2);
    expect(nothing.text).toContain('backup/not-a-backup');
  });

  it('is refused in words: no place, two wishes, a place in the data, no passphrase', async () => {
    const code = async (args: string[], settings: Readonly<Record<string, string>> = here) => {
      const { code, text } = await run(backupCommand, args, settings);
      return `${code} ${/（([a-z]+\/[a-z-]+)）/.exec(text)?.[1]}`;
    };
    expect(await code([])).toBe('2 cli/bad-arguments');
    expect(await code(['--to', to, '--check', to])).toBe('2 cli/bad-arguments');
    expect(await code(['--to', to, '--keep', '0'])).toBe('2 cli/bad-arguments');
    expect(await code(['--to', path.join(files, 'in')])).toBe('2 backup/target-inside-data');
    const silent = {
      ...here,
      YIMEN_BACKUP_PASSPHRASE: '',
      YIMEN_BACKUP_PASSPHRASE_FILE: path.join(to, 'no'),
    };
    expect(await code(['--to', to], silent)).toBe('2 backup/no-passphrase');
    const elsewhere = { ...(await newServer()), YIMEN_DISTRICT: OTHER };
    const [name] = await readdir(to);
    const refused = await run(restoreCommand, [path.join(to, name!)], elsewhere);
    expect(refused.text).toContain('backup/other-district');
    expect(await run(restoreCommand, [], elsewhere)).toMatchObject({ code: 2 });
  });
});
