import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { checkBackup, openForRestore, restoreInto, writeBackup } from '#shell/backup/index.ts';
import { openStore } from '#shell/db/open.ts';
import { bareDatabase } from '#shell/db/testing.ts';
import { unreachable } from '#shell/db/unreachable.ts';
import { copyOf, DISTRICT, OTHER, PASSPHRASE, quiet, refusal, twoDistricts } from './backup.fixture.ts';

const { asked, folder } = await twoDistricts();
const first = (await writeBackup(asked)).folder;

/** What a program says that opens this database. */
async function openStoreOn(address: string): Promise<string> {
  vi.stubEnv('DATABASE_URL', address);
  try {
    return await openStore(folder, quiet).then(
      () => 'opened',
      (error: unknown) => unreachable(error, address)?.code ?? String(error),
    );
  } finally {
    vi.unstubAllEnvs();
  }
}

describe('a backup that is no longer whole', () => {
  const open = (from: string, passphrase: string | null = PASSPHRASE, district = DISTRICT) =>
    refusal(openForRestore(from, { district, passphrase }));
  const table = 'tables/journal_fact.copy.zst';

  it('is refused when a table was cut off, changed or taken away (backup/damaged)', async () => {
    const cut = await copyOf(first, folder);
    await truncate(path.join(cut, table), 1_000);
    expect(await open(cut)).toBe(`backup/damaged 备份损坏或不完整：${table} 被截断`);
    expect(await refusal(checkBackup(cut))).toBe(await open(cut));
    const changed = await copyOf(first, folder);
    const bytes = await readFile(path.join(changed, table));
    bytes[500] = bytes[500]! ^ 1;
    await writeFile(path.join(changed, table), bytes);
    expect(await open(changed)).toBe(`backup/damaged 备份损坏或不完整：${table} 的内容变了`);
    await rm(path.join(changed, table));
    expect(await open(changed)).toBe(`backup/damaged 备份损坏或不完整：缺少 ${table}`);
  });

  it('is refused when a handed-in file was changed or taken away', async () => {
    const spoilt = await copyOf(first, folder);
    const [shelf] = await readdir(path.join(spoilt, 'files'));
    const [name] = await readdir(path.join(spoilt, 'files', shelf!));
    const file = path.join(spoilt, 'files', shelf!, name!);
    // the copy is a file of its own; the backup before it stays whole
    await writeFile(file, 'other');
    expect(await refusal(checkBackup(spoilt))).toContain(`材料 ${name!.slice(0, 12)}… 的内容变了`);
    await rm(file);
    expect(await refusal(checkBackup(spoilt))).toContain('backup/damaged 备份损坏或不完整：材料应有');
    expect((await checkBackup(first)).district).toBe(DISTRICT);
  });

  it('is refused when its list was cut off, or was never written (backup/not-a-backup)', async () => {
    const cut = await copyOf(first, folder);
    await truncate(path.join(cut, 'manifest.json'), 700);
    expect(await open(cut)).toBe('backup/damaged 备份损坏或不完整：目录 manifest.json 读不出来');
    await writeFile(path.join(cut, 'manifest.json'), '{"format":1}');
    expect(await open(cut)).toBe('backup/damaged 备份损坏或不完整：目录 manifest.json 缺了内容');
    await rm(path.join(cut, 'manifest.json'));
    expect(await open(cut)).toContain('backup/not-a-backup');
    expect(await open(path.join(folder, 'nowhere'))).toContain('backup/not-a-backup');
    const unfinished = path.join(folder, '.unfinished-yimen-430212-2026-11-24-080000-1');
    await cp(first, unfinished, { recursive: true });
    expect(await open(unfinished)).toContain('backup/not-a-backup');
  });

  it('does not open with facts that were replaced, though every digest was made to fit', async () => {
    const forged = await copyOf(first, folder);
    const manifest = JSON.parse(await readFile(path.join(forged, 'manifest.json'), 'utf8'));
    const entry = manifest.tables.find(({ name }: { name: string }) => name === 'journal_fact');
    const text = zstdDecompressSync(await readFile(path.join(forged, table))).toString();
    const bytes = zstdCompressSync(text.replace('case/', 'cASE/'));
    Object.assign(entry, { bytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') });
    await writeFile(path.join(forged, table), bytes);
    await writeFile(path.join(forged, 'manifest.json'), JSON.stringify(manifest));
    expect(await refusal(checkBackup(forged))).toMatch(/^backup\/damaged .*事实日志第 \d+ 条与其摘要不符/);
    // the keys are sealed together with the list
    expect(await open(forged)).toContain('backup/wrong-passphrase');
    const target = await bareDatabase();
    const opened = await openForRestore(forged, { district: DISTRICT, passphrase: null });
    const into = restoreInto({ url: target.url, files: path.join(folder, 'forged') }, opened, quiet);
    expect(await refusal(into)).toContain('backup/damaged');
    // what was broken off is opened by no program
    expect(await openStoreOn(target.url)).toBe('cli/half-restored');
  });

  it('is refused when fewer rows come in than it says (backup/loss)', async () => {
    const opened = await openForRestore(first, { district: DISTRICT, passphrase: null });
    const tables = opened.manifest.tables.map((one) =>
      one.name === 'person' ? { ...one, rows: one.rows + 1 } : one,
    );
    const place = { url: (await bareDatabase()).url, files: path.join(folder, 'loss') };
    const into = restoreInto(place, { ...opened, manifest: { ...opened.manifest, tables } }, quiet);
    expect(await refusal(into)).toContain('backup/loss 恢复出来的和备份对不上：person 应有');
  });
});

describe('a backup is refused', () => {
  const open = (from: string, passphrase: string | null, district = DISTRICT) =>
    refusal(openForRestore(from, { district, passphrase }));

  it('with a wrong passphrase, and without its keys (backup/wrong-passphrase, backup/no-key)', async () => {
    expect(await open(first, '别的口令别的口令别的')).toContain('backup/wrong-passphrase');
    const apart = await copyOf(first, folder);
    await rm(path.join(apart, 'keys.json'));
    expect(await open(apart, PASSPHRASE)).toContain('backup/no-key');
    expect(await open(apart, null)).toBe('done');
  });

  it('for another district (backup/other-district)', async () => {
    expect(await open(first, PASSPHRASE, OTHER)).toBe(
      'backup/other-district 这是 430212 的备份，而 YIMEN_DISTRICT 指定的是 430211',
    );
  });

  it('of a newer program (backup/newer)', async () => {
    const newer = await copyOf(first, folder);
    const manifest = JSON.parse(await readFile(path.join(newer, 'manifest.json'), 'utf8'));
    const write = (changed: object) =>
      writeFile(path.join(newer, 'manifest.json'), JSON.stringify({ ...manifest, ...changed }));
    await write({ format: 2 });
    expect(await open(newer, null)).toBe('backup/newer 这份备份是更新的版本做的，本程序不认识：格式第 2 版');
    await write({ migrations: [...manifest.migrations, { name: '9999_later.sql', digest: 'x' }] });
    expect(await open(newer, null)).toContain('1 项数据库改动');
  });
});
