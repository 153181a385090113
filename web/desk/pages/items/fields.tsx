import { fieldNames } from '#service/items/field-names.ts';
import type { ServiceItem } from '#service/items/types.ts';
import { controls } from '../../view/items-form.ts';
import { ItemInput } from './inputs.tsx';
import { FieldParts } from './parts.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly field: keyof ServiceItem;
  readonly item: ServiceItem;
  readonly units: readonly Named[];
  readonly kinds: readonly Named[];
  /** the codes of an item that is known do not change */
  readonly locked: boolean;
  readonly onChange: (value: unknown) => void;
}

const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));

/** One field as it is typed. */
export function FieldInput({ field, item, units, kinds, locked, onChange }: Props) {
  const control = controls[field];
  const label = fieldNames[field];
  const typed = { label, value: item[field], onChange };
  switch (control?.kind) {
    case undefined:
      return null;
    case 'parts':
      return <FieldParts field={field} item={item} onChange={onChange} />;
    case 'text': {
      const fixed = locked && (field === 'catalogCode' || field === 'matter');
      return <ItemInput {...typed} kind="line" most={control.most} fixed={fixed} />;
    }
    case 'area':
      return <ItemInput {...typed} kind="text-or-none" />;
    case 'lines':
      return <ItemInput {...typed} kind="lines" label={`${label}（一行一条）`} />;
    case 'number':
      return <ItemInput {...typed} kind="count" />;
    case 'yes':
      return <ItemInput {...typed} kind="yes" />;
    case 'one':
    case 'some':
      return <ItemInput {...typed} kind={control.kind} options={control.options} />;
    case 'unit':
      return <ItemInput {...typed} kind="one" options={named(units)} />;
    case 'exclusion':
      return <ItemInput {...typed} kind="one-or-none" options={named(kinds)} placeholder="不在其列" />;
  }
}
