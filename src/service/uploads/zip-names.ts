const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const MOST = 10_000;

/**
 * The names of the files in a ZIP archive, from its directory at the end; null when it has none that holds together.
 * Nothing is unpacked: an archive that would fill the disk does no harm here.
 */
export function zipNames(bytes: Buffer): string[] | null {
  const end = findEnd(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST) return null;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY) return null;
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length);
    names.push(name.toString('utf8').replaceAll('\\', '/'));
    at += ENTRY_SIZE + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at <= end ? names : null;
}

function findEnd(bytes: Buffer): number {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  }
  return -1;
}
