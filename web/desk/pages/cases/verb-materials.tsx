import { State } from '../../frame/index.ts';
import { FilePick } from '../../parts/file-pick.tsx';
import { Tolerated } from '../../parts/tolerated.tsx';
import { missingOf } from '../../view/verb-form.ts';
import type { FormProps } from './verb-controls.tsx';

/** One file for each material of the list, handed in with the step. */
export function Materials({ data, form, onChange }: FormProps) {
  return (
    <ul className="verb-materials">
      {data.materials.map(({ name, required, file }) => (
        <li key={name}>
          <FilePick
            label={name}
            note={file ? '已有一份' : required ? '缺' : ''}
            picked={form.given[name] ?? null}
            onPicked={(found) => onChange((now) => ({ given: { ...now.given, [name]: found } }))}
          />
        </li>
      ))}
    </ul>
  );
}

/** Missing materials that may follow until a day, and those that may not. */
export function Tolerate({ label, data, form, onChange }: FormProps & { readonly label: string }) {
  const missing = missingOf(data);
  if (missing.length === 0) return <p className="state good">必备材料齐全</p>;
  return (
    <fieldset className="verb-field">
      <legend>{label}</legend>
      {missing.map(({ name, tolerable }) =>
        tolerable ? (
          <Tolerated
            key={name}
            name={name}
            named
            days={form.tolerate}
            onChange={(tolerate) => onChange({ tolerate })}
          />
        ) : (
          <p key={name}>
            <State tone="bad">缺</State> {name}，不能容缺
          </p>
        ),
      )}
    </fieldset>
  );
}
