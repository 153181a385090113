/** The one question of the hall; a form without a script. */
export function SearchForm({ query }: { readonly query: string }) {
  return (
    <search>
      <form action="/search" method="get">
        <label htmlFor="q">您要办什么事？</label>
        <span className="hint" id="q-hint">
          用平常的话写，例如“老年卡”“砍树”；也能查站点、窗口和账目。
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
          <button className="main" type="submit">
            查找
          </button>
        </div>
      </form>
    </search>
  );
}
