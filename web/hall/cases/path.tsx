import { type Day, showDay } from '#base/kernel/index.ts';
import type { MyCase } from '../app/client.ts';

type Step = MyCase['steps'][number];

const WORDS: Readonly<Record<Step['state'], string>> = {
  done: '已完成',
  now: '现在在这一步',
  next: '还没有到',
  skipped: '没有走这一步',
};

/** A shape for each state, so that readers need no colour. */
function Mark({ state }: Pick<Step, 'state'>) {
  const colour = state === 'done' ? 'var(--green)' : state === 'now' ? 'var(--blue)' : 'var(--edge)';
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke={colour} strokeWidth="2.2">
      <circle cx="12" cy="12" r="9.5" fill={state === 'now' ? colour : 'none'} />
      {state === 'done' && <path d="M7 12.5l3.5 3.5L17 9" />}
      {state === 'now' && <circle cx="12" cy="12" r="3.5" fill="#fff" stroke="none" />}
      {state === 'skipped' && <path d="M8 12h8" />}
    </svg>
  );
}

/** The line of steps with their days. For a case that has ended early it shows only the steps that were taken. */
export function Path({ steps }: Pick<MyCase, 'steps'>) {
  const cut = steps.some(({ key }) => key === 'end');
  const walked = cut ? steps.filter(({ state }) => state !== 'skipped') : steps;
  return (
    <ol className="path">
      {walked.map(({ key, name, state, on }) => (
        <li key={key} className={state} aria-current={state === 'now' ? 'step' : undefined}>
          <Mark state={state} />
          {name}
          <small>
            {WORDS[state]}
            {on && `，${showDay(on as Day)}`}
          </small>
        </li>
      ))}
    </ol>
  );
}
