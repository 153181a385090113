import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { LIMITS, problems as reading } from '#account/audit/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { UPLOAD } from './limits.ts';
import { problems } from './problems.ts';
import { newToken, type StoredFile } from './sessions.store.ts';

const MEGABYTE = 1024 * 1024;
const LONGEST_NAME = 120;

/** Cleans a file's name for messages: no path, no characters that change the text around it. */
export function shownName(given: string | undefined): string {
  const base = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  return base.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, LONGEST_NAME) || '未命名文件';
}

async function store(stream: Readable, to: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(stream, counted, createWriteStream(to, { mode: 0o600, flags: 'wx' }));
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Takes the files of a form into `folder` under names of our own: fields `file` (this year's account) and `last`
 * (last year's). Refuses too many or too large files, with all problems at once. The rest of a refused form is read and
 * dropped, because a browser shows no answer before it has sent everything.
 */
export async function receiveFiles(request: FastifyRequest, folder: string): Promise<Result<StoredFile[]>> {
  if (!request.isMultipart?.()) return refused(problems.of('upload/not-a-form', 'files'));
  const files: StoredFile[] = [];
  const refusals: Problem[] = [];
  let total = 0;
  let seen = 0;
  try {
    for await (const part of request.parts({
      limits: { files: 500, fields: 20, fieldSize: 1_000, fileSize: LIMITS.bytes, parts: 520 },
    })) {
      if (part.type !== 'file') continue;
      // a browser sends an empty part for a field without a file
      const chosen = part.filename !== '' && part.filename !== undefined;
      if (chosen) seen += 1;
      if (!chosen || seen > UPLOAD.files || total > UPLOAD.bytes) {
        part.file.resume();
        continue;
      }
      const name = shownName(part.filename);
      const at = path.join(folder, newToken());
      const stored = await store(part.file, at);
      total += stored.bytes;
      if (part.file.truncated) refusals.push(reading.of('audit/too-large', name, { limit: LIMITS.bytes }));
      else files.push({ name, path: at, ...stored, last: part.fieldname === 'last' });
    }
  } catch (error) {
    if (!isFormError(error)) throw error;
    return refused(problems.of('upload/not-a-form', 'files'));
  }
  if (seen > UPLOAD.files)
    refusals.push(problems.of('upload/too-many-files', 'files', { most: UPLOAD.files }));
  if (total > UPLOAD.bytes)
    refusals.push(problems.of('upload/too-much', 'files', { megabytes: UPLOAD.bytes / MEGABYTE }));
  if (refusals.length > 0) return refused(...refusals);
  if (!files.some(({ last }) => !last)) return refused(problems.of('upload/no-file', 'files'));
  return ok(files);
}

/** Is the form itself wrong (cut off, too many parts, no boundary)? Any other error is a defect of ours. */
function isFormError(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    /^FST_|^ERR_STREAM_PREMATURE_CLOSE$/.test(code ?? '') || /multipart|boundary|part/i.test(message ?? '')
  );
}
