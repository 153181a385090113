import { zipDirectory } from '#base/kernel/index.ts';

export interface ContentType {
  readonly type: string;
  readonly extension: string;
  /** other extensions that such files have */
  readonly also: readonly string[];
  /** its name in a message */
  readonly name: string;
}

const pdf = { type: 'application/pdf', extension: 'pdf', also: [], name: 'PDF 文件' };
const jpeg = { type: 'image/jpeg', extension: 'jpg', also: ['jpeg', 'jfif', 'jpe'], name: 'JPG 图片' };
const png = { type: 'image/png', extension: 'png', also: [], name: 'PNG 图片' };
const webp = { type: 'image/webp', extension: 'webp', also: [], name: 'WebP 图片' };
/** GB/T 33190-2016 电子文件存储与交换格式 版式文档 */
const ofd = { type: 'application/ofd', extension: 'ofd', also: [], name: 'OFD 文件' };
const docx = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  also: [],
  name: 'DOCX 文档',
};
const xlsx = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  also: [],
  name: 'XLSX 表格',
};

/** inside an office file: macros, controls, embedded programs and documents */
const RUNS =
  /(^|\/)(vbaProject[^/]*|vbaData\.xml|activeX\/.*|embeddings\/.*|.*\.(bin|exe|dll|js|vbs|bat|cmd|ps1|jar|scr))$/i;
/** printers leave their settings as .bin: they are data */
const HARMLESS = /(^|\/)printerSettings\/[^/]*\.bin$/i;

const MOST_ENTRIES = 10_000;

/** The kind of a file by its content: one of those that are accepted, `macros` for such a file that can run, or null. */
export function contentType(bytes: Buffer): ContentType | 'macros' | null {
  const begins = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text;
  if (begins('%PDF-')) return pdf;
  if (begins('\xff\xd8\xff')) return jpeg;
  if (begins('\x89PNG\r\n\x1a\n')) return png;
  if (begins('RIFF') && begins('WEBP', 8)) return webp;
  return begins('PK\x03\x04') ? packedType(bytes) : null;
}

function packedType(bytes: Buffer): ContentType | 'macros' | null {
  const entries = zipDirectory(bytes, { most: MOST_ENTRIES, nothingAfter: true });
  if (typeof entries === 'string') return null;
  const names = entries.map(({ name }) => name.replaceAll('\\', '/'));
  const type = packedBy(new Set(names));
  if (!type) return null;
  return names.some((name) => RUNS.test(name) && !HARMLESS.test(name)) ? 'macros' : type;
}

function packedBy(names: ReadonlySet<string>): ContentType | null {
  if (names.has('OFD.xml')) return ofd;
  if (!names.has('[Content_Types].xml')) return null;
  if (names.has('word/document.xml')) return docx;
  return names.has('xl/workbook.xml') ? xlsx : null;
}
