import type { Problem } from '#base/kernel/index.ts';

/** An article of a law, which a reader can look up; the names of technical standards tell them nothing. */
const ARTICLE = /第[一二三四五六七八九十百]+条/;

interface ErrorSummaryProps {
  readonly title: string;
  readonly problems: readonly Problem[];
  /** the id of the field for a problem's place; undefined when the page has none */
  fieldOf?(at: string): string | undefined;
}

/** The list of problems above a form, each with its hint and basis. It takes the focus when the page opens. */
export function ErrorSummary({ title, problems, fieldOf }: ErrorSummaryProps) {
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form must tell so first, also for a screen reader
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
            {ARTICLE.test(problem.basis) && <p className="soft small">依据：{problem.basis}</p>}
          </div>
        );
      })}
    </section>
  );
}
