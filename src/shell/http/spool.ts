import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';

/** The most of one form: a file of ten megabytes and a little more, so that the room says which file is too large. */
const LIMITS = { fileSize: 11 * 1024 * 1024, files: 10, fields: 100, fieldSize: 1_048_576, parts: 110 };
/** of all its files together */
const MOST_BYTES = 11 * 1024 * 1024;

export interface Spooled {
  readonly form: FormData;
  /** deletes the files; after the answer, because they are read only when a route asks for them */
  forget(): Promise<void>;
}

const refused = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });

/**
 * Reads a form with files. Each file goes to the disk as it comes and is read into memory only by the route, after it has looked
 * at who sends it: a hundred unfinished uploads of strangers hold no memory.
 */
export async function spoolForm(request: FastifyRequest): Promise<Spooled> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-upload-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  const form = new FormData();
  let count = 0;
  let bytes = 0;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') {
        form.append(part.fieldname, String(part.value ?? ''));
        continue;
      }
      count += 1;
      const at = path.join(folder, String(count));
      await pipeline(part.file, createWriteStream(at, { mode: 0o600 }));
      bytes += part.file.bytesRead;
      if (part.file.truncated || bytes > MOST_BYTES) throw refused(413, 'the form is too large');
      const blob = await openAsBlob(at, { type: part.mimetype });
      form.append(part.fieldname, new File([blob], part.filename, { type: part.mimetype }));
    }
  } catch (error) {
    await forget();
    throw (error as { statusCode?: number }).statusCode === 413 ? error : refused(400, 'not a form');
  }
  return { form, forget };
}
