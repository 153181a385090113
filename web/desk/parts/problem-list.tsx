import type { ReactNode } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { TextButton } from './text-button.tsx';

interface Props {
  readonly problems: readonly Problem[];
  /** says what was refused: "没有提交" */
  readonly title?: ReactNode;
  /** jump to the place of a problem, where the page knows it */
  readonly onPlace?: (at: string) => void;
}

/** A list of problems in full: what is wrong, where, why, and what to do. */
export function ProblemList({ problems, title, onPlace }: Props) {
  if (problems.length === 0) return null;
  return (
    <section className="problems" role="alert">
      {title ? <h3>{title}</h3> : null}
      <ol>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.at} ${problem.message}`}>
            <ProblemText problem={problem} onPlace={onPlace} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function ProblemText({ problem, onPlace }: { readonly problem: Problem } & Pick<Props, 'onPlace'>) {
  return (
    <>
      {/* the code is for tests and for who helps; nobody reads it */}
      <p className="problem-message" data-code={problem.code}>
        {onPlace && problem.at ? (
          <TextButton onClick={() => onPlace(problem.at)}>{problem.message}</TextButton>
        ) : (
          problem.message
        )}
      </p>
      {problem.hint ? <p className="problem-hint">{problem.hint}</p> : null}
      {problem.basis ? <p className="problem-basis">依据：{problem.basis}</p> : null}
    </>
  );
}
