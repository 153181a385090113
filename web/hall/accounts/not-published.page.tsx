import { yearAddress } from './addresses.ts';

interface NotPublishedProps {
  readonly year: number;
  /** the years that are published, latest first */
  readonly published: readonly number[];
}

/** The page of a year without a public account. Only staff see numbers that were not approved. */
export function NotPublishedPage({ year, published }: NotPublishedProps) {
  return (
    <>
      <h1>{year}年度的决算还没有公布</h1>
      <p>决算由财政部门批复后二十日内在这里公布（预算法第十四条）。公布以后，每个数都能点到背后的凭证。</p>
      {published.length > 0 && (
        <>
          <p>已经公布的：</p>
          <ul className="links">
            {published.map((known) => (
              <li key={known}>
                <a href={yearAddress(known)}>{known}年度部门决算</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
