import { inflateRawSync } from 'node:zlib';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { LIMITS } from './limits.ts';

/** A zip's entries by name, unpacked when asked for, never beyond the limits. */
export interface Zip {
  readonly names: readonly string[];
  read(name: string): Result<Uint8Array | undefined>;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const ENCRYPTED_FLAG = 1;

/** Opens a zip from its central directory. Nothing is written anywhere; a name is only a key. */
export function openZip(bytes: Uint8Array, at: string): Result<Zip> {
  const broken = refused(problems.of('audit/broken-file', at, { format: '压缩文档' }));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return broken;
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) return refused(problems.of('audit/too-complex', at, {}));
  const entries = new Map<string, Entry>();
  let offset = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== CENTRAL) return broken;
    if (view.getUint16(offset + 8, true) & ENCRYPTED_FLAG)
      return refused(problems.of('audit/encrypted', at, {}));
    const nameLength = view.getUint16(offset + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(offset + 10, true),
      packed: view.getUint32(offset + 20, true),
      unpacked: view.getUint32(offset + 24, true),
      at: view.getUint32(offset + 42, true),
    });
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  let left: number = LIMITS.unpackedBytes;
  return ok({
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return ok(undefined);
      const result = unpack(bytes, view, entry, Math.min(left, LIMITS.entryBytes), at);
      if (result.ok) left -= result.value.length;
      return result;
    },
  });
}

function findEnd(view: DataView): number {
  const stop = Math.max(0, view.byteLength - 66_000);
  for (let i = view.byteLength - 22; i >= stop; i--) if (view.getUint32(i, true) === END) return i;
  return -1;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  limit: number,
  at: string,
): Result<Uint8Array> {
  const broken = refused(problems.of('audit/broken-file', at, { format: '压缩文档' }));
  const bomb = refused(problems.of('audit/unpacks-too-large', at, {}));
  // what the directory declares is believed only when it is bad news
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
