import { encode } from 'uqr';

/** a quiet zone of four modules (GB/T 18284) */
const BORDER = 4;

/** A QR code as one SVG path of unit squares, and the length of its side. */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { side: size, path: rows.join('') };
}
