import type { AccountData } from '../app/client.ts';
import { relationsAddress, tableAddress } from './addresses.ts';

/** The contents of a year's account: the tables in their order, and the relations between them. */
export function Contents({ account, here }: { readonly account: AccountData; readonly here?: string }) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">目录</h2>
      <ul className="rows">
        {account.tables.map((table) => (
          <li key={table.id}>
            <a
              className="tap"
              href={tableAddress(account.year, table.id)}
              aria-current={here === table.id ? 'page' : undefined}
            >
              <span>
                <span className="code">{table.number}</span>
                {table.title}
                {table.empty ? <span className="soft">（无数据）</span> : ''}
              </span>
            </a>
          </li>
        ))}
        <li>
          <a className="tap" href={relationsAddress(account.year)}>
            勾稽关系核对结果
          </a>
        </li>
      </ul>
    </nav>
  );
}
