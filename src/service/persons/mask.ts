/**
 * What everybody may see of a person by default (个人信息保护法第六条、第五十一条). Masking keeps the length, so that two
 * numbers of different length still look different. It shows half of a number at most.
 */

/** 4302**********1234; shorter numbers show their first and last two. */
export function maskNumber(number: string): string {
  const length = [...number].length;
  if (length >= 16) return cover(number, 4, 4);
  return length >= 6 ? cover(number, 1, 2) : cover(number, 0, 0);
}

/** 138****1234; 0731-****5678 */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return cover(phone, 3, 4);
  const [, area = '', local = '', more = ''] = /^(0\d{2,3}-?)(\d{7,8})(转\d+)?$/.exec(phone) ?? [];
  return area
    ? `${area}${cover(local, 0, 4)}${more}`
    : cover(phone, 0, Math.min(4, Math.floor(phone.length / 2)));
}

/** 王*明, 王*, 欧***娜 */
export function maskName(name: string): string {
  return [...name].length <= 2 ? cover(name, 1, 0) : cover(name, 1, 1);
}

function cover(text: string, head: number, tail: number): string {
  const characters = [...text];
  const hidden = Math.max(0, characters.length - head - tail);
  const end = tail > 0 ? characters.slice(characters.length - tail).join('') : '';
  return `${characters.slice(0, head).join('')}${'*'.repeat(hidden)}${hidden > 0 ? end : characters.slice(head).join('')}`;
}
