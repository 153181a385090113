import { inflateRawSync } from 'node:zlib';
import { ok, type Result, refused, type ZipEntry, zipDirectory } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { LIMITS } from './limits.ts';

/** A zip's entries by name. An entry is unpacked when it is asked for, never beyond the limits. */
export interface Zip {
  readonly names: readonly string[];
  read(name: string): Result<Uint8Array | undefined>;
  /** the first refusal of an entry that was asked for; null: there was none */
  refusal(): Result<never> | null;
}

/** Opens a zip from its central directory. Nothing is written anywhere; a name is only a key. */
export function openZip(bytes: Uint8Array, at: string): Result<Zip> {
  const listed = zipDirectory(bytes, { most: LIMITS.entries, nothingAfter: false });
  if (listed === 'too-many') return refused(problems.of('audit/too-complex', at, {}));
  if (listed === 'broken') return refused(problems.of('audit/broken-file', at, { format: '压缩文档' }));
  if (listed.some(({ encrypted }) => encrypted)) return refused(problems.of('audit/encrypted', at, {}));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(listed.map((entry) => [entry.name, entry]));
  let left: number = LIMITS.unpackedBytes;
  let refusal: Result<never> | null = null;
  return ok({
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return ok(undefined);
      const result = unpack(bytes, view, entry, Math.min(left, LIMITS.entryBytes), at);
      if (result.ok) left -= result.value.length;
      else refusal ??= refused(...result.problems);
      return result;
    },
    refusal: () => refusal,
  });
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: ZipEntry,
  limit: number,
  at: string,
): Result<Uint8Array> {
  const broken = refused(problems.of('audit/broken-file', at, { format: '压缩文档' }));
  const bomb = refused(problems.of('audit/unpacks-too-large', at, {}));
  // the declared size is believed only where it is over the limit
  if (entry.unpacked > limit) return bomb;
  if (entry.at + 30 > view.byteLength) return broken;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > view.byteLength) return broken;
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed.length > limit ? bomb : ok(packed);
  if (entry.method !== 8) return broken;
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) }));
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb : broken;
  }
}
