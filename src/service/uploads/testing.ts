import { Buffer } from 'node:buffer';

/** Small files of every accepted kind, with the first bytes that their software writes. */
export const samples = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1'),
  jpg: Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF\x00', 'latin1'),
  png: Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR', 'latin1'),
  webp: Buffer.from('RIFF\x0a\x00\x00\x00WEBPVP8 ', 'latin1'),
  ofd: zip('OFD.xml', 'Doc_0/Document.xml'),
  docx: zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
  xlsx: zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/printerSettings/printerSettings1.bin'),
} as const;

/** An archive with these empty files, byte by byte (APPNOTE 4.3): no library writes the broken ones that tests need. */
export function zip(...names: string[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const text = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(text.length, 26);
    locals.push(local, text);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(at, 42);
    entries.push(entry, text);
    at += 30 + text.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
