import type { Problem } from '#base/kernel/index.ts';
import type { MyCase, Question } from '../app/client.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { AreaField, RadioField, TextField, wrongAt } from '../parts/field.tsx';

interface AskProps {
  readonly question: Question;
  readonly value: string;
  readonly wrong: readonly Problem[];
  /** its name in the form, where this is not its key */
  readonly name?: string;
}

/** One question with the field for its kind. */
export function Ask({ question, value, wrong, name }: AskProps) {
  const { key, label, hint, kind, options, required } = question;
  const field = { id: name ?? key, label, hint: hint || undefined, value, wrong, optional: !required };
  switch (kind) {
    case 'choice':
      return <RadioField {...field} options={options} />;
    case 'lines':
      return <AreaField {...field} />;
    case 'day':
      return <TextField {...field} type="date" short hint={hint || '照 2026-07-04 的样子'} />;
    case 'phone':
      return <TextField {...field} type="tel" short most={100} />;
    case 'number':
      return <TextField {...field} mode="decimal" short most={100} />;
    default:
      return <TextField {...field} />;
  }
}

interface QuestionProps {
  readonly view: MyCase;
  readonly page: readonly Question[];
  /** from 1 */
  readonly step: number;
  readonly steps: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** the address of `跳过`; only when something is wrong */
  readonly skipTo: string;
  readonly action: string;
}

/** A page with one question, or a few short ones. The draft keeps typed answers even where they are wrong. */
export function QuestionPage(props: QuestionProps) {
  const { view, page, step, steps, answers, problems, skipTo, action } = props;
  const fieldOf = (at: string) => at.replace(/^answers\./, '');
  return (
    <>
      {problems.length > 0 && <ErrorSummary title="请看一看这里" problems={problems} fieldOf={fieldOf} />}
      <h1>
        填写申请内容{' '}
        <span className="soft small nowrap">
          第 {step} 页，共 {steps} 页
        </span>
      </h1>
      <form method="post" action={action}>
        {page.map((question) => (
          <Ask
            key={question.key}
            question={question}
            value={answers[question.key] ?? ''}
            wrong={wrongAt(problems, `answers.${question.key}`)}
          />
        ))}
        <div className="row">
          <button className="main" type="submit">
            保存，继续
          </button>
          {problems.length > 0 && (
            <a className="tap" href={skipTo}>
              已经存下，先跳过
            </a>
          )}
        </div>
      </form>
      <p>
        <a className="tap" href={`/apply/${view.number}`}>
          回到我的申请
        </a>
      </p>
    </>
  );
}
