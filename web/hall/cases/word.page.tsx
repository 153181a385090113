import type { Problem } from '#base/kernel/index.ts';
import type { WordPage as PageOf } from '#service/cases/commands/home-page.ts';
import type { MyCase } from '../app/client.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { AreaField, RadioField, wrongAt } from '../parts/field.tsx';
import { type Answers, answerAt, OtherAnswers } from './answers.tsx';

interface Props {
  readonly view: MyCase;
  readonly verb: string;
  readonly label: string;
  /** the page's part of the verb's own file */
  readonly page: PageOf;
  readonly value: string;
  /** what else was typed, by the names of the fields */
  readonly more: Readonly<Record<string, string>>;
  /** the answers of the form, as typed */
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly requestId: string;
}

/** The page of a verb: its meaning, one question, and one button. */
export function WordPage({ view, verb, label, page, requestId, ...typed }: Props) {
  const { field, button, back, ends = false, title = label } = page;
  const id = field.kind === 'none' ? verb : field.name;
  return (
    <>
      <Wrong problems={typed.problems} field={id} />
      <h1>{title}</h1>
      <p>{page.about(view.item.name)}</p>
      <form method="post" action={`/cases/${view.number}/${verb}`}>
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="seen" value={view.version} />
        <Asked field={field} view={view} {...typed} />
        <div className="row">
          <button
            {...(field.kind === 'none' ? { id } : {})}
            {...(ends ? {} : { className: 'main' })}
            type="submit"
          >
            {button}
          </button>
          <a className="tap" href={`/cases/${view.number}`}>
            {back}
          </a>
        </div>
      </form>
    </>
  );
}

function Wrong({ problems, field }: { readonly problems: readonly Problem[]; readonly field: string }) {
  if (problems.length === 0) return null;
  return <ErrorSummary title="没有提交" problems={problems} fieldOf={(at) => answerAt(at) ?? field} />;
}

type AskedProps = Pick<Props, 'view' | 'value' | 'more' | 'answers' | 'problems'> & Pick<PageOf, 'field'>;

function Asked({ field, view, value, more, answers, problems }: AskedProps) {
  if (field.kind === 'none') return null;
  const { name, label } = field;
  if (field.kind === 'grade')
    return (
      <>
        <RadioField
          id={name}
          label={label}
          value={value}
          wrong={problems}
          options={field.options.map((one) => ({ value: String(one.grade), label: one.name }))}
        />
        <RadioField
          id={field.reason.name}
          label={field.reason.label}
          value={more[field.reason.name] ?? ''}
          options={field.reason.options.map((one) => ({ value: one, label: one }))}
        />
        <AreaField
          id={field.words.name}
          label={field.words.label}
          hint={field.words.hint}
          value={more[field.words.name] ?? ''}
        />
      </>
    );
  const wrong = field.answers ? wrongAt(problems, name, '') : problems;
  return (
    <>
      <AreaField id={name} label={label} hint={field.hint} value={value} wrong={wrong} />
      {field.answers ? <OtherAnswers {...{ view, answers, problems }} /> : null}
    </>
  );
}
