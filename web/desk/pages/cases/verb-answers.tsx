import { Answer } from '../intake/form.tsx';
import type { FormProps } from './verb-controls.tsx';

/** The form's answers, to be corrected: those that the notice asked for first. */
export function Answers({ label, data, form, onChange }: FormProps & { readonly label: string }) {
  const asked = data.form.filter(({ key }) => data.asked.includes(key));
  const others = data.form.filter(({ key }) => !data.asked.includes(key));
  const control = (field: (typeof data.form)[number]) => (
    <div className="verb-field" key={field.key}>
      <label htmlFor={`answers.${field.key}`}>{field.label}</label>
      <Answer
        field={field}
        value={form.answers[field.key] ?? ''}
        onType={(text) => onChange((now) => ({ answers: { ...now.answers, [field.key]: text } }))}
      />
    </div>
  );
  return (
    <>
      {asked.map(control)}
      {others.length > 0 ? (
        <details>
          <summary>{asked.length > 0 ? '改别的填写内容' : label}</summary>
          {others.map(control)}
        </details>
      ) : null}
    </>
  );
}
