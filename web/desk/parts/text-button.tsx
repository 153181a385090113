import type { ReactNode } from 'react';

interface Props {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** what it is about, for who hears the button alone */
  readonly of?: string;
  readonly small?: boolean;
  /** it shows something that may be shown already */
  readonly pressed?: boolean;
  /** it opens and closes something */
  readonly expanded?: boolean;
}

/** A button that looks like a link: it stands in the text. */
export function TextButton({ onClick, children, of, small, pressed, expanded }: Props) {
  return (
    <button
      type="button"
      className={small ? 'plain-link small' : 'plain-link'}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
      {of ? <span className="sr-only">：{of}</span> : null}
    </button>
  );
}
