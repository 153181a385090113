import type { ReactNode } from 'react';
import type { Tone } from '../view/tone.ts';

type Props =
  | { readonly tone: Tone; readonly children: ReactNode }
  /** a tone and its word, from a table of words */
  | { readonly of: { readonly tone: Tone; readonly word: string } };

/** A state: a word with a shape and a colour. */
export function State(props: Props) {
  const { tone, children } = 'of' in props ? { tone: props.of.tone, children: props.of.word } : props;
  return <span className={`state ${tone}`}>{children}</span>;
}
