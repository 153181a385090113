import type { ReactNode } from 'react';
import { showMoment } from '../view/show.ts';

export interface Step {
  readonly key: string;
  readonly title: string;
  /** who did it, and when */
  readonly by?: string;
  readonly at?: number;
  /** what else is to be said */
  readonly text?: ReactNode;
  readonly tone?: 'done' | 'waiting' | 'bad' | 'next';
}

/** A history, oldest first. */
export function Timeline({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="timeline">
      {steps.map(({ key, title, by, at, text, tone }) => (
        <li key={key} className={tone ?? 'done'}>
          <b>{title}</b>
          {by ? <div>{by}</div> : null}
          {text ? <div>{text}</div> : null}
          {at === undefined ? null : <div className="soft">{showMoment(at)}</div>}
        </li>
      ))}
    </ol>
  );
}
