import { Input } from 'antd';
import { type ComponentRef, type ReactNode, useRef, useState } from 'react';
import { useKeys } from '../frame/keys.tsx';
import { Kbd } from './kbd.tsx';

interface Props<K extends string> {
  /** 筛选凭证, for who hears the page */
  readonly label: string;
  /** what narrows the list now, by the name of the filter; undefined where it does not */
  readonly of: Readonly<Partial<Record<K, string | undefined>>>;
  readonly onNarrow: (part: { readonly [name in K]?: undefined }) => void;
  /** the fields to narrow by */
  readonly children: ReactNode;
  /** behind the chips */
  readonly foot?: ReactNode;
}

/** What narrows a list: fields to choose by, and each part that was chosen, to take away by a click. */
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

/** Words to narrow by; Enter narrows, f leads here. */
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
