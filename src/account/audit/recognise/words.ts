/** Text as it is compared: no spaces, one form of brackets, quotes and digits. Words are never changed. */
export function plain(text: string): string {
  return text
    .replace(/[\s\u3000\u00a0]+/g, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[“”"„‟＂「」『』]/g, '')
    .replace(/:/g, '：')
    .replace(/[–—―－]/g, '-');
}

/** A label without what stands before it: 一、 （二） 3. 其中： */
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

/** A class's or item's name without the 支出 that some documents add and some leave out. */
export function stem(text: string): string {
  return bare(text)
    .replace(/（[类款项]）/g, '')
    .replace(/支出$/, '');
}
