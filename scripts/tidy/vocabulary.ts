const UNION = /'[^'\n]+'(?:\s*\|\s*'[^'\n]+')+/g;
const LIST = /(?:z\.enum\(\s*|=\s*|\()\[\s*'[^'\n]+'(?:,\s*'[^'\n]+')+,?\s*\](?=\s*\)| as const)/g;
/** Choices of keys, which are no vocabulary: `Pick<Voucher, 'day' | 'summary'>`, and keys in a table of another type. */
const KEYS = /(?:Pick|Omit|Extract|Exclude)<[^<>]*$/;

/** Three or more keys with a text each. */
const TABLE = /\{(?:\s*(?:'[^'\n]+'|\w+): '[^'\n]*',?){3,}\s*\}/g;
const ENTRY = /(?:'([^'\n]+)'|(\w+)): '([^'\n]*)'/g;

/** A field of a form, which says its own name, is no table of names. */
const FIELD = /\blabel: '/;

/** The tables of names that a text writes down: each key with its word, in the order of the keys. */
export function tables(text: string): string[] {
  return [...text.matchAll(TABLE)]
    .filter(([said]) => !FIELD.test(said))
    .map(([said]) =>
      [...said.matchAll(ENTRY)]
        .map(([, quoted, plain, word]) => `${quoted ?? plain}: ${word}`)
        .sort()
        .join(', '),
    );
}

/** The sets of at least three words in a text, as a type or as a list. */
export function vocabularies(text: string): string[] {
  const found = [...text.matchAll(UNION), ...text.matchAll(LIST)];
  return found
    .filter(({ index }) => !KEYS.test(text.slice(Math.max(0, index - 200), index)))
    .map(([said]) => [...said.matchAll(/'([^'\n]+)'/g)].map(([, word]) => word).sort())
    .filter((words) => words.length >= 3)
    .map((words) => words.join(' | '));
}
