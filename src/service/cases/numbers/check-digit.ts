/** Damm's quasigroup of order 10: it sees every single wrong digit and every swap of two neighbours. */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

/** The check digit to append to `digits`. */
export function checkDigit(digits: string): string {
  let row = 0;
  for (const digit of digits) row = Number(TABLE[row]?.[Number(digit)]);
  return String(row);
}
