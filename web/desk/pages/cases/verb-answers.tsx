import { Answer } from '../intake/form.tsx';
import { Tick, type VerbProps, Words } from './verb-controls.tsx';

/** All that is missing, once: ticked from the list, and in words. */
export function Missing(props: VerbProps) {
  const { data, form, onChange } = props;
  const toggle = (name: string, on: boolean) =>
    onChange({ lacking: on ? [...form.lacking, name] : form.lacking.filter((other) => other !== name) });
  return (
    <>
      <fieldset className="verb-field">
        <legend>要补的材料</legend>
        {data.materials.map(({ name, file }) => (
          <Tick
            key={name}
            label={file ? `${name}（已交，要重交）` : name}
            checked={form.lacking.includes(name)}
            onChange={(on) => toggle(name, on)}
          />
        ))}
      </fieldset>
      {data.form.length > 0 ? (
        <fieldset className="verb-field">
          <legend>要更正的填写内容</legend>
          {data.form.map(({ key, label }) => (
            <Tick
              key={key}
              label={label}
              checked={form.fields.includes(key)}
              onChange={(on) =>
                onChange({
                  fields: on ? [...form.fields, key] : form.fields.filter((other) => other !== key),
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
      <Words {...props} name="missing" label="还要补正什么（一行一条）" />
    </>
  );
}

/** The form's answers, to be corrected: those that the notice asked for first. */
export function Answers({ data, form, onChange }: VerbProps) {
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
          <summary>{asked.length > 0 ? '改别的填写内容' : '改填写的内容'}</summary>
          {others.map(control)}
        </details>
      ) : null}
    </>
  );
}
