import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/** The first letters of a name's pinyin, in small letters: yhck for 银行存款. Signs are left out. */
export function initialsOf(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const han = name.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
  const made = pinyin(han, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
  known.set(name, made);
  return made;
}
