import type { ContentType } from './content-type.ts';
import { limits } from './types.ts';

/** control characters, and marks that reverse or hide the text beside them: "fdp.exe" must not look like "exe.pdf" */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
const FORBIDDEN = /[<>:"|?*\\/]/g;

/** Endings that say what a file is. What stands behind another dot is part of the name: 营业执照2026.12.1 */
const ENDINGS =
  /^(pdf|ofd|jpe?g|jfif|jpe|png|webp|gif|bmp|tiff?|hei[cf]|avif|svg|docx?|xlsx?|pptx?|wps|et|txt|html?|zip|rar|7z|exe|com|bat|cmd|scr|js|vbs|lnk|apk|tmp|bin|dat)$/;

/** The ending that says what a file is, in small letters, or none. */
function endingOf(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return ENDINGS.test(ending) ? ending : '';
}

/**
 * Cleans a name so that it may be shown, saved and sent in a header: the last part of a path, without hidden characters and
 * without those that a file system forbids, at most 120 characters. It ends as files of this kind do, whatever it said before.
 */
export function cleanName(name: string, kind: Pick<ContentType, 'extension' | 'also'>): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const shown = last.replace(HIDDEN, '').replace(FORBIDDEN, '_').replace(/\s+/g, ' ').trim();
  const said = endingOf(shown);
  const extension = kind.also.includes(said) ? said : kind.extension;
  const stem = stemOf(shown).replace(/^[. ]+|[. ]+$/g, '');
  const most = limits.nameLength - extension.length - 1;
  const short = [...(stem || '材料')].reduce(
    (text, c) => (text.length + c.length <= most ? text + c : text),
    '',
  );
  return `${short}.${extension}`;
}

/** The name without its endings: a.pdf.exe is a. */
function stemOf(name: string): string {
  const ending = endingOf(name);
  return ending ? stemOf(name.trim().slice(0, -ending.length - 1)) : name;
}
