import { isPdf, zipDirectory } from '#base/kernel/index.ts';

export interface ContentType {
  readonly type: string;
  readonly extension: string;
  /** other extensions that such files have */
  readonly also: readonly string[];
}

const pdf = { type: 'application/pdf', extension: 'pdf', also: [] };
const jpeg = { type: 'image/jpeg', extension: 'jpg', also: ['jpeg', 'jfif', 'jpe'] };
const png = { type: 'image/png', extension: 'png', also: [] };
const webp = { type: 'image/webp', extension: 'webp', also: [] };
/** GB/T 33190-2016 电子文件存储与交换格式 版式文档 */
const ofd = { type: 'application/ofd', extension: 'ofd', also: [] };
const docx = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  also: [],
};
const xlsx = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  also: [],
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
  if (begins('\xff\xd8\xff')) return jpeg;
  if (begins('\x89PNG\r\n\x1a\n')) return png;
  if (begins('RIFF') && begins('WEBP', 8)) return webp;
  if (begins('PK\x03\x04')) return packedType(bytes);
  return isPdf(bytes) ? pdf : null;
}

interface Other {
  readonly kind: string;
  readonly advice: string;
  /** the first bytes, one of these, from `at` on */
  readonly begins: readonly string[];
  readonly at: number;
}

/** The names of media files stand behind the length of their first box. */
const BOX = 4;

/** Kinds that people hand in and that are not accepted, by their first bytes, with what to do about each. */
const OTHERS: readonly Other[] = [
  {
    kind: 'HEIC 照片（苹果手机和一些安卓手机的格式）',
    advice:
      '手机上：设置→相机→格式→选“兼容性最佳”后重拍；或者把照片截一张屏，交截图；或者在微信里发给自己（不选原图）再存下来交。',
    begins: ['ftyphei', 'ftyphev', 'ftypmif1', 'ftypmsf1'],
    at: BOX,
  },
  { kind: 'AVIF 图片', advice: '请把图片截一张屏，交截图。', begins: ['ftypavi'], at: BOX },
  { kind: '视频', advice: '请拍成照片，或者带到窗口。', begins: ['ftyp'], at: BOX },
  { kind: 'GIF 图片', advice: '请把图片截一张屏，交截图。', begins: ['GIF8'], at: 0 },
  { kind: 'BMP 图片', advice: '请用画图打开，另存为 JPG 或 PNG 再交。', begins: ['BM'], at: 0 },
  {
    kind: 'TIFF 图片',
    advice: '请用看图软件打开，另存为 JPG 或者 PDF 再交。',
    begins: ['II*\0', 'MM\0*'],
    at: 0,
  },
  {
    kind: '旧格式的 Word、Excel、WPS 文档',
    advice: '请打开后另存为 DOCX、XLSX，或者导出成 PDF 再交。',
    begins: ['\xd0\xcf\x11\xe0'],
    at: 0,
  },
  {
    kind: '压缩包',
    advice: '请解压，把里面的文件一个一个交。',
    begins: ['PK\x03\x04', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'],
    at: 0,
  },
];

/** What a file is that is not accepted, and what to do; null: nobody can tell, or it is broken. */
export function otherKind(bytes: Buffer): { readonly kind: string; readonly advice: string } | null {
  const head = bytes.toString('latin1', 0, 32);
  return OTHERS.find(({ begins, at }) => begins.some((text) => head.startsWith(text, at))) ?? null;
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
