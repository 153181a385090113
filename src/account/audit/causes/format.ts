/** An amount in its table's unit, with two decimals. */
export function formatIn(fen: number, unit: number): string {
  const hundredths = Math.round((Math.abs(fen) * 100) / unit);
  const digits = String(hundredths).padStart(3, '0');
  return `${fen < 0 && hundredths !== 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
