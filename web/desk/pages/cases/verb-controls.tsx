import type { VerbForm } from '../../view/verb-form.ts';
import type { Case } from './types.ts';

/** A function where two changes may come at once, such as two files that have arrived. */
export type VerbFormChange = (part: Partial<VerbForm> | ((now: VerbForm) => Partial<VerbForm>)) => void;

export interface FormProps {
  readonly data: Case;
  readonly form: VerbForm;
  readonly onChange: VerbFormChange;
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

interface TicksProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly ticked: readonly string[];
  readonly onTick: (ticked: readonly string[]) => void;
}

/** Some of a list. */
export function Ticks({ label, options, ticked, onTick }: TicksProps) {
  return (
    <fieldset className="verb-field">
      <legend>{label}</legend>
      {options.map((option) => (
        <Tick
          key={option.value}
          label={option.label}
          checked={ticked.includes(option.value)}
          onChange={(on) =>
            onTick(on ? [...ticked, option.value] : ticked.filter((other) => other !== option.value))
          }
        />
      ))}
    </fieldset>
  );
}
