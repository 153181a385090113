import { deflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** what the directory claims, when it lies */
  readonly declared?: number;
  readonly flags?: number;
}

/** A ZIP archive of these files, byte by byte (APPNOTE 4.3): no library writes the broken ones that tests need. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const packed = deflateRawSync(entry.bytes);
    const local = header(30, [
      [0, 0x04034b50, 4],
      [8, 8, 2],
      [18, packed.length, 4],
      [22, entry.declared ?? entry.bytes.length, 4],
      [26, name.length, 2],
    ]);
    const record = header(46, [
      [0, 0x02014b50, 4],
      [8, entry.flags ?? 0, 2],
      [10, 8, 2],
      [20, packed.length, 4],
      [24, entry.declared ?? entry.bytes.length, 4],
      [28, name.length, 2],
      [42, offset, 4],
    ]);
    parts.push(local, name, packed);
    central.push(record, name);
    offset += local.length + name.length + packed.length;
  }
  const size = central.reduce((n, part) => n + part.length, 0);
  const end = header(22, [
    [0, 0x06054b50, 4],
    [8, entries.length, 2],
    [10, entries.length, 2],
    [12, size, 4],
    [16, offset, 4],
  ]);
  return joined([...parts, ...central, end]);
}

function header(length: number, fields: readonly (readonly [number, number, 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
