interface SearchFieldProps {
  /** where the form goes */
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly query: string;
  /** the main thing of its page */
  readonly main?: boolean;
}

/** A question in one line; a form without a script. */
export function SearchField({ action, label, hint, query, main = false }: SearchFieldProps) {
  return (
    <search>
      <form action={action} method="get">
        <label htmlFor="q">{label}</label>
        <span className="hint" id="q-hint">
          {hint}
        </span>
        <div className="find">
          <input
            id="q"
            name="q"
            type="search"
            aria-describedby="q-hint"
            defaultValue={query}
            maxLength={60}
            enterKeyHint="search"
          />
          <button className={main ? 'main' : undefined} type="submit">
            查找
          </button>
        </div>
      </form>
    </search>
  );
}
