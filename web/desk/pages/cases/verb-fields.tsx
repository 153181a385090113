import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Field } from '#service/cases/commands/desk-form.ts';
import type { FormField } from '../../frame/index.ts';
import { FilePick } from '../../parts/file-pick.tsx';
import { type Control, idOf, isShown, reasonIdOf } from '../../view/verb-form.ts';
import { Answers } from './verb-answers.tsx';
import { type FormProps, Tick, Ticks } from './verb-controls.tsx';
import { Materials, Tolerate } from './verb-materials.tsx';

type Of<K extends Field['kind']> = FormProps & { readonly field: Extract<Field, { kind: K }> };

/** What a verb asks for, in the order of its file, as fields of a form over the texts of `form`. */
export function fieldsOfVerb(fields: readonly Field[], props: FormProps): readonly (FormField | null)[] {
  return fields.map((field) => {
    if (field.kind === 'hidden') return null;
    if (field.kind === 'note') return partOf(field.label, <Note {...field} />);
    return isShown(field, fields, props.form) ? fieldOf(field, props) : null;
  });
}

const partOf = (name: string, part: ReactNode): FormField => ({ kind: 'part', name, part });

const Note = ({ label, soft }: { readonly label: string; readonly soft?: boolean }) => (
  <p className={soft ? 'soft' : undefined}>{label}</p>
);

/** One control by its kind. */
function fieldOf(field: Control, props: FormProps): FormField {
  const base = { name: idOf(field), label: field.label };
  switch (field.kind) {
    case 'words':
    case 'lines':
      return { ...base, kind: 'long', most: 2000 };
    case 'line':
    case 'days':
      return { ...base, kind: 'text', most: 80 };
    case 'day':
      return { ...base, kind: 'day' };
    case 'choice':
      return { ...base, kind: 'choice', ...choiceOf(field, props.form.text[base.name]) };
    default:
      return partOf(base.name, <Drawn field={field} {...props} />);
  }
}

/** The options of a choice, and the note of the chosen one: what follows from it, with its basis. */
function choiceOf({ options }: Extract<Control, { kind: 'choice' }>, value: string | undefined) {
  const chosen = options.find((option) => option.value === value);
  return {
    options: options.map((option) => [option.value, option.label] as const),
    ...(chosen?.about ? { note: `${chosen.about}${chosen.basis ? `依据：${chosen.basis}` : ''}` } : {}),
  };
}

/** Draws what is no text; it brings its own label. */
function Drawn({ field, ...props }: FormProps & { readonly field: Control }) {
  switch (field.kind) {
    case 'tick':
      return <OneTick field={field} {...props} />;
    case 'yes-no':
      return <YesNo field={field} {...props} />;
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
    default:
      return null;
  }
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
      note={field.hint}
    />
  );
}

/** What is ticked of a list, and how it is changed. */
function tickedOf({ field, form, onChange }: Of<'lacking' | 'questions'>) {
  const id = idOf(field);
  return {
    label: field.label,
    ticked: form.lists[id] ?? [],
    onTick: (ticked: readonly string[]) => onChange((now) => ({ lists: { ...now.lists, [id]: ticked } })),
  };
}

/** The materials that the applicant has to hand in, to be ticked, and why each is asked for. */
function Lacking(props: Of<'lacking'>) {
  const options = props.data.materials.map(({ name, file }) => ({
    value: name,
    label: file ? `${name}（已交，要重交）` : name,
  }));
  const ticks = tickedOf(props);
  return (
    <>
      <Ticks options={options} {...ticks} />
      {ticks.ticked.map((name) => (
        <Reason key={name} name={name} id={reasonIdOf(props.field, name)} {...props} />
      ))}
    </>
  );
}

/** Why a material is asked for, in words that the applicant reads. */
function Reason({ name, id, form, onChange }: FormProps & { readonly name: string; readonly id: string }) {
  const box = useId();
  return (
    <div className="verb-field">
      <label htmlFor={box}>为什么要补：{name}（例如：没有交、第2页看不清）</label>
      <Input
        id={box}
        maxLength={500}
        value={form.text[id] ?? ''}
        onChange={({ target }) => onChange((now) => ({ text: { ...now.text, [id]: target.value } }))}
      />
    </div>
  );
}

/** The questions that the applicant has to answer again, to be ticked. */
function Questions(props: Of<'questions'>) {
  const options = props.data.form.map(({ key, label }) => ({ value: key, label }));
  return options.length > 0 ? <Ticks options={options} {...tickedOf(props)} /> : null;
}
