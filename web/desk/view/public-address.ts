/** names of a machine by itself, which lead nobody else to it */
const ITSELF = /^(localhost|127\.|0\.0\.0\.0$|\[::1?\]$)/;

/**
 * The address of the hall that a slip may print: the one that the administrator has set, else the desk's own, where others
 * reach it. '' where nobody can say.
 */
export function publicAddress(set: string, own: string): string {
  for (const text of [set, own]) {
    if (!URL.canParse(text)) continue;
    const { protocol, hostname, origin } = new URL(text);
    if (/^https?:$/.test(protocol) && !ITSELF.test(hostname)) return origin;
  }
  return '';
}

/** The address that opens the look-up of a case; the code is typed there and stands in no address. */
export const caseAddress = (origin: string, number: string): string => `${origin}/cases?number=${number}`;
