const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;

/** One file of a ZIP archive, as the directory at its end declares it. All of it may be false. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated */
  readonly method: number;
  /** bytes in the archive, and when unpacked */
  readonly packed: number;
  readonly unpacked: number;
  /** offset of its local header */
  readonly at: number;
}

export interface ZipLimits {
  /** more entries than this are refused */
  readonly most: number;
  /** refuses bytes after the archive, which may be another file in disguise */
  readonly nothingAfter: boolean;
}

/**
 * Reads the directory of a ZIP archive (APPNOTE 4.3.12); 'broken' when it is inconsistent, 'too-many' beyond the limit. Nothing
 * is unpacked, so an archive that would fill the disk does no harm here.
 */
export function zipDirectory(
  bytes: Uint8Array,
  limits: ZipLimits,
): readonly ZipEntry[] | 'broken' | 'too-many' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, limits.nothingAfter);
  if (end < 0) return 'broken';
  const count = view.getUint16(end + 10, true);
  if (count > limits.most) return 'too-many';
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return 'broken';
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length)),
      encrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at <= end ? entries : 'broken';
}

function findEnd(view: DataView, nothingAfter: boolean): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (!nothingAfter || at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return -1;
}
