import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFiles } from './compress-files.ts';

it('compresses each text file of a folder once, by brotli and gzip, and leaves small ones and pictures', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-compress-'));
  const text = 'const word = "办事";\n'.repeat(200);
  await writeFile(path.join(folder, 'desk-abc.js'), text);
  await writeFile(path.join(folder, 'small.js'), 'x');
  await writeFile(path.join(folder, 'picture.png'), Buffer.alloc(5000));
  expect(await compressFiles(folder)).toBe(1);
  expect(brotliDecompressSync(await readFile(path.join(folder, 'desk-abc.js.br'))).toString()).toBe(text);
  expect(gunzipSync(await readFile(path.join(folder, 'desk-abc.js.gz'))).toString()).toBe(text);
  expect(await stat(path.join(folder, 'picture.png.br')).catch(() => null)).toBeNull();
});
