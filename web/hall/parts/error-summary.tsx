import type { Problem } from '#base/kernel/index.ts';

interface ErrorSummaryProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  /** the id of the field that a problem's place names; undefined when the page has none */
  fieldOf?(at: string): string | undefined;
}

/** What was refused, each with what to do and why, above the form; it takes the focus when the page opens. */
export function ErrorSummary({ title, problems, fieldOf }: ErrorSummaryProps) {
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form must say so first, also to a screen reader
    <section className="problems" aria-labelledby="problems-title" tabIndex={-1} autoFocus>
      <h2 id="problems-title">{title}</h2>
      {problems.map((problem) => {
        const field = fieldOf?.(problem.at);
        return (
          <div key={`${problem.code} ${problem.at}`}>
            <p className="strong">
              {field ? (
                <a className="tap" href={`#${field}`}>
                  {problem.message}
                </a>
              ) : (
                problem.message
              )}
            </p>
            <p>{problem.hint}</p>
            <p className="soft small">依据：{problem.basis}</p>
          </div>
        );
      })}
    </section>
  );
}
