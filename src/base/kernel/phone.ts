import { withoutHidden } from './typed-text.ts';

/** 北京 and the cities of 02x have areas of three digits, all others four. */
const AREA = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/;
const EXTENSION = /(?:转|轉|分机|分機|ext\.?|#|[,，;；x×])[^\d]*(\d{1,6})$/i;

/** Which way a number cannot be called. */
export type PhoneFault = 'empty' | 'mobile-length' | 'no-area' | 'other';

/**
 * Reads a telephone number in whatever way people write it, if somebody can be reached under it: a mobile number, a landline
 * with its area and an extension, 400 and 800 numbers, numbers abroad with + or 00. Gives it in one way of writing:
 * `13800000000`, `0731-12345678转801`, `400-123-4567`, `+85291234567`. Null: nobody can be reached.
 */
export function readPhone(text: string): string | null {
  if (text.length > 100) return null;
  const typed = clean(text);
  const told = EXTENSION.exec(typed);
  const main = told ? typed.slice(0, told.index) : typed;
  const extension = told ? `转${told[1]}` : '';
  const whole = readMain(main);
  if (whole) return whole + extension;
  // 0731-12345678-801
  const last = told ? null : /^(.+)-(\d{1,6})$/.exec(main);
  const landline = last ? readMain(last[1] ?? '') : null;
  return landline?.startsWith('0') ? `${landline}转${last?.[2]}` : null;
}

/** Why nobody can be reached under a number that `readPhone` does not read. */
export function phoneFault(text: string): PhoneFault {
  const digits = clean(text).replace(/\D/g, '');
  if (digits === '' && clean(text) === '') return 'empty';
  if (/^1[3-9]/.test(digits) && digits.length !== 11) return 'mobile-length';
  return /^[2-8]\d{6,7}$/.test(digits) ? 'no-area' : 'other';
}

export const phoneFaultWords: Readonly<Record<PhoneFault, string>> = {
  empty: '没有填写联系电话',
  'mobile-length': '这个手机号打不通：手机号是11位数字',
  'no-area': '固定电话前面少了区号',
  other: '照这个号码打不通电话',
};

function clean(text: string): string {
  return withoutHidden(text.normalize('NFKC'))
    .replace(/[‐‑‒–—―−－_/.·]/g, '-')
    .replace(/[\s\p{Cc}]/gu, '')
    .replace(/^(?:电话|手机|座机|tel)[:：]?/i, '');
}

function readMain(text: string): string | null {
  if (!/^\+?[\d()[\]-]+$/.test(text)) return null;
  const number = text.replace(/[^\d+]/g, '').replace(/^\+/, '00');
  const home = number.replace(/^0086(?=\d)/, '');
  if (number.startsWith('00') && home === number) return abroad(number);
  // behind +86 the area loses its zero
  const tries = home === number ? [home.replace(/^86(?=1[3-9]\d{9}$)/, '')] : [home, `0${home}`];
  for (const one of tries) {
    if (/^1[3-9]\d{9}$/.test(one)) return one;
    if (/^[48]00\d{7}$/.test(one)) return `${one.slice(0, 3)}-${one.slice(3, 6)}-${one.slice(6)}`;
    const landline = AREA.exec(one);
    if (landline) return `${landline[1]}-${landline[2]}`;
  }
  return null;
}

/** E.164: a country code does not begin with 0, and the whole number has at most 15 digits. */
function abroad(number: string): string | null {
  return /^00[1-9]\d{6,14}$/.test(number) ? `+${number.slice(2)}` : null;
}
