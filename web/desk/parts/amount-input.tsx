import { Input } from 'antd';
import type { KeyboardEvent } from 'react';

interface Props {
  readonly label: string;
  /** the text while it is empty; by default the label */
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** An amount in yuan, as it is typed. */
export function AmountInput({ label, placeholder = label, value, onChange, onKeyDown }: Props) {
  return (
    <Input
      aria-label={label}
      placeholder={placeholder}
      className="amount-input"
      inputMode="decimal"
      value={value}
      maxLength={24}
      onChange={(event) => onChange(event.target.value)}
      {...(onKeyDown ? { onKeyDown } : {})}
    />
  );
}
