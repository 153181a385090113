import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { instant, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { keepUpload, readUpload } from './files.store.ts';
import { joinFiles } from './join.reader.ts';
import { dropJoined, joinUploads } from './joined.store.ts';
import { limits, type Turn } from './types.ts';
import { adoptUploads, checkRoom, findUploads, recordUpload } from './uploads.store.ts';

const { db } = await testDatabase();
const files = await mkdtemp(path.join(os.tmpdir(), 'yimen-joined-'));
afterAll(() => rm(files, { recursive: true, force: true }));
const district = 'a';
const at = instant(1_600_000_000_000);
const place = { db, district, files };

async function page(name: string, width: number, owner = 'clerk'): Promise<string> {
  const made = await PDFDocument.create({ updateMetadata: false });
  made.addPage([width, 300]);
  const file = unwrap(await keepUpload(files, { name, bytes: await made.save() }));
  const number = owner === 'clerk' ? null : owner;
  return unwrap(await recordUpload(db, district, { file, number, by: owner, at })).digest;
}

const join = (parts: readonly (readonly [digest: string, turn?: Turn])[], number: string | null = null) =>
  joinUploads(place, {
    ...{ name: '居民身份证', number, by: 'clerk', at, owners: [number ?? 'clerk'] },
    parts: parts.map(([digest, turn = 0]) => ({ digest, turn })),
  });

describe('a material of several files', () => {
  it('is one PDF that knows its parts, also in the case that takes it', async () => {
    const [front, back] = [await page('正面.pdf', 100), await page('反面.pdf', 200)];
    const file = unwrap(await join([[back], [front, 90]]));
    expect(file).toMatchObject({
      ...{ name: '居民身份证.pdf', type: 'application/pdf' },
      parts: [
        { digest: back, name: '反面.pdf', turn: 0 },
        { digest: front, name: '正面.pdf', turn: 90 },
      ],
    });
    const bytes = unwrap(await readUpload(files, file.digest));
    const widths = (await PDFDocument.load(bytes)).getPages().map((one) => one.getWidth());
    expect(widths).toEqual([200, 100]);
    await adoptUploads(db, district, { from: 'clerk', to: 'c1', digests: [file.digest] });
    expect((await findUploads(db, district, [file.digest], ['c1'])).get(file.digest)).toEqual(file);
  });

  it('stays as it is where it is one file that is not turned', async () => {
    const one = await page('一页.pdf', 300);
    expect(unwrap(await join([[one]]))).toMatchObject({ digest: one, name: '一页.pdf' });
  });

  it('takes nobody else’s file (uploads/not-found), and not too many (uploads/too-many-pages)', async () => {
    const other = await page('别人的.pdf', 400, 'c9');
    expect(await join([[other]])).toMatchObject({
      problems: [{ code: 'uploads/not-found', at: 'pages[0]' }],
    });
    const many = Array.from({ length: limits.partsOfMaterial + 1 }, () => [other] as const);
    expect(await join(many)).toMatchObject({ problems: [{ code: 'uploads/too-many-pages' }] });
  });

  it('does not count as handed in, and goes when another arrangement takes its place', async () => {
    const parts = [await page('1.pdf', 10, 'c2'), await page('2.pdf', 20, 'c2')] as const;
    const first = unwrap(await join([[parts[0]], [parts[1]]], 'c2'));
    const second = unwrap(await join([[parts[1]], [parts[0]]], 'c2'));
    await dropJoined(db, district, 'c2', [second.digest]);
    const left = await findUploads(db, district, [first.digest, second.digest, ...parts], ['c2']);
    expect([...left.keys()].sort()).toEqual([second.digest, ...parts].sort());
    const room = { number: 'c2', by: 'p', at, bytes: new Uint8Array([1]) };
    expect(await checkRoom(db, district, room)).toEqual({ ok: true, value: true });
  });

  it('says so where a file stops the process that joins (uploads/not-joinable)', async () => {
    const bytes = Buffer.from('%PDF-1.7\n%broken\n');
    const file = unwrap(await keepUpload(files, { name: '坏的.pdf', bytes }));
    const { digest } = unwrap(await recordUpload(db, district, { file, number: null, by: 'clerk', at }));
    const refused = await join([[digest], [digest]]);
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['uploads/not-joinable']);
  });

  it('is not joined while too many are, or where the process ends (uploads/join-failed)', async () => {
    const ended = async (how: 'full' | 'gave-up') => {
      const answer = await joinFiles([], { run: async () => ({ ended: how }) });
      return answer.ok ? '' : answer.problems.map(({ code, message }) => `${code} ${message}`).join();
    };
    expect(await ended('full')).toBe('uploads/join-failed 现在合成的人太多');
    expect(await ended('gave-up')).toBe('uploads/join-failed 把这些页合成一份没有成功');
  });
});
