/**
 * PostgreSQL array literals for set-based statements. The driver would do it too, but looks at every element's type:
 * with fourteen columns of thousands of lines a posting, that was a third of the time spent outside the database.
 */

export function numbers(values: readonly number[]): string {
  return `{${values.join(',')}}`;
}

export function booleans(values: readonly boolean[]): string {
  return `{${values.map((value) => (value ? 't' : 'f')).join(',')}}`;
}

const PLAIN = /^[A-Za-z0-9_.:-]+$/;

function quoted(value: string): string {
  // NULL unquoted would be the null value
  if (PLAIN.test(value) && value.length !== 4) return value;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

export function texts(values: readonly string[]): string {
  return `{${values.map(quoted).join(',')}}`;
}

export function bytes(values: readonly Buffer[]): string {
  return `{${values.map((value) => `"\\\\x${value.toString('hex')}"`).join(',')}}`;
}
