import { addDays, dayOf, instant } from '#base/kernel/index.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { FilePick } from '../../parts/file-pick.tsx';
import { missingOf } from '../../view/verb-form.ts';
import { type FormProps, Tick } from './verb-controls.tsx';

/** Files handed in with the step: of each material of the list one. */
export function Materials({ data, form, onChange }: FormProps) {
  return (
    <ul className="verb-materials">
      {data.materials.map(({ name, required, file }) => {
        const picked = form.given[name] ?? null;
        return (
          <li key={name}>
            <FilePick
              label={name}
              picked={picked}
              onPicked={(found) => onChange((now) => ({ given: { ...now.given, [name]: found } }))}
            >
              <span className="file-name">
                {name}
                <span className="soft small">
                  {picked ? picked.name : file ? '已有一份' : required ? '缺' : ''}
                </span>
              </span>
            </FilePick>
          </li>
        );
      })}
    </ul>
  );
}

const USUAL_DAYS = 10;

/** 容缺受理: a missing secondary material may follow until a day. */
export function Tolerate({ label, data, form, onChange }: FormProps & { readonly label: string }) {
  const missing = missingOf(data);
  const today = dayOf(instant(Date.now()));
  if (missing.length === 0) return <p className="state good">必备材料齐全</p>;
  const set = (name: string, until: string | null) => {
    const { [name]: _gone, ...rest } = form.tolerate;
    onChange({ tolerate: until === null ? rest : { ...rest, [name]: until } });
  };
  return (
    <fieldset className="verb-field">
      <legend>{label}</legend>
      {missing.map(({ name, tolerable }) => {
        const until = form.tolerate[name];
        if (!tolerable)
          return (
            <p key={name}>
              <span className="state bad">缺</span> {name}，不能容缺
            </p>
          );
        return (
          <div key={name}>
            <Tick
              label={`${name}：容缺，后补`}
              checked={until !== undefined}
              onChange={(on) => set(name, on ? addDays(today, USUAL_DAYS) : null)}
            />
            {until === undefined ? null : (
              <DayInput label={`${name}最迟哪天补`} value={until} onChange={(day) => set(name, day)} />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
