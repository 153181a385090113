import { State } from '../../frame/index.ts';
import { FilePick } from '../../parts/file-pick.tsx';
import { MaterialPages, useJoining } from '../../parts/material-pages.tsx';
import { Tolerated } from '../../parts/tolerated.tsx';
import { missingOf } from '../../view/verb-form.ts';
import type { FormProps } from './verb-controls.tsx';

/** The files of each material of the list, handed in with the step. */
export function Materials({ data, form, onChange }: FormProps) {
  return (
    <ul className="verb-materials">
      {data.materials.map((material) => (
        <MaterialLine key={material.name} {...{ data, form, onChange, material }} />
      ))}
    </ul>
  );
}

type LineProps = FormProps & { readonly material: FormProps['data']['materials'][number] };

function MaterialLine({ data, form, onChange, material: { name, required, file } }: LineProps) {
  const given = form.given[name] ?? null;
  const joining = useJoining({
    ...{ material: name, number: data.number },
    onJoined: (found) => onChange((now) => ({ given: { ...now.given, [name]: found } })),
  });
  const drop = () =>
    onChange((now) => {
      const { [name]: _gone, ...rest } = now.given;
      return { given: rest };
    });
  return (
    <li>
      <FilePick
        label={name}
        note={file ? '已有一份，选了就换掉' : required ? '缺' : ''}
        picked={given}
        again="再加一页"
        busy={joining.busy}
        onPicked={(found) => joining.add(found, given)}
      />
      {given ? <MaterialPages material={name} given={given} joining={joining} onDrop={drop} /> : null}
    </li>
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
