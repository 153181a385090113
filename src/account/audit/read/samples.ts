import { deflateRawSync } from 'node:zlib';

/** Small files for tests, made by hand: a PDF from content streams, a zip from texts. */

export function tinyPdf(
  pages: readonly string[],
  extra: { trailer?: string; objects?: string; resources?: string } = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${10 + i * 2} 0 R`).join(' ');
  const objects = [
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    `2 0 obj << /Type /Pages /Kids [${kids}] /Count ${pages.length} >> endobj`,
    '3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
    ...pages.flatMap((content, i) => [
      `${10 + i * 2} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${extra.resources ?? ''} >> /Contents ${11 + i * 2} 0 R >> endobj`,
      `${11 + i * 2} 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    ]),
    extra.objects ?? '',
  ];
  // without a cross-reference table a reader rebuilds it: enough for a sample
  return new TextEncoder().encode(
    `%PDF-1.4\n${objects.join('\n')}\ntrailer << /Root 1 0 R ${extra.trailer ?? ''} >>\n%%EOF\n`,
  );
}

/** A grey square as an image over the page: what a scanner makes. */
export function scannedPdf(): Uint8Array {
  const image =
    '4 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >> stream\nx\nendstream endobj';
  return tinyPdf(['q 595 0 0 842 0 0 cm /I1 Do Q'], {
    objects: image,
    resources: '/XObject << /I1 4 0 R >>',
  });
}

export function encryptedPdf(): Uint8Array {
  const key = 'a'.repeat(32);
  const objects = `5 0 obj << /Filter /Standard /V 1 /R 2 /O (${key}) /U (${key}) /P -4 >> endobj`;
  return tinyPdf(['BT /F1 12 Tf 50 700 Td (secret) Tj ET'], {
    objects,
    trailer: '/Encrypt 5 0 R /ID [(x) (x)]',
  });
}

interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** what the directory claims, when it lies */
  readonly declared?: number;
  readonly flags?: number;
}

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

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
