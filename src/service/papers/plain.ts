/** Characters that reverse a line or are invisible. A name with one of them would read as another name. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const CONTROL = /(?!\n)\p{Cc}/gu;
/** Words longer than this need a place where the line may break. */
const LONG_WORD = /[^\s\p{Script=Han}\p{P}\u3000-\u303f\uff00-\uffef]{31,}|[\x21-\x7e]{31,}/gu;

/** Prepares text for the typesetter: the reader sees what was written, and it stays within the page. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROL, ' ')
    .replace(UNSEEN, '')
    .replaceAll('\u00a0', ' ')
    .replace(LONG_WORD, (word) =>
      [...word].map((letter, at) => (at % 20 === 19 ? `${letter}\u200b` : letter)).join(''),
    );
}
