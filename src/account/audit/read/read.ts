import { isPdf, ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { isCsv, readCsvText } from './csv.ts';
import type { ReadDocument } from './document.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { LIMITS } from './limits.ts';
import { withUsualLetters } from './look-alikes.ts';
import { mainPartOf } from './opc.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';
import { readXlsx } from './xlsx.ts';
import { openZip, type Zip } from './zip.ts';

/** The kind of a file by its content; its name is only for messages. */
export type Sniffed = 'pdf' | 'zip' | 'ole' | 'html' | 'text' | 'binary' | 'empty';

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (isPdf(bytes)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole';
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && bytes.subarray(0, 8192).includes(0)) return 'binary';
  if (!/\S/.test(head) && bytes.length <= 1024) return 'empty';
  return /<(!doctype\s+html|html|head|body|table|div|p|h\d|meta)\b/i.test(head) ? 'html' : 'text';
}

/** Reads one file, whatever its name. `now` is a millisecond clock, for the time limit. */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  now: () => number,
): Promise<Result<ReadDocument>> {
  const read = await readAsSent(name, bytes, now);
  return read.ok ? ok(withUsualLetters(read.value)) : read;
}

async function readAsSent(name: string, bytes: Uint8Array, now: () => number): Promise<Result<ReadDocument>> {
  if (bytes.length > LIMITS.bytes)
    return refused(problems.of('audit/too-large', name, { limit: LIMITS.bytes }));
  switch (sniff(bytes)) {
    case 'empty':
      return refused(problems.of('audit/empty-file', name, {}));
    case 'pdf':
      return readPdf(name, bytes, now);
    case 'zip':
      return readZip(name, bytes);
    case 'ole':
      return readOle(name, bytes);
    case 'binary':
      return refused(problems.of('audit/unknown-format', name, { what: '二进制数据' }));
    case 'html':
      return readHtml(name, decode(bytes, true));
    case 'text': {
      const text = decode(bytes, false);
      // bytes that decode to replacement or control characters are no text
      if (noise(text)) return refused(problems.of('audit/unknown-format', name, { what: '二进制数据' }));
      return isCsv(text) ? readCsvText(name, text) : readText(name, text);
    }
  }
}

function readZip(name: string, bytes: Uint8Array): Result<ReadDocument> {
  const zip = openZip(bytes, name);
  if (!zip.ok) return zip;
  const document = readOffice(name, zip.value);
  // a part that could not be unpacked is not the same as one that is absent, whoever asked for it
  return zip.value.refusal() ?? document;
}

function readOffice(name: string, zip: Zip): Result<ReadDocument> {
  const main = mainPartOf(zip);
  if (main?.kind === 'word') return readDocx(name, zip, main.part);
  if (main?.kind === 'excel') return readXlsx(name, zip, main.part);
  return refused(problems.of('audit/unknown-format', name, { what: '普通压缩包' }));
}

/** Refuses the old OLE container with the right reason: it holds .doc and .xls, and also an encrypted .docx or .xlsx. */
function readOle(name: string, bytes: Uint8Array): Result<ReadDocument> {
  const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length & ~1, 65_536)));
  if (head.includes('EncryptedPackage')) return refused(problems.of('audit/encrypted', name, {}));
  return refused(problems.of('audit/unknown-format', name, { what: '旧版Office文件' }));
}

function decode(bytes: Uint8Array, html: boolean): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const named =
    html && /charset\s*=\s*["']?gb[\w-]*/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // a page may say GB2312 over bytes of UTF-8: bytes of GBK are hardly ever UTF-8 with Chinese in it
    if (!named || /[\u4e00-\u9fff]/.test(text)) return text;
  } catch {
    // older pages and texts are in GBK without saying so
  }
  return new TextDecoder('gb18030').decode(bytes);
}

function noise(text: string): boolean {
  let bad = 0;
  const sample = text.slice(0, 20_000);
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) bad += 1;
  }
  return bad > sample.length * 0.02;
}
