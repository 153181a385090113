import { Input } from 'antd';
import { useId } from 'react';
import type { Field } from '#service/cases/commands/desk-form.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { FilePick } from '../../parts/file-pick.tsx';
import { PlainSelect } from '../../parts/plain-select.tsx';
import { type Control, idOf, isShown } from '../../view/verb-form.ts';
import { Answers } from './verb-answers.tsx';
import { type FormProps, Labelled, Tick, Ticks } from './verb-controls.tsx';
import { Materials, Tolerate } from './verb-materials.tsx';

type Of<K extends Field['kind']> = FormProps & { readonly field: Extract<Field, { kind: K }> };

/** The controls that a verb asks for, in the order of its file. */
export function VerbFields({ fields, ...props }: FormProps & { readonly fields: readonly Field[] }) {
  return fields.map((field) => {
    if (field.kind === 'hidden') return null;
    if (field.kind === 'note')
      return (
        <p key={field.label} className={field.soft ? 'soft' : undefined}>
          {field.label}
        </p>
      );
    return isShown(field, fields, props.form) ? <Drawn key={idOf(field)} field={field} {...props} /> : null;
  });
}

/** One control by its kind. */
function Drawn({ field, ...props }: FormProps & { readonly field: Control }) {
  switch (field.kind) {
    case 'words':
    case 'lines':
      return <Words field={field} {...props} />;
    case 'line':
    case 'days':
      return <Line field={field} {...props} />;
    case 'day':
      return <Day field={field} {...props} />;
    case 'tick':
      return <OneTick field={field} {...props} />;
    case 'yes-no':
      return <YesNo field={field} {...props} />;
    case 'choice':
      return <Choose field={field} {...props} />;
    case 'file':
      return <OneFile field={field} {...props} />;
    case 'materials':
      return <Materials {...props} />;
    case 'lacking':
      return <Lacking field={field} {...props} />;
    case 'questions':
      return <Questions field={field} {...props} />;
    case 'answers':
      return <Answers label={field.label} {...props} />;
    case 'tolerate':
      return <Tolerate label={field.label} {...props} />;
  }
}

/** What stands in a control of text, and how it is changed. */
function textOf({
  field,
  form,
  onChange,
}: Pick<FormProps, 'form' | 'onChange'> & { readonly field: Control }) {
  const id = idOf(field);
  const set = (text: string) => onChange((now) => ({ text: { ...now.text, [id]: text } }));
  return [form.text[id] ?? '', set] as const;
}

function Words(props: Of<'words' | 'lines'>) {
  const { field } = props;
  const [value, set] = textOf(props);
  const rows = field.kind === 'words' ? (field.rows ?? 3) : 3;
  return (
    <Labelled label={field.label}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: rows, maxRows: 10 }}
          maxLength={2000}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Labelled>
  );
}

function Line(props: Of<'line' | 'days'>) {
  const [value, set] = textOf(props);
  return (
    <Labelled label={props.field.label}>
      {(id) => <Input id={id} value={value} maxLength={80} onChange={(event) => set(event.target.value)} />}
    </Labelled>
  );
}

function Day(props: Of<'day'>) {
  const { label } = props.field;
  const [value, set] = textOf(props);
  return (
    <Labelled label={label}>
      {(id) => <DayInput id={id} label={label} value={value} onChange={set} />}
    </Labelled>
  );
}

/** One of some; under it what follows from the chosen one, and on what it stands. */
function Choose(props: Of<'choice'>) {
  const { label, options } = props.field;
  const [value, set] = textOf(props);
  const chosen = options.find((option) => option.value === value);
  return (
    <>
      <Labelled label={label}>
        {(id) => <PlainSelect id={id} value={value} options={options} onChange={set} />}
      </Labelled>
      {chosen?.about ? (
        <p role="status">
          {chosen.about}
          {chosen.basis ? <span className="soft">依据：{chosen.basis}</span> : null}
        </p>
      ) : null}
    </>
  );
}

function OneTick({ field, form, onChange }: Of<'tick'>) {
  const id = idOf(field);
  return (
    <Tick
      label={field.label}
      checked={form.ticks[id] ?? false}
      onChange={(on) => onChange((now) => ({ ticks: { ...now.ticks, [id]: on } }))}
    />
  );
}

function YesNo({ field, form, onChange }: Of<'yes-no'>) {
  const group = useId();
  const id = idOf(field);
  const option = (yes: boolean) => (
    <label className="tick">
      <input
        type="radio"
        name={group}
        checked={(form.ticks[id] ?? field.start) === yes}
        onChange={() => onChange((now) => ({ ticks: { ...now.ticks, [id]: yes } }))}
      />
      {yes ? field.yes : field.no}
    </label>
  );
  return (
    <fieldset className="verb-field grant">
      <legend>{field.label}</legend>
      {option(true)}
      {option(false)}
    </fieldset>
  );
}

function OneFile({ field, form, onChange }: Of<'file'>) {
  const id = idOf(field);
  const picked = form.files[id] ?? null;
  return (
    <FilePick
      label={field.label}
      picked={picked}
      onPicked={({ digest, name }) =>
        onChange((now) => ({ files: { ...now.files, [id]: { digest, name } } }))
      }
    >
      <span className="file-name">
        {field.label}
        <span className="soft small">{picked?.name ?? field.hint}</span>
      </span>
    </FilePick>
  );
}

/** Materials of the list that are to be given, once. */
function Lacking({ field, data, form, onChange }: Of<'lacking'>) {
  const id = idOf(field);
  const options = data.materials.map(({ name, file }) => ({
    value: name,
    label: file ? `${name}（已交，要重交）` : name,
  }));
  const onTick = (ticked: readonly string[]) =>
    onChange((now) => ({ lists: { ...now.lists, [id]: ticked } }));
  return <Ticks label={field.label} options={options} ticked={form.lists[id] ?? []} onTick={onTick} />;
}

/** Questions of the form that are to be answered anew. */
function Questions({ field, data, form, onChange }: Of<'questions'>) {
  const id = idOf(field);
  if (data.form.length === 0) return null;
  const options = data.form.map(({ key, label }) => ({ value: key, label }));
  const onTick = (ticked: readonly string[]) =>
    onChange((now) => ({ lists: { ...now.lists, [id]: ticked } }));
  return <Ticks label={field.label} options={options} ticked={form.lists[id] ?? []} onTick={onTick} />;
}
