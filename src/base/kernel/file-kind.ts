/** PDF readers look for the header in the first kilobyte (ISO 32000-1, annex H). */
const HEAD = 1024;
const HEADER = '%PDF-';

/**
 * Is this a PDF file? Programs write a byte order mark, blank lines or a printer's command before the header. Nothing else may
 * stand there: no `<`, for which a browser would read the file as a page, and no bytes or `#!` that a computer would run.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const at = head.indexOf(HEADER);
  return at >= 0 && !head.startsWith('#!') && bytes.subarray(0, at).every(mayStandBefore);
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const ESCAPE = 0x1b;

function mayStandBefore(byte: number): boolean {
  const blank = byte >= 0x09 && byte <= 0x0d;
  const printed = byte >= 0x20 && byte <= 0x7e && byte !== 0x3c;
  return blank || printed || byte === ESCAPE || BYTE_ORDER_MARK.includes(byte);
}
