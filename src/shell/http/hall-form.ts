import type { FastifyRequest } from 'fastify';
import type { Problem } from '#base/kernel/index.ts';
import type { HallFile } from './hall-types.ts';
import { problems } from './problems.ts';

/** Limits for the files of one form of the hall: a photograph has a few megabytes, a scan rarely ten. */
export const FORM_FILES = {
  bytes: 10 * 1024 * 1024,
  files: 10,
  totalBytes: 30 * 1024 * 1024,
  fields: 200,
  fieldBytes: 20_000,
} as const;

const LONGEST_NAME = 120;

export interface HallForm {
  readonly form: Record<string, string>;
  readonly files: readonly HallFile[];
  /** all refusals of files, each `at` the field of its file */
  readonly refusals: readonly Problem[];
}

/** Cleans a file's name for showing: no path, no characters that change the text around it. */
function shownName(given: string | undefined): string {
  const base = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  return base.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-LONGEST_NAME) || '未命名文件';
}

const isFormError = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return (
    /^FST_|^ERR_STREAM_PREMATURE_CLOSE$/.test(code ?? '') || /multipart|boundary|part/i.test(message ?? '')
  );
};

/**
 * Reads a form with its files into memory, within limits. Files beyond the limits are read and dropped, because a browser shows
 * no answer before it has sent everything. The other fields are kept, so that nothing typed is lost. Without `room` no file is
 * accepted, because too many are on their way from that address already.
 */
export async function readForm(request: FastifyRequest, room: boolean): Promise<HallForm> {
  const form: Record<string, string> = {};
  const files: HallFile[] = [];
  const refusals: Problem[] = [];
  let total = 0;
  const { fields, fieldBytes, bytes: most } = FORM_FILES;
  const limits = { files: 100, fields, fieldSize: fieldBytes, fileSize: most, parts: fields + 100 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        form[part.fieldname] = String(part.value ?? '');
        continue;
      }
      if (!room && part.filename) {
        refusals.push(problems.of('http/many-at-once', part.fieldname));
        part.file.resume();
        continue;
      }
      // a browser sends an empty part for a field without a file
      if (!part.filename || files.length >= FORM_FILES.files || total > FORM_FILES.totalBytes) {
        if (part.filename) refusals.push(problems.of('http/too-many-files', part.fieldname));
        part.file.resume();
        continue;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of part.file) chunks.push(chunk as Buffer);
      const name = shownName(part.filename);
      if (part.file.truncated) {
        refusals.push(problems.of('http/file-too-large', part.fieldname, { name }));
        continue;
      }
      const bytes = new Uint8Array(Buffer.concat(chunks));
      total += bytes.length;
      files.push({ field: part.fieldname, name, type: part.mimetype, bytes });
    }
  } catch (error) {
    if (!isFormError(error)) throw error;
    refusals.push(problems.of('http/form-cut-off', ''));
  }
  return { form, files, refusals };
}
