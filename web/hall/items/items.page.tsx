import type { ItemGroups, ItemList } from '../app/client.ts';
import { SearchForm } from '../home/search-form.tsx';

type Group = ItemGroups['units'][number];

function Groups({ of, by }: { readonly of: readonly Group[]; readonly by: 'unit' | 'topic' }) {
  return (
    <ul className="links">
      {of.map(({ id, name, count }) => (
        <li key={id} className="pair">
          <a href={`/items?${by}=${encodeURIComponent(id)}`}>{name}</a>
          <span className="soft small nowrap">{count} 项</span>
        </li>
      ))}
    </ul>
  );
}

/** The catalogue by target group and by department. */
export function ItemsPage({ groups }: { readonly groups: ItemGroups }) {
  return (
    <>
      <h1>办事指南</h1>
      <SearchForm query="" />
      {groups.total === 0 ? (
        <p>这里会列出可以办的事；事项发布后出现。</p>
      ) : (
        <>
          <p>共 {groups.total} 项。</p>
          <h2>个人办事</h2>
          <Groups of={groups.person} by="topic" />
          <h2>企业和其他组织办事</h2>
          <Groups of={groups.organisation} by="topic" />
          <h2>按部门</h2>
          <Groups of={groups.units} by="unit" />
        </>
      )}
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly list: ItemList;
  readonly page: number;
  /** the address without the page, "/items?unit=linye" */
  readonly address: string;
}

export function ItemListPage({ title, list, page, address }: ListProps) {
  return (
    <>
      <h1>{title}</h1>
      <p className="soft">
        共 {list.total} 项{list.pages > 1 && `，第 ${page} 页，共 ${list.pages} 页`}。
      </p>
      <ul className="rows">
        {list.items.map(({ code, name, unitName }) => (
          <li key={code}>
            <a className="tap" href={`/items/${code}`}>
              {name}
            </a>
            <span className="soft small">{unitName}</span>
          </li>
        ))}
      </ul>
      {list.pages > 1 && (
        <nav className="pager" aria-label="翻页">
          {page > 1 && (
            <a className="tap" href={`${address}&page=${page - 1}`}>
              上一页
            </a>
          )}
          {page < list.pages && (
            <a className="tap" href={`${address}&page=${page + 1}`}>
              下一页
            </a>
          )}
        </nav>
      )}
    </>
  );
}
