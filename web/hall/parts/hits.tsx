interface HitsProps {
  readonly found: readonly {
    readonly kind: string;
    readonly name: string;
    readonly more: string;
    readonly href: string;
  }[];
  /** number of all hits; `found` has the first of them */
  readonly total: number;
}

/** The hits of a search, each as a link; nothing where there are none. */
export function Hits({ found, total }: HitsProps) {
  if (found.length === 0) return null;
  return (
    <>
      <p className="soft">
        找到 {total} 条{total > found.length && `，先列出 ${found.length} 条；多写一个词可以缩小范围`}。
      </p>
      <ul className="rows">
        {found.map((hit) => (
          <li key={`${hit.href} ${hit.name} ${hit.more}`}>
            <a className="tap" href={hit.href}>
              {hit.name}
            </a>
            <span className="soft small">
              {hit.kind}
              {hit.more && `：${hit.more}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
