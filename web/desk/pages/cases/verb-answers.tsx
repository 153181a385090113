import { FieldForm } from '../../frame/index.ts';
import { questionField } from '../intake/form.tsx';
import type { FormProps } from './verb-controls.tsx';

/** The form's answers, to be corrected: those that the notice asked for first. */
export function Answers({ label, data, form, onChange }: FormProps & { readonly label: string }) {
  const asked = data.form.filter(({ key }) => data.asked.includes(key));
  const others = data.form.filter(({ key }) => !data.asked.includes(key));
  const fieldsOf = (questions: typeof asked) => (
    <FieldForm
      over
      // an answer stands there already
      fields={questions.map((question) => questionField({ ...question, required: false }))}
      values={form.answers}
      onChange={(part) => onChange((now) => ({ answers: { ...now.answers, ...part } }))}
    />
  );
  return (
    <>
      {asked.length > 0 ? fieldsOf(asked) : null}
      {others.length > 0 ? (
        <details>
          <summary>{asked.length > 0 ? '改别的填写内容' : label}</summary>
          {fieldsOf(others)}
        </details>
      ) : null}
    </>
  );
}
