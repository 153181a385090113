import type { RefSelectProps } from 'antd';
import { Select } from 'antd';
import type { Ref } from 'react';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  readonly width?: number;
  readonly ref?: Ref<RefSelectProps>;
}

/** A field that filters a list. A choice is shown beside it as a chip, and the field is free for another one. */
export function FilterSelect<T extends string>({ label, options, onChoose, width = 96, ref }: Props<T>) {
  return (
    <Select<T | null>
      {...(ref ? { ref } : {})}
      aria-label={label}
      placeholder={label}
      value={null}
      onChange={(value) => value && onChoose(value)}
      options={[...options]}
      popupMatchSelectWidth={false}
      style={{ width }}
    />
  );
}

/** The choices of a table of words. */
export function optionsOf<T extends string>(names: Readonly<Record<T, string>>) {
  return (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));
}
