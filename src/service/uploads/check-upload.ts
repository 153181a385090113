import { ok, type Result, refused } from '#base/kernel/index.ts';
import { contentType, otherKind } from './content-type.ts';
import { cleanName } from './file-name.ts';
import { problems } from './problems.ts';
import { limits, type UploadedFile } from './types.ts';

/**
 * Checks a file before it is kept. Its kind follows from its content, never from its name: phones and chats rename files. It
 * is kept under its true kind, so that nobody opens something else than they see.
 */
export function checkUpload(
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  { at = 'file', most = limits.bytes as number } = {},
): Result<Omit<UploadedFile, 'digest'>> {
  const size = bytes.length;
  if (size === 0) return refused(problems.of('uploads/empty', at));
  if (size > most) {
    return refused(problems.of('uploads/too-large', at, { size: megabytes(size), most: megabytes(most) }));
  }
  const type = contentType(bytes);
  if (type === 'macros') return refused(problems.of('uploads/macros', at));
  if (!type) {
    const other = otherKind(bytes);
    return refused(
      other ? problems.of('uploads/other-type', at, other) : problems.of('uploads/unknown-type', at),
    );
  }
  return ok({ name: cleanName(name, type), type: type.type, size });
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(size % (1024 * 1024) === 0 ? 0 : 1)} MB`;
}
