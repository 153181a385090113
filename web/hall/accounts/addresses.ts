/** The addresses of the published account. Rows may have Chinese names: every part is encoded. */

const join = (...parts: readonly (string | number)[]) =>
  `/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

export const yearAddress = (year: number) => join('accounts', year);
export const relationsAddress = (year: number) => join('accounts', year, 'relations');
export const searchAddress = (year: number) => join('accounts', year, 'search');
export const voucherAddress = (year: number, number: string) => join('accounts', year, 'vouchers', number);

/** the published document; a part of it by its number from 1 */
export function documentAddress(year: number, part?: number, version?: number): string {
  const at =
    part === undefined ? join('accounts', year, 'document') : join('accounts', year, 'document', part);
  return marked(at, version);
}

export function fileAddress(year: number, format: string, version: number): string {
  return `${join('api', 'account', 'published', year, 'files', format)}?version=${version}`;
}

/** the PDF, opened in the page instead of being saved */
export function shownFileAddress(year: number, version: number): string {
  return `${fileAddress(year, 'pdf', version)}&show=inline`;
}

/** marks an address with an older published version; the latest needs no mark */
const marked = (address: string, version: number | undefined) =>
  version === undefined ? address : `${address}?version=${version}`;

export function tableAddress(year: number, table: string, version?: number): string {
  return marked(join('accounts', year, 'tables', table), version);
}

/** the address of a figure, from its id `02/2010399/1` */
export function figureAddress(year: number, id: string, version?: number): string {
  return marked(join('accounts', year, 'figures', ...id.split('/')), version);
}
