interface Props<K extends string> {
  /** what narrows the list, by the name of the filter; undefined where it does not */
  readonly of: Readonly<Partial<Record<K, string | undefined>>>;
  readonly onRemove: (filter: K) => void;
}

/** What narrows a list, each part to take away by a click. */
export function Chips<K extends string>({ of, onRemove }: Props<K>) {
  return (Object.keys(of) as K[])
    .filter((filter) => of[filter])
    .map((filter) => (
      <button
        key={filter}
        type="button"
        className="chip"
        onClick={() => onRemove(filter)}
        title="去掉这个条件"
      >
        {of[filter]}
        <span aria-hidden="true">×</span>
        <span className="sr-only">，去掉这个条件</span>
      </button>
    ));
}
