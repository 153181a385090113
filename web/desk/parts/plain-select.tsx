interface Props<V extends string> {
  readonly id: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly label?: string;
}

/** The browser's own select: short lists by keyboard, without a layer over the page. */
export function PlainSelect<V extends string>({ id, value, options, onChange, label }: Props<V>) {
  return (
    <select
      id={id}
      className="plain-select"
      value={value}
      {...(label ? { 'aria-label': label } : {})}
      onChange={(event) => onChange(event.target.value as V)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
