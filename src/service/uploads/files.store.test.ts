import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { dropFiles, keepUpload, readUpload } from './files.store.ts';
import { samples } from './testing.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-uploads-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('kept files', () => {
  it('lie under their digest and come back as they were', async () => {
    const digest = digestOf(samples.pdf);
    const file = unwrap(await keepUpload(folder, { name: '申请书.pdf', bytes: samples.pdf }));
    expect(file).toEqual({
      digest,
      name: '申请书.pdf',
      type: 'application/pdf',
      size: samples.pdf.length,
    });
    expect(unwrap(await readUpload(folder, digest))).toEqual(samples.pdf);
    expect(await readdir(path.join(folder, digest.slice(0, 2)))).toEqual([digest]);
  });

  it.skipIf(process.platform === 'win32')('are for the program’s own user only', async () => {
    const { digest } = unwrap(await keepUpload(folder, { name: 'a.png', bytes: samples.png }));
    const shelf = path.join(folder, digest.slice(0, 2));
    expect((await stat(path.join(shelf, digest))).mode & 0o777).toBe(0o600);
    expect((await stat(shelf)).mode & 0o777).toBe(0o700);
  });

  it('are one when they are the same, also at the same moment', async () => {
    const files = Array.from({ length: 8 }, (_, n) => ({ name: `${n}.jpg`, bytes: samples.jpg }));
    const kept = await Promise.all(files.map((file) => keepUpload(folder, file)));
    expect(new Set(kept.map((file) => unwrap(file).digest)).size).toBe(1);
    expect(await readdir(path.join(folder, digestOf(samples.jpg).slice(0, 2)))).toEqual([
      digestOf(samples.jpg),
    ]);
  });

  it('that were refused leave nothing', async () => {
    const bytes = Buffer.from('MZ');
    expect(await keepUpload(folder, { name: 'a.exe', bytes })).toMatchObject({ ok: false });
    expect(await readUpload(folder, digestOf(bytes))).toMatchObject({
      problems: [{ code: 'uploads/not-found' }],
    });
  });

  it('are asked for by digest, not by a path', async () => {
    for (const digest of ['', '../password', `${'0'.repeat(62)}/.`])
      expect(await readUpload(folder, digest)).toMatchObject({ problems: [{ code: 'uploads/not-found' }] });
  });

  it('that were changed on the disk are not shown as what was handed in', async () => {
    const { digest } = unwrap(await keepUpload(folder, { name: 'a.webp', bytes: samples.webp }));
    const other = Buffer.alloc(samples.webp.length);
    await writeFile(path.join(folder, digest.slice(0, 2), digest), other);
    expect(await readUpload(folder, digest)).toMatchObject({ problems: [{ code: 'uploads/damaged' }] });
    // handed in again it is whole again
    await keepUpload(folder, { name: 'a.webp', bytes: samples.webp });
    expect(unwrap(await readUpload(folder, digest))).toEqual(samples.webp);
  });

  it('may be part of a larger buffer', async () => {
    const bytes = new Uint8Array(Buffer.concat([Buffer.from('xx'), samples.ofd])).subarray(2);
    expect(unwrap(await keepUpload(folder, { name: 'a.ofd', bytes })).digest).toBe(digestOf(samples.ofd));
  });

  it('go for good when they are dropped', async () => {
    const { digest } = unwrap(await keepUpload(folder, { name: 'a.docx', bytes: samples.docx }));
    await dropFiles(folder, [digest, '../x', '0'.repeat(64)]);
    expect(await readUpload(folder, digest)).toMatchObject({ problems: [{ code: 'uploads/not-found' }] });
  });
});
