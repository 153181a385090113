import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { checkUpload } from './check-upload.ts';
import { problems } from './problems.ts';
import { limits, type UploadedFile } from './types.ts';

const DIGEST = /^[0-9a-f]{64}$/;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function placeOf(folder: string, digest: string): string {
  return path.join(folder, digest.slice(0, 2), digest);
}

/**
 * Keeps a file under its digest, readable by this program's user only. Refuses what `checkUpload` refuses. The file is written
 * under another name, synced, then renamed, so that it is whole after a power cut. The same bytes again are the same file.
 */
export async function keepUpload(
  folder: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
  most: number = limits.bytes,
): Promise<Result<UploadedFile>> {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const checked = checkUpload({ name: file.name, bytes }, { most });
  if (!checked.ok) return checked;
  const digest = sha256(bytes);
  const place = placeOf(folder, digest);
  // a damaged file is replaced by the same bytes; a whole one gets a new time, so that no sweep takes it
  if ((await readUpload(folder, digest)).ok) await utimes(place, new Date(), new Date());
  else await write(place, bytes);
  return ok({ digest, ...checked.value });
}

async function write(place: string, bytes: Buffer): Promise<void> {
  const shelf = path.dirname(place);
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  const draft = `${place}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(shelf);
}

/** The name survives a power cut only when the folder is synced too. Windows refuses to sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads the bytes of a kept file; refuses when there is none (uploads/not-found) or it is no longer what was handed in. */
export async function readUpload(folder: string, digest: string): Promise<Result<Buffer>> {
  const bytes = DIGEST.test(digest) ? await readFile(placeOf(folder, digest)).catch(nothing) : null;
  if (!bytes) return refused(problems.of('uploads/not-found', 'digest'));
  return sha256(bytes) === digest ? ok(bytes) : refused(problems.of('uploads/damaged', 'digest'));
}

/** Answers null for a file that is not there. A disk that fails is a defect, so its error is thrown. */
function nothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** Deletes kept files for good. */
export async function dropFiles(folder: string, digests: readonly string[]): Promise<void> {
  for (const digest of digests) if (DIGEST.test(digest)) await rm(placeOf(folder, digest), { force: true });
}
