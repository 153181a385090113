import { accountCsv } from './account-csv.ts';
import { accountDocx } from './docx.ts';
import type { AccountText } from './draft.ts';
import type { Format } from './formats.ts';
import { accountHtml } from './html.ts';
import { dataPackage, type PackageRelease } from './package.ts';
import { accountPdf } from './pdf.print.ts';
import { accountXlsx } from './xlsx.ts';

/** Makes a file of an account. `account.document` has its final cover; `published` is null for a draft. */
export async function fileOf(
  { document, data }: AccountText,
  published: PackageRelease | null,
  format: Format,
): Promise<Uint8Array> {
  if (format === 'pdf') return accountPdf(document);
  if (format === 'docx') return accountDocx(document);
  if (format === 'xlsx') return accountXlsx(document);
  return new TextEncoder().encode(textFile({ document, data }, published, format));
}

function textFile(
  { document, data }: AccountText,
  published: PackageRelease | null,
  format: 'html' | 'csv' | 'json',
): string {
  if (format === 'html') return accountHtml(document);
  if (format === 'csv') return accountCsv(document);
  return `${JSON.stringify(dataPackage(data, published), null, 1)}\n`;
}

/** "2020年度…部门决算（第1版）.pdf" */
export function fileName({ document }: AccountText, version: number | null, format: Format): string {
  return `${document.title}（${version === null ? '草稿' : `第${version}版`}）.${format}`;
}
