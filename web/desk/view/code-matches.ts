interface Option {
  readonly value: string;
  readonly label: string;
  readonly initials: string;
}

/** Does what was typed mean this code? Digits match at the beginning, words anywhere, letters the first sounds of its name. */
export function codeMatches(typed: string, { value, label, initials }: Option): boolean {
  const wanted = typed.trim();
  if (/^[a-z]+$/i.test(wanted)) return initials.includes(wanted.toLowerCase());
  if (/^\d+$/.test(wanted)) return value.startsWith(wanted);
  return label.includes(wanted);
}
