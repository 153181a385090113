interface SearchFieldProps {
  /** the address of the form */
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly query: string;
  /** whether the field is the main part of its page */
  readonly main?: boolean;
}

/** A search field in one line, as a form without a script. */
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
