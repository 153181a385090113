import { Checkbox, Input, Select } from 'antd';
import { numberOf } from '../../view/items-form.ts';

/** A line for each entry; what is empty is left out when it is kept, so that Enter may be pressed. */
const linesFrom = (text: string) => (text === '' ? [] : text.split('\n'));

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
  readonly fixed?: boolean;
}

/** A line of text. */
export function Line({ label, value, most, onChange, fixed }: LineProps) {
  return (
    <Input
      aria-label={label}
      value={value}
      maxLength={most}
      readOnly={fixed}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface AreaProps {
  readonly label: string;
  readonly value: string;
  readonly most?: number;
  readonly onChange: (text: string) => void;
}

/** A text that grows. */
export function Area({ label, value, most = 20_000, onChange }: AreaProps) {
  return (
    <Input.TextArea
      aria-label={label}
      value={value}
      autoSize={{ minRows: 1, maxRows: 12 }}
      maxLength={most}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number, or nothing. */
export function Count({ label, value, onChange }: CountProps) {
  return (
    <Input
      aria-label={label}
      className="count-input"
      inputMode="numeric"
      value={value ?? ''}
      maxLength={4}
      onChange={(event) => {
        const number = numberOf(event.target.value);
        if (number !== undefined) onChange(number);
      }}
    />
  );
}

interface YesProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly text?: string;
}

export function Yes({ label, value, onChange, text }: YesProps) {
  return (
    <Checkbox aria-label={label} checked={value} onChange={(event) => onChange(event.target.checked)}>
      {text ?? (value ? '是' : '否')}
    </Checkbox>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface OneProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string | undefined) => void;
  readonly placeholder?: string;
  readonly clearable?: boolean;
}

export function One({ label, value, options, onChange, placeholder, clearable }: OneProps) {
  return (
    <Select
      aria-label={label}
      value={value}
      placeholder={placeholder ?? '请选择'}
      allowClear={clearable ?? false}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...options]}
      onChange={(chosen: string | undefined) => onChange(chosen)}
      popupMatchSelectWidth={false}
      style={{ width: '100%', maxWidth: 320 }}
    />
  );
}

/** `-or-none`: null when it is empty; lines: one entry each */
export type InputKind =
  | 'line'
  | 'line-or-none'
  | 'text-or-none'
  | 'lines'
  | 'count'
  | 'yes'
  | 'one'
  | 'one-or-none'
  | 'some';

interface InputProps {
  readonly kind: InputKind;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly most?: number;
  /** beside a tick; left out, 是 or 否 */
  readonly text?: string;
  /** it does not change any more */
  readonly fixed?: boolean;
  readonly options?: readonly Option[];
  readonly placeholder?: string;
}

/** One value of an item, by its kind. */
export function ItemInput({ kind, label, value, onChange, most = 200, text, fixed, ...choice }: InputProps) {
  const { options = [], placeholder } = choice;
  const words = String(value ?? '');
  const orNone = (typed: string | undefined) => onChange(typed || null);
  switch (kind) {
    case 'line':
      return <Line label={label} most={most} value={words} fixed={fixed ?? false} onChange={onChange} />;
    case 'line-or-none':
      return <Line label={label} most={most} value={words} onChange={orNone} />;
    case 'text-or-none':
      return <Area label={label} value={words} onChange={orNone} />;
    case 'lines': {
      const lines = ((value ?? []) as readonly string[]).join('\n');
      return <Area label={label} value={lines} onChange={(typed) => onChange(linesFrom(typed))} />;
    }
    case 'count':
      return <Count label={label} value={value as number | null} onChange={onChange} />;
    case 'yes':
      return <Yes label={label} value={value === true} onChange={onChange} {...(text ? { text } : {})} />;
    case 'some':
      return (
        <Select
          aria-label={label}
          mode="multiple"
          value={[...(value as readonly string[])]}
          options={[...options]}
          onChange={(chosen: string[]) => onChange(chosen.toSorted())}
          style={{ width: '100%' }}
        />
      );
    default:
      return (
        <One
          label={label}
          value={words || undefined}
          options={options}
          clearable={kind === 'one-or-none'}
          onChange={(chosen) => onChange(chosen ?? (kind === 'one' ? '' : null))}
          {...(placeholder ? { placeholder } : {})}
        />
      );
  }
}
