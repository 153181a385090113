interface Chip {
  readonly key: string;
  readonly text: string;
  readonly onRemove: () => void;
}

/** What narrows a list, each part to take away by a click. */
export function Chips({ chips }: { readonly chips: readonly Chip[] }) {
  return chips.map(({ key, text, onRemove }) => (
    <button key={key} type="button" className="chip" onClick={onRemove} title="去掉这个条件">
      {text}
      <span aria-hidden="true">×</span>
      <span className="sr-only">，去掉这个条件</span>
    </button>
  ));
}
