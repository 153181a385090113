/** Can a database keep this text? It keeps neither NUL nor half of a surrogate pair (half a letter beyond 16 bits). */
export function isKeepable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
