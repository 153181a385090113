import { type Day, showDay } from '#base/kernel/index.ts';
import type { PublishedYear } from '../app/client.ts';
import { yearAddress } from './addresses.ts';

function Standing({ published }: { readonly published: PublishedYear }) {
  return (
    <span className="soft small">
      {showDay(published.publishedOn as Day)}公布
      {published.version > 1 && `，第${published.version}版`}
      {published.correction && `，更正：${published.correction}`}
    </span>
  );
}

interface YearsProps {
  readonly years: readonly PublishedYear[];
  readonly bureau: string;
}

/** All years whose account is published, the latest first. */
export function YearsPage({ years, bureau }: YearsProps) {
  return (
    <>
      <h1>公开账目</h1>
      {years.length === 0 ? (
        <>
          <p>这里会列出{bureau}每一年的部门决算：九张表，每个数都能一直点到背后的会计凭证。</p>
          <p>现在还没有公布的账目。一年的决算经财政部门批复、公布以后，这一年就会出现在这里。</p>
        </>
      ) : (
        <>
          <p>
            {bureau}每一年的部门决算。点开一年，先看几句话，再看九张表；每个数都能一直点到背后的会计凭证。
          </p>
          <ul className="rows">
            {years.map((published) => (
              <li key={published.year}>
                <a className="tap" href={yearAddress(published.year)}>
                  {published.year}年度部门决算
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
