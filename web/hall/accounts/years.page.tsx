import { yearAddress } from './addresses.ts';

export interface YearListed {
  readonly year: number;
  readonly templateTitle: string;
}

/** All years of which there is an account, the latest first. */
export function YearsPage({
  years,
  bureau,
}: {
  readonly years: readonly YearListed[];
  readonly bureau: string;
}) {
  return (
    <>
      <h1>公开账目</h1>
      {years.length === 0 ? (
        <>
          <p>这里会列出{bureau}每一年的部门决算：九张表，每个数都能一直点到背后的会计凭证。</p>
          <p>现在还没有账目。一年的会计凭证记账以后，这一年就会出现在这里。</p>
        </>
      ) : (
        <>
          <p>
            {bureau}每一年的部门决算。点开一年，先看几句话，再看九张表；每个数都能一直点到背后的会计凭证。
          </p>
          <ul className="links">
            {years.map(({ year }) => (
              <li key={year}>
                <a href={yearAddress(year)}>{year}年度部门决算</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
