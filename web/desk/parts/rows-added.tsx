import type { ReactNode } from 'react';
import { TextButton } from './text-button.tsx';

interface Props<T> {
  readonly rows: readonly T[];
  /** the values of a new row */
  readonly blank: T;
  readonly onChange: (rows: readonly T[]) => void;
  readonly rowClass: string;
  readonly footClass: string;
  /** no row may be added or removed */
  readonly fixed?: boolean;
  readonly row: (row: T, at: number, change: (part: Partial<T>) => void) => ReactNode;
}

/** Rows for typing, which are added and removed at the end. */
export function RowsAdded<T>({ rows, blank, onChange, rowClass, footClass, fixed, row }: Props<T>) {
  const change = (at: number, part: Partial<T>) =>
    onChange(rows.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <>
      {rows.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added and taken away at the end
        <div key={at} className={rowClass}>
          {row(one, at, (part) => change(at, part))}
        </div>
      ))}
      {fixed ? null : (
        <p className={footClass}>
          <TextButton onClick={() => onChange([...rows, blank])}>加一项</TextButton>
          {rows.length > 1 ? (
            <TextButton onClick={() => onChange(rows.slice(0, -1))}>去掉最后一项</TextButton>
          ) : null}
        </p>
      )}
    </>
  );
}
