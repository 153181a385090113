import { ok, type Result, refused } from '#base/kernel/index.ts';
import { contentType } from './content-type.ts';
import { cleanName, extensionOf } from './file-name.ts';
import { problems } from './problems.ts';
import { limits, type UploadedFile } from './types.ts';

/**
 * Checks a file before it is kept. Its kind follows from its content, never from its name. A name that says another kind is
 * refused: the file is mistaken or disguised. A name without an extension (from a phone) gets that of the content.
 */
export function checkUpload(
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  at = 'file',
): Result<Omit<UploadedFile, 'digest'>> {
  const size = bytes.length;
  if (size === 0) return refused(problems.of('uploads/empty', at));
  if (size > limits.bytes) {
    return refused(
      problems.of('uploads/too-large', at, { size: megabytes(size), most: megabytes(limits.bytes) }),
    );
  }
  const type = contentType(bytes);
  if (type === 'macros') return refused(problems.of('uploads/macros', at));
  if (!type) return refused(problems.of('uploads/unknown-type', at));
  const extension = extensionOf(name);
  if (extension && extension !== type.extension && !type.also.includes(extension)) {
    return refused(problems.of('uploads/wrong-extension', at, { extension, is: type.name }));
  }
  return ok({ name: cleanName(name, extension || type.extension), type: type.type, size });
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(size % (1024 * 1024) === 0 ? 0 : 1)} MB`;
}
