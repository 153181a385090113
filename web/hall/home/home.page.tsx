import { yearAddress } from '../accounts/addresses.ts';
import { type Phrase, type Sentence, sentencesOf } from '../accounts/sentences.ts';
import type { AccountData } from '../app/client.ts';
import type { Place } from '../app/place.ts';
import { SearchForm } from './search-form.tsx';

const plainText = (phrase: Phrase) => (typeof phrase === 'string' ? phrase : phrase.text);

function Line({ sentence }: { readonly sentence: Sentence }) {
  return <p>{sentence.says.map(plainText).join('')}</p>;
}

function Latest({ account }: { readonly account: AccountData }) {
  const [first, second] = sentencesOf(account, null);
  return (
    <>
      {first && <Line sentence={first} />}
      {second && <Line sentence={second} />}
      <p>
        <a className="button main" href={yearAddress(account.year)}>
          看{account.year}年度账目
        </a>
      </p>
      <p>
        <a className="tap" href="/accounts">
          各年账目
        </a>
      </p>
    </>
  );
}

export function Towns({ place }: { readonly place: Place }) {
  return (
    <ul className="links">
      {place.towns.map((town) => (
        <li key={town.code}>
          <a href={`/sites/${town.code}`}>{town.name}</a>
        </li>
      ))}
    </ul>
  );
}

interface HomeProps {
  readonly place: Place;
  readonly latest: AccountData | null;
  /** the items that people ask for most */
  readonly asked: readonly { readonly code: string; readonly name: string }[];
}

function Asked({ asked }: Pick<HomeProps, 'asked'>) {
  if (asked.length === 0) return null;
  return (
    <>
      <h2>常办的事</h2>
      <ul className="links">
        {asked.map(({ code, name }) => (
          <li key={code}>
            <a href={`/items/${code}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first page: one search field, the most wanted items, one's own case, the nearest place, the published account. */
export function HomePage({ place, latest, asked }: HomeProps) {
  return (
    <>
      <h1>{place.district}政务服务</h1>
      <SearchForm query="" />
      <p>
        <a className="tap" href="/items">
          办事指南：按个人、企业和部门查，能在网上办的直接申请
        </a>
      </p>
      <Asked asked={asked} />
      <h2>我的办件</h2>
      <p>已经申请了，或者填到一半：凭办件编号和查询码查看、接着填、补材料。</p>
      <p>
        <a className="button main" href="/cases">
          查我的办件
        </a>
      </p>
      <h2>就近站点</h2>
      <p>在您的镇、村（社区）就能办，不用跑到区里。先选镇：</p>
      <Towns place={place} />
      <p>
        <a className="tap" href="/sites#centre">
          区政务服务中心的窗口
        </a>
      </p>
      <h2>公开账目</h2>
      {latest ? (
        <Latest account={latest} />
      ) : (
        <p>这里会公开{place.bureau}每一年的收入和支出，每个数都能点到背后的凭证。现在还没有公布的账目。</p>
      )}
    </>
  );
}
