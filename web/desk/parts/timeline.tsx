import type { ReactNode } from 'react';

export interface Step {
  readonly key: string;
  readonly title: string;
  readonly text: ReactNode;
  readonly tone?: 'done' | 'waiting' | 'bad' | 'next';
}

/** What happened, oldest first. */
export function Timeline({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="timeline">
      {steps.map(({ key, title, text, tone }) => (
        <li key={key} className={tone ?? 'done'}>
          <b>{title}</b>
          <div>{text}</div>
        </li>
      ))}
    </ol>
  );
}
