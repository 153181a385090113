import { Checkbox, Input } from 'antd';
import { Fragment, type ReactNode, useId } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { DayInput } from '../parts/day-input.tsx';
import { PlainSelect } from '../parts/plain-select.tsx';
import {
  type Field,
  type FieldBase,
  mostOf,
  problemsOfField,
  type Values,
  widthOf,
  YES,
} from '../view/field-form.ts';

/** A control that only this page has; the label leads to `id`. */
interface OwnField extends FieldBase {
  readonly kind: 'own';
  readonly control: (id: string) => ReactNode;
}

/** A part of the form that has its own label: ticks under a legend, files, a sentence. */
interface PartField {
  readonly kind: 'part';
  readonly name: string;
  readonly part: ReactNode;
}

export type FormField = Field | OwnField | PartField;

/** The present fields that have a value of their own. */
export const askedOf = (fields: readonly (FormField | null | false)[]) =>
  fields.filter((field) => field !== null && field !== false && field.kind !== 'part');

interface Props {
  /** null or false: a field that is left out now */
  readonly fields: readonly (FormField | null | false)[];
  readonly values: Values;
  /** gets only the changed values */
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
  /** each problem is shown at the field whose name is the end of its place */
  readonly problems?: readonly Problem[];
  /** puts labels over their fields, for narrow forms; else beside them */
  readonly over?: boolean;
  /** the field that gets the cursor; true: the first one */
  readonly autoFocus?: boolean | string;
  readonly size?: 'large';
}

/** A form made of its data: each field has its label, and its note under it. */
export function FieldForm({ fields, values, onChange, problems = [], over, autoFocus, size }: Props) {
  const asked = fields.filter((field) => field !== null && field !== false);
  return (
    <div className={over ? 'field-form over' : 'field-form'}>
      {asked.map((field, at) =>
        field.kind === 'part' ? (
          <Fragment key={field.name}>{field.part}</Fragment>
        ) : (
          <OneField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            problems={problemsOfField(problems, field.name)}
            autoFocus={autoFocus === field.name || (autoFocus === true && at === 0)}
            size={size}
            onChange={(value) => onChange({ [field.name]: value })}
          />
        ),
      )}
    </div>
  );
}

interface ControlProps {
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly size?: Props['size'];
  readonly onChange: (value: string) => void;
}

interface OneProps extends ControlProps {
  readonly field: Field | OwnField;
  readonly problems: readonly Problem[];
}

function OneField({ field, problems, ...rest }: OneProps) {
  const made = useId();
  const id = field.id ?? made;
  const told = `${id}-told`;
  const { value, onChange } = rest;
  if (field.kind === 'yes')
    return (
      <div className="field">
        <span />
        <Checkbox checked={value === YES} onChange={(event) => onChange(event.target.checked ? YES : '')}>
          {field.label}
        </Checkbox>
      </div>
    );
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.label}
        {field.mark ? <span className="must">{field.mark}</span> : null}
      </label>
      <div>
        {field.kind === 'own' ? (
          field.control(id)
        ) : (
          <FieldControl id={id} field={field} told={told} wrong={problems.length > 0} {...rest} />
        )}
        {field.note ? <p className="soft field-note">{field.note}</p> : null}
        {problems.length > 0 ? (
          <p id={told} className="red-ink field-note">
            {problems.map(({ message }) => message).join('；')}
          </p>
        ) : null}
      </div>
    </div>
  );
}

interface TypedProps extends ControlProps {
  readonly id: string;
  readonly field: Field;
  /** the id of the problems of the field */
  readonly told?: string;
  readonly wrong?: boolean;
}

/** The control alone. */
function FieldControl(props: TypedProps) {
  const { id, field, value, onChange } = props;
  if (field.kind === 'day') return <DayInput id={id} label={field.label} value={value} onChange={onChange} />;
  if (field.kind === 'choice')
    return (
      <PlainSelect
        id={id}
        value={value}
        options={field.options.map(([key, label]) => ({ value: key, label }))}
        onChange={onChange}
      />
    );
  return <Typed {...props} />;
}

/** A control for typing: one line, several lines, a number, a password. */
function Typed({ id, field, value, told, wrong, autoFocus, size, onChange }: TypedProps) {
  const most = mostOf(field);
  const shared = {
    id,
    value,
    autoFocus,
    maxLength: most,
    status: wrong ? ('error' as const) : ('' as const),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
    ...(wrong ? { 'aria-describedby': told } : {}),
    ...(size ? { size } : {}),
  };
  if (field.kind === 'long')
    return <Input.TextArea {...shared} autoSize={{ minRows: 2, maxRows: 8 }} showCount={most <= 200} />;
  if (field.kind === 'code') return <Input {...shared} autoComplete="one-time-code" inputMode="numeric" />;
  if (field.kind === 'secret') return <Input.Password {...shared} autoComplete={field.complete} />;
  const money = field.kind.startsWith('amount');
  return (
    <Input
      {...shared}
      autoComplete={field.kind === 'name' ? 'username' : 'off'}
      {...(money ? { inputMode: 'decimal' as const, className: 'amount-input' } : {})}
      {...(field.kind.startsWith('whole') ? { inputMode: 'numeric' as const } : {})}
      style={{ width: widthOf(field), maxWidth: '100%' }}
    />
  );
}
