import { limits } from './types.ts';

/** control characters, and marks that reverse or hide the text beside them: "fdp.exe" must not look like "exe.pdf" */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
const FORBIDDEN = /[<>:"|?*\\/]/g;

/** The extension that a name ends with, in small letters, or none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/**
 * Cleans a name so that it may be shown, saved and sent in a header: the last part of a path, without hidden characters and
 * without those that a file system forbids, at most 120 characters, ending with `extension`.
 */
export function cleanName(name: string, extension: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const shown = last.replace(HIDDEN, '').replace(FORBIDDEN, '_').replace(/\s+/g, ' ').trim();
  const own = extensionOf(shown);
  const stem = (own ? shown.slice(0, -own.length - 1) : shown).replace(/^[. ]+|[. ]+$/g, '');
  const most = limits.nameLength - extension.length - 1;
  const short = [...(stem || '材料')].reduce(
    (text, c) => (text.length + c.length <= most ? text + c : text),
    '',
  );
  return `${short}.${extension}`;
}
