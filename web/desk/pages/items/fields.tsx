import { Select } from 'antd';
import { fieldNames } from '#service/items/field-names.ts';
import type { ServiceItem } from '#service/items/types.ts';
import { type Control, controls } from '../../view/items-form.ts';
import { Area, Count, Line, linesFrom, One, Yes } from './inputs.tsx';
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

/** One field as it is typed. */
export function FieldInput(props: Props) {
  const control = controls[props.field];
  if (!control) return null;
  if (control.kind === 'parts') return <FieldParts {...props} />;
  if (control.kind === 'text' || control.kind === 'area' || control.kind === 'lines') {
    return <Typed {...props} control={control} />;
  }
  return <Chosen {...props} control={control} />;
}

const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));

type TypedKind = 'text' | 'area' | 'lines';

interface TypedProps extends Props {
  readonly control: Extract<Control, { kind: TypedKind }>;
}

/** What is written in words. */
function Typed({ field, item, locked, onChange, control }: TypedProps) {
  const label = fieldNames[field];
  const value = item[field];
  switch (control.kind) {
    case 'text':
      return (
        <Line
          label={label}
          value={String(value ?? '')}
          most={control.most}
          fixed={locked && (field === 'catalogCode' || field === 'matter')}
          onChange={onChange}
        />
      );
    case 'area':
      return (
        <Area
          label={label}
          value={String(value ?? '')}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      );
    case 'lines':
      return (
        <Area
          label={`${label}（一行一条）`}
          value={((value ?? []) as readonly string[]).join('\n')}
          onChange={(text) => onChange(linesFrom(text))}
        />
      );
  }
}

interface ChosenProps extends Props {
  readonly control: Exclude<Control, { kind: TypedKind | 'parts' }>;
}

/** What is counted, ticked or chosen. */
function Chosen({ field, item, units, kinds, onChange, control }: ChosenProps) {
  const label = fieldNames[field];
  const value = item[field];
  switch (control.kind) {
    case 'number':
      return <Count label={label} value={value as number | null} onChange={onChange} />;
    case 'yes':
      return <Yes label={label} value={Boolean(value)} onChange={onChange} />;
    case 'some':
      return (
        <Select
          aria-label={label}
          mode="multiple"
          value={[...(value as readonly string[])]}
          options={[...control.options]}
          onChange={(chosen: string[]) => onChange(chosen.toSorted())}
          style={{ width: '100%' }}
        />
      );
    case 'one':
    case 'unit':
      return (
        <One
          label={label}
          value={String(value) || undefined}
          options={control.kind === 'one' ? control.options : named(units)}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'exclusion':
      return (
        <One
          label={label}
          value={value === null ? undefined : String(value)}
          options={named(kinds)}
          placeholder="不在其列"
          clearable
          onChange={(chosen) => onChange(chosen ?? null)}
        />
      );
  }
}
