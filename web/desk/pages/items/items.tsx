import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { may } from '../../app/session.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { useKeyedRows } from '../../parts/keyed-rows.ts';
import { Loaded } from '../../parts/wait.tsx';
import { type ItemsSearch, MADE, MADE_MEANS, STATE_TONES } from '../../view/items.ts';
import { showDayText } from '../../view/show.ts';
import { ItemFilters, LintOf, type Narrow } from './filters.tsx';
import { NewItem } from './new.tsx';
import type { Kept } from './types.ts';

const PAGE = 50;

type Line = Kept['items'][number];

/** The catalogue as its keeper sees it: what is wrong, what is made up, what somebody is writing. */
export function Items() {
  const search = useSearch({ from: '/items' });
  const navigate = useNavigate();
  const me = useMe();
  const { page = 1, ...filters } = search;
  const query = useQuery(
    api.items.kept.queryOptions({
      input: { ...filters, page, limit: PAGE },
      placeholderData: keepPreviousData,
    }),
  );
  const narrow: Narrow = (change) =>
    void navigate({
      to: '/items',
      search: { ...search, page: undefined, ...change } as ItemsSearch,
      replace: true,
    });
  return (
    <>
      <header className="page-head">
        <h1>事项</h1>
        {query.data ? <Counts counts={query.data.counts} narrow={narrow} /> : null}
        <div className="actions">
          <span className="faint">
            上下 <Kbd keys="j" /> <Kbd keys="k" /> 打开 <Kbd keys="enter" />
          </span>
          {may(me, 'item.keep') ? (
            <>
              <Link to="/items/import" tabIndex={-1}>
                <Button>导入</Button>
              </Link>
              <NewItem />
            </>
          ) : null}
        </div>
      </header>
      <ItemFilters search={search} units={query.data?.units ?? []} narrow={narrow} />
      <Loaded query={query} rows={16}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="panel empty">没有符合这些条件的事项。去掉一个条件再看。</p>
          ) : (
            <>
              <ItemTable items={items} />
              <Pages
                page={page}
                total={total}
                onPage={(next) => narrow({ page: next > 1 ? next : undefined })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Counts({ counts, narrow }: { readonly counts: Kept['counts']; readonly narrow: Narrow }) {
  const show = (number: number) => number.toLocaleString('zh-CN');
  return (
    <p className="about items-counts">
      共 {show(counts.all)} 个：真实 {show(counts.real)}，仅名称真实 {show(counts.assumed)}，合成{' '}
      {show(counts.synthetic)}
      {counts.draft > 0 ? (
        <button type="button" className="plain-link" onClick={() => narrow({ state: 'draft' })}>
          {show(counts.draft)} 个草稿
        </button>
      ) : null}
      {counts.error > 0 ? (
        <button type="button" className="plain-link" onClick={() => narrow({ lint: 'error' })}>
          {show(counts.error)} 个有错误
        </button>
      ) : null}
      {counts.warning > 0 ? (
        <button type="button" className="plain-link" onClick={() => narrow({ lint: 'warning' })}>
          {show(counts.warning)} 个有提醒
        </button>
      ) : null}
    </p>
  );
}

function ItemTable({ items }: { readonly items: readonly Line[] }) {
  const navigate = useNavigate();
  const open = (code: string) => void navigate({ to: '/items/$code', params: { code } });
  const { chosen, choose } = useKeyedRows(
    items.map(({ code }) => code),
    open,
  );
  return (
    <div className="panel table-wrap">
      <table className="dense items-table">
        <thead>
          <tr>
            <th>事项</th>
            <th>实施主体</th>
            <th className="amount">
              承诺 <span className="unit">日</span>
            </th>
            <th>状态</th>
            <th className="amount">版本</th>
            <th>校验</th>
            <th>真实或合成</th>
            <th>编码</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr
              key={line.code}
              id={`row-${line.code}`}
              aria-selected={line.code === chosen}
              onClick={() => choose(line.code)}
            >
              <td>
                <Link to="/items/$code" params={{ code: line.code }}>
                  {line.name || '（还没有名称）'}
                </Link>
              </td>
              <td className="nowrap">{line.unitName}</td>
              <td className="amount">{line.promised ?? ''}</td>
              <td className="nowrap">
                <StateOf line={line} />
              </td>
              <td className="amount">{line.version || ''}</td>
              <td className="nowrap">
                <LintOf errors={line.errors} warnings={line.warnings} />
              </td>
              <td className="nowrap">
                <span className={`made ${line.made}`} title={MADE_MEANS[line.made]}>
                  {MADE[line.made]}
                </span>
                {line.made === 'synthetic' || line.assumed === 0 ? null : (
                  <span className="faint small"> {line.assumed} 项推定</span>
                )}
              </td>
              <td className="code">{line.code}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StateOf({ line }: { readonly line: Line }) {
  const { word, tone } = STATE_TONES[line.state];
  return (
    <>
      <span className={`state ${tone}`}>{word}</span>
      {line.state === 'coming' && line.from ? <span className="faint"> {showDayText(line.from)}</span> : null}
      {line.draft ? <span className="draft-mark"> {line.draft.byName}的草稿</span> : null}
    </>
  );
}

interface PagesProps {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, total, onPage }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / PAGE));
  const back = () => page > 1 && onPage(page - 1);
  const on = () => page < last && onPage(page + 1);
  useKeys([
    { keys: '[', does: '上一页', group: '本页', run: back },
    { keys: ']', does: '下一页', group: '本页', run: on },
  ]);
  useEffect(() => {
    if (page > last) onPage(last);
  }, [page, last, onPage]);
  if (last === 1) return null;
  return (
    <nav className="more" aria-label="翻页">
      <Button disabled={page <= 1} onClick={back}>
        上一页 <Kbd keys="[" />
      </Button>{' '}
      <span className="soft">
        第 {page} 页，共 {last} 页，{total.toLocaleString('zh-CN')} 个事项
      </span>{' '}
      <Button disabled={page >= last} onClick={on}>
        下一页 <Kbd keys="]" />
      </Button>
    </nav>
  );
}
