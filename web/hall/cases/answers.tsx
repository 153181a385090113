import type { Problem } from '#base/kernel/index.ts';
import type { MyCase, Question } from '../app/client.ts';
import { Ask } from '../apply/question.page.tsx';
import { wrongAt } from '../parts/field.tsx';

export type Answers = Readonly<Record<string, string>>;

/** the name of a question's field, different from those of files and hidden fields */
export const answerField = (key: string): string => `a-${key}`;

/** The field on the page for a problem of an answer. */
export const answerAt = (at: string): string | null => {
  const key = /^answers\.(.+)$/.exec(at)?.[1];
  return key ? answerField(key) : null;
};

interface Props {
  readonly view: MyCase;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

function Some({ questions, answers, problems }: Omit<Props, 'view'> & { questions: readonly Question[] }) {
  return questions.map((question) => (
    <Ask
      key={question.key}
      question={question}
      name={answerField(question.key)}
      value={answers[question.key] ?? ''}
      wrong={wrongAt(problems, `answers.${question.key}`)}
    />
  ));
}

/** The questions that the notice asks again. */
export function AskedAnswers({ view, ...rest }: Props) {
  return <Some questions={view.form.filter(({ key }) => view.asked.includes(key))} {...rest} />;
}

/** All other questions, folded behind one line, because something else may be wrong as well. */
export function OtherAnswers({ view, answers, problems }: Props) {
  const others = view.form.filter(({ key }) => !view.asked.includes(key));
  const isOpen = ({ key }: Question) =>
    wrongAt(problems, `answers.${key}`).length > 0 || (answers[key] ?? '') !== (view.answers[key] ?? '');
  if (others.length === 0) return null;
  return (
    <details open={others.some(isOpen)}>
      <summary>{view.asked.length > 0 ? '还要改别的填写内容' : '改填写的内容'}</summary>
      <Some questions={others} answers={answers} problems={problems} />
    </details>
  );
}

/** The typed answers to the questions; a question that the posting lacks keeps its answer. */
export function typedAnswers({ form, answers }: MyCase, posted: Answers): Answers {
  const typed = form.flatMap(({ key }) => {
    const text = posted[answerField(key)];
    return text === undefined ? [] : [[key, text.replaceAll('\r\n', '\n').trim()] as const];
  });
  return { ...answers, ...Object.fromEntries(typed) };
}

/** The changed answers, for the command; null where there are none. */
export function changedAnswers({ answers: before }: MyCase, answers: Answers): Record<string, string> | null {
  const changed = Object.entries(answers).filter(([key, text]) => text !== (before[key] ?? '').trim());
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}
