/** Zero widths, direction marks, fillers and the like: characters that Unicode says to show as nothing. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;
/** A variation selector behind a Han character chooses its shape, so it can be seen. */
const CHOOSES_SHAPE = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
const HAN = /\p{Script=Han}$/u;

/** Takes out of a text what cannot be seen; pasted names and numbers bring it along. Spaces and line breaks stay. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, (mark, at: number) =>
    CHOOSES_SHAPE.test(mark) && HAN.test(text.slice(Math.max(0, at - 2), at)) ? mark : '',
  );
}

/** Can something of this text be seen? "Not empty" means this. */
export function isSeen(text: string): boolean {
  return /[^\p{C}\p{Z}\s]/u.test(withoutHidden(text));
}

/**
 * Reads a number or a code as people type and paste it: full-width characters, small letters, spaces and what cannot be seen
 * mean the same. Gives the characters that count.
 */
export function plainNumber(text: string): string {
  if (text.length > 200) return text;
  return withoutHidden(text.normalize('NFKC'))
    .replace(/[\s\p{Cc}]/gu, '')
    .toUpperCase();
}

/** Why a text is no name of a person or an organisation. */
export type NameFault = 'empty' | 'long' | 'lines' | 'direction' | 'own-letter' | 'control' | 'no-letter';

const MOST = 200;
type LetterFault = Extract<NameFault, 'lines' | 'direction' | 'own-letter' | 'control'>;
const LETTER_FAULTS: readonly (readonly [LetterFault, RegExp])[] = [
  ['lines', /[\n\r\v\f\u0085\u2028\u2029]/],
  ['direction', /[\u202a-\u202e\u2066-\u2069]/],
  ['own-letter', /\p{Co}/u],
  ['control', /[\p{Cc}\p{Cs}\ufffd]/u],
];

/** The characters of a typed text that would show or print as something else; null: it has none. */
export function letterFault(text: string, form: 'line' | 'lines' = 'line'): LetterFault | null {
  const typed = form === 'line' ? text.trim() : text.replace(/[\n\r\t]/g, ' ');
  return LETTER_FAULTS.find(([, has]) => has.test(typed))?.[0] ?? null;
}

/** What is wrong with a typed name; null: it is one. Its spaces at both ends and what cannot be seen do not count. */
export function nameFault(text: string): NameFault | null {
  if (!isSeen(text) && !/\p{Co}/u.test(text)) return 'empty';
  const fault = letterFault(text);
  if (fault) return fault;
  const name = plainName(text);
  if (name.length > MOST) return 'long';
  return /[\p{L}\p{N}]/u.test(name) ? null : 'no-letter';
}

/** A name as it is kept: without what cannot be seen, one space where there were several. */
export function plainName(text: string): string {
  return withoutHidden(text)
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim();
}

/** What is wrong, and what to do, in words for whoever typed the name. */
export const nameFaultWords: Readonly<Record<NameFault, { readonly wrong: string; readonly do: string }>> = {
  empty: { wrong: '没有填写', do: '请照证件填写。' },
  long: { wrong: '太长了', do: `请照证件填写，最多${MOST}个字。` },
  lines: { wrong: '分成了几行', do: '请写在一行里，只写名字本身。' },
  direction: {
    wrong: '里有改变文字方向的记号，看到的和存下的会不一样',
    do: '请把它删掉，用键盘重新打一遍。',
  },
  'own-letter': {
    wrong: '里有只在个别电脑上才显示的造字，别处看不到也印不出',
    do: '请用手机或电脑自带的输入法打出这个字；打不出来请到窗口，由工作人员录入。',
  },
  control: { wrong: '里有不能显示的字符', do: '请把它删掉，用键盘重新打一遍。' },
  'no-letter': { wrong: '里没有一个字', do: '请照证件填写，不要只填标点。' },
};
