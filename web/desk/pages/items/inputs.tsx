import { Checkbox, Input, Select } from 'antd';
import { numberOf } from '../../view/items-form.ts';

/** A line for each entry; what is empty is left out when it is kept, so that Enter may be pressed. */
export const linesFrom = (text: string) => (text === '' ? [] : text.split('\n'));

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

interface OneProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
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
