import { escapeHtml } from '#base/kernel/index.ts';
import type { ArchiveEntry, ArchiveHead } from './types.ts';

/** Characters that XML 1.0 cannot hold, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string) => escapeHtml(text.toWellFormed().replace(NOT_XML, '\ufffd'));

/** The same metadata for archives that read XML. */
export function metadataXml(head: ArchiveHead, entries: readonly ArchiveEntry[]): string {
  const fields = Object.entries(head).map(
    ([name, value]) => `  <${name}>${escaped(String(value))}</${name}>\n`,
  );
  const files = entries.map(
    ({ path, group, title, number, type, size, sha256 }) =>
      `    <文件 路径="${escaped(path)}" 类别="${group}" 编号="${escaped(number ?? '')}" 格式="${escaped(type)}" 大小="${size}" 摘要="${sha256}">${escaped(title)}</文件>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<政务服务办件>\n${fields.join('')}  <文件目录>\n${files.join('')}  </文件目录>\n</政务服务办件>\n`;
}
