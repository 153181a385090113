import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import type { VerbForm } from '../../view/verb-form.ts';
import type { DeskVerb } from '../../view/verbs.ts';
import type { Case } from './types.ts';

/** A function where two changes may come at once, such as two files that have arrived. */
export type VerbFormChange = (part: Partial<VerbForm> | ((now: VerbForm) => Partial<VerbForm>)) => void;

export interface VerbProps {
  readonly data: Case;
  readonly verb: DeskVerb;
  readonly form: VerbForm;
  readonly onChange: VerbFormChange;
}

export function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="verb-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface WordsProps extends VerbProps {
  readonly label: string;
  readonly name: 'reason' | 'opinion' | 'outcome' | 'what' | 'missing' | 'confirmation';
  readonly rows?: number;
}

export function Words({ label, name, rows = 3, form, onChange }: WordsProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: rows, maxRows: 10 }}
          maxLength={2000}
          value={form[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  );
}

export function Line({
  label,
  name,
  form,
  onChange,
}: VerbProps & {
  readonly label: string;
  readonly name: 'step' | 'days' | 'certificate' | 'consignment' | 'approval';
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Input
          id={id}
          value={form[name]}
          maxLength={80}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  );
}

export function Tick({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
