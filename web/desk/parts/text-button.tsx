import type { ReactNode } from 'react';

interface Props {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** its object, for screen readers */
  readonly of?: string;
  readonly small?: boolean;
  /** whether the thing that it shows is shown already */
  readonly pressed?: boolean;
  /** whether the thing that it opens is open */
  readonly expanded?: boolean;
}

/** A button that looks like a link, for use in text. */
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
