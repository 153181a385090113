import type { ReactNode } from 'react';

export interface BarRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly amount: ReactNode;
  /** 0 … 100; below zero is drawn hollow */
  readonly width: number;
}

/** A bar chart as a list: every bar has its name and number as text, and the bar shows the proportion. */
export function Bars({ rows }: { readonly rows: readonly BarRow[] }) {
  return (
    <ul className="bars">
      {rows.map((row) => (
        <li key={row.key}>
          <div className="pair">
            <span>{row.name}</span>
            <span className="amount number">{row.amount}</span>
          </div>
          <i
            className={row.width < 0 ? 'minus' : undefined}
            style={{ width: `${Math.abs(row.width).toFixed(1)}%` }}
          />
        </li>
      ))}
    </ul>
  );
}
