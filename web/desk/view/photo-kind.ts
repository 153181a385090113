/** Pictures that the server does not take and that a browser may know, by their first bytes. */
const KINDS: readonly { readonly begins: readonly string[]; readonly at: number }[] = [
  { begins: ['ftyphei', 'ftyphev', 'ftypmif1', 'ftypmsf1', 'ftypavi'], at: 4 },
  { begins: ['GIF8', 'BM'], at: 0 },
];

/** Has this picture to become another kind before the server takes it? */
export function needsConversion(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head);
  return KINDS.some(({ begins, at }) => begins.some((one) => text.startsWith(one, at)));
}

/** The name of the JPEG that is made of a picture: IMG_1.HEIC becomes IMG_1.jpg. */
export function photoName(name: string): string {
  return `${name.replace(/\.(hei[cf]|avif|gif|bmp)$/i, '') || '照片'}.jpg`;
}
