/** Results of `plain`: the same labels are compared again and again. */
const KEPT = new Map<string, string>();
const KEEP = 20_000;

/** Text for comparing: without spaces, with one form of brackets, quotes and digits. Words are never changed. */
export function plain(text: string): string {
  if (text.length > 120) return plainly(text);
  const kept = KEPT.get(text);
  if (kept !== undefined) return kept;
  if (KEPT.size >= KEEP) KEPT.clear();
  const made = plainly(text);
  KEPT.set(text, made);
  return made;
}

const OTHER = /[\s\u3000\u00a0０-９Ａ-Ｚａ-ｚ．％()“”"„‟＂「」『』:–—―－]/g;

function plainly(text: string): string {
  return text.replace(OTHER, (char) => {
    if (char === '(') return '（';
    if (char === ')') return '）';
    if (char === ':') return '：';
    if ('–—―－'.includes(char)) return '-';
    const code = char.charCodeAt(0);
    // full-width letters, digits, point and percent, but not the full-width quote
    return code >= 0xff05 && code <= 0xff5a && char !== '＂' ? String.fromCharCode(code - 0xfee0) : '';
  });
}

/** A label without the number or word before it: 一、 （二） 3. 其中： */
export function bare(text: string): string {
  return plain(text)
    .replace(/^(其中：|加：|减：)/, '')
    .replace(
      /^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d{1,2}[.、．](?!\d)|（\d{1,2}）|其中：|[-·•]+)/,
      '',
    )
    .replace(/^其中：/, '')
    .replace(/^\*+|\*+$/g, '');
}

/** The name of a class or item without 支出, which some documents add and some leave out. */
export function stem(text: string): string {
  return bare(text)
    .replace(/（[类款项]）/g, '')
    .replace(/支出$/, '');
}
