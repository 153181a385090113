import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { api, type Narrow, useAddress, useMay } from '../../app/index.ts';
import {
  type Column,
  DataTable,
  KeyButton,
  Loaded,
  Page,
  State,
  TextButton,
  WalkKeys,
} from '../../frame/index.ts';
import { ItemLink } from '../../parts/links.tsx';
import { type ItemsSearch, STATE_TONES } from '../../view/items.ts';
import { showDayText } from '../../view/show.ts';
import { ItemFilters, LintOf } from './filters.tsx';
import { MadeMark } from './made-mark.tsx';
import { NewItem } from './new.tsx';
import { StartItems } from './start.tsx';
import type { Kept } from './types.ts';

const PAGE = 50;

type Line = Kept['items'][number];

/** The catalogue as its keeper sees it: what is wrong, what is made up, what somebody is writing. */
export function Items() {
  const [search, change] = useAddress<ItemsSearch>('/items');
  const navigate = useNavigate();
  const { page = 1, ...filters } = search;
  const query = useQuery(
    api.items.kept.queryOptions({
      input: { ...filters, page, limit: PAGE },
      placeholderData: keepPreviousData,
    }),
  );
  // other filters begin at the first page
  const narrow: Narrow<ItemsSearch> = (part) => change({ page: undefined, ...part });
  return (
    <Page
      title="事项"
      beside={query.data ? <Counts counts={query.data.counts} narrow={narrow} /> : null}
      actions={
        <>
          <WalkKeys />
          {useMay('item.keep') ? (
            <>
              <Link to="/items/import" tabIndex={-1}>
                <Button>导入</Button>
              </Link>
              <StartItems />
              <NewItem />
            </>
          ) : null}
        </>
      }
    >
      <ItemFilters search={search} units={query.data?.units ?? []} narrow={narrow} />
      <Loaded query={query} rows={16}>
        {({ items, total }) => (
          <>
            <DataTable
              className="items-table"
              columns={COLUMNS}
              rows={items}
              keyOf={({ code }) => code}
              onOpen={({ code }) => void navigate({ to: '/items/$code', params: { code } })}
              empty="没有符合这些条件的事项。去掉一个条件再看。"
            />
            {items.length > 0 ? (
              <Pages
                page={page}
                total={total}
                onPage={(next) => narrow({ page: next > 1 ? next : undefined })}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Counts({
  counts,
  narrow,
}: {
  readonly counts: Kept['counts'];
  readonly narrow: Narrow<ItemsSearch>;
}) {
  const show = (number: number) => number.toLocaleString('zh-CN');
  return (
    <p className="about items-counts">
      共 {show(counts.all)} 个：真实 {show(counts.real)}，仅名称真实 {show(counts.assumed)}，合成{' '}
      {show(counts.synthetic)}
      {counts.draft > 0 ? (
        <TextButton onClick={() => narrow({ state: 'draft' })}>{show(counts.draft)} 个草稿</TextButton>
      ) : null}
      {counts.error > 0 ? (
        <TextButton onClick={() => narrow({ lint: 'error' })}>{show(counts.error)} 个有错误</TextButton>
      ) : null}
      {counts.warning > 0 ? (
        <TextButton onClick={() => narrow({ lint: 'warning' })}>{show(counts.warning)} 个有提醒</TextButton>
      ) : null}
    </p>
  );
}

const COLUMNS: readonly Column<Line>[] = [
  {
    head: '事项',
    cell: ({ code, name }) => <ItemLink code={code}>{name || '（还没有名称）'}</ItemLink>,
  },
  { head: '实施主体', kind: 'short', cell: ({ unitName }) => unitName },
  { head: '承诺', unit: '日', kind: 'amount', cell: ({ promised }) => promised ?? '' },
  { head: '状态', kind: 'short', cell: (line) => <StateOf line={line} /> },
  { head: '版本', kind: 'amount', cell: ({ version }) => version || '' },
  {
    head: '校验',
    kind: 'short',
    cell: ({ errors, warnings }) => <LintOf errors={errors} warnings={warnings} />,
  },
  {
    head: '真实或合成',
    kind: 'short',
    cell: ({ made, assumed }) => (
      <>
        <MadeMark made={made} />
        {made === 'synthetic' || assumed === 0 ? null : (
          <span className="faint small"> {assumed} 项推定</span>
        )}
      </>
    ),
  },
  { head: '编码', kind: 'code', cell: ({ code }) => code },
];

function StateOf({ line }: { readonly line: Line }) {
  const { word, tone } = STATE_TONES[line.state];
  return (
    <>
      <State tone={tone}>{word}</State>
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
  useEffect(() => {
    if (page > last) onPage(last);
  }, [page, last, onPage]);
  if (last === 1) return null;
  return (
    <nav className="more" aria-label="翻页">
      <KeyButton keys="[" label="上一页" off={page <= 1} onRun={() => onPage(page - 1)} />{' '}
      <span className="soft">
        第 {page} 页，共 {last} 页，{total.toLocaleString('zh-CN')} 个事项
      </span>{' '}
      <KeyButton keys="]" label="下一页" off={page >= last} onRun={() => onPage(page + 1)} />
    </nav>
  );
}
