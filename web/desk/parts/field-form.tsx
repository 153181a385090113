import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { type Field, type Values, YES } from '../view/field-form.ts';
import { DayInput } from './day-input.tsx';
import { PlainSelect } from './plain-select.tsx';

interface Props {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** A form made of its data: each field with its label, and what is to be known about it under it. */
export function FieldForm({ fields, values, onChange }: Props) {
  return (
    <div className="field-form">
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => onChange({ ...values, [field.name]: value })}
        />
      ))}
    </div>
  );
}

interface OneProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneField({ field, value, onChange }: OneProps) {
  const id = useId();
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
      <label htmlFor={id}>{field.label}</label>
      <div>
        <Control id={id} field={field} value={value} onChange={onChange} />
        {field.note ? <p className="soft field-note">{field.note}</p> : null}
      </div>
    </div>
  );
}

function Control({ id, field, value, onChange }: OneProps & { readonly id: string }) {
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
  if (field.kind === 'long')
    return (
      <Input.TextArea
        id={id}
        value={value}
        maxLength={1000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const money = field.kind === 'amount' || field.kind === 'amount-or-unknown';
  const whole = field.kind === 'whole' || field.kind === 'whole-or-unknown';
  return (
    <Input
      id={id}
      value={value}
      maxLength={1000}
      {...(money ? { inputMode: 'decimal' as const, className: 'amount-input' } : {})}
      {...(whole ? { inputMode: 'numeric' as const } : {})}
      style={{ width: money || whole ? 160 : '100%' }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
