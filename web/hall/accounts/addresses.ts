/** The addresses of the published account. Rows may have Chinese names: every part is encoded. */

const join = (...parts: readonly (string | number)[]) =>
  `/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

export const yearAddress = (year: number) => join('accounts', year);
export const tableAddress = (year: number, table: string) => join('accounts', year, 'tables', table);
export const relationsAddress = (year: number) => join('accounts', year, 'relations');
export const voucherAddress = (year: number, number: string) => join('accounts', year, 'vouchers', number);

/** of a figure's id `02/2010399/1` */
export const figureAddress = (year: number, id: string) =>
  join('accounts', year, 'figures', ...id.split('/'));
