import { Input } from 'antd';
import { type ComponentRef, type ReactNode, useRef, useState } from 'react';
import { useKeys } from '../frame/keys.tsx';
import { Kbd } from './kbd.tsx';

interface Props<K extends string> {
  /** 筛选凭证, for screen readers */
  readonly label: string;
  /** the present filters by their names; undefined where a filter is not used */
  readonly of: Readonly<Partial<Record<K, string | undefined>>>;
  readonly onNarrow: (part: { readonly [name in K]?: undefined }) => void;
  /** the fields of the filters */
  readonly children: ReactNode;
  /** after the chips */
  readonly foot?: ReactNode;
}

/** The filters of a list: their fields, and a chip for each choice, which a click removes. */
export function Filters<K extends string>({ label, of, onNarrow, children, foot }: Props<K>) {
  return (
    <search className="chips" aria-label={label}>
      {children}
      {(Object.keys(of) as K[])
        .filter((filter) => of[filter])
        .map((filter) => (
          <button
            key={filter}
            type="button"
            className="chip"
            onClick={() => onNarrow({ [filter]: undefined } as { readonly [name in K]?: undefined })}
            title="去掉这个条件"
          >
            {of[filter]}
            <span aria-hidden="true">×</span>
            <span className="sr-only">，去掉这个条件</span>
          </button>
        ))}
      {foot}
    </search>
  );
}

interface TextProps {
  readonly label: string;
  readonly placeholder: string;
  readonly does: string;
  readonly width: number;
  readonly onText: (text: string | undefined) => void;
}

/** A text filter. Enter applies it, and f leads here. */
export function TextFilter({ label, placeholder, does, width, onText }: TextProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<ComponentRef<typeof Input>>(null);
  useKeys([{ keys: 'f', does, run: () => field.current?.focus() }]);
  return (
    <>
      <Input
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => {
          onText(typed.trim() || undefined);
          setTyped('');
        }}
        style={{ width }}
      />
      <Kbd keys="f" />
    </>
  );
}
