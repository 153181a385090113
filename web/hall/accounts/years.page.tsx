import { type Day, showDay } from '#base/kernel/index.ts';
import { yearAddress } from './addresses.ts';
import type { YearListed } from './load.ts';

function Standing({ published }: Pick<YearListed, 'published'>) {
  if (!published) return <span className="soft small">还没有公布，数由账簿实时汇总</span>;
  return (
    <span className="soft small">
      {showDay(published.publishedOn as Day)}公布
      {published.version > 1 && `，第${published.version}版`}
      {published.correction && `，更正：${published.correction}`}
    </span>
  );
}

interface YearsProps {
  readonly years: readonly YearListed[];
  readonly bureau: string;
}

/** All years of which there is an account, the latest first. */
export function YearsPage({ years, bureau }: YearsProps) {
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
          <ul className="rows">
            {years.map(({ year, published }) => (
              <li key={year}>
                <a className="tap" href={yearAddress(year)}>
                  {year}年度部门决算
                </a>
                <Standing published={published} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
