import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, type RefSelectProps, Segmented, Select } from 'antd';
import { useRef } from 'react';
import { statuses } from '#service/cases/types.ts';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { may } from '../../app/session.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Chips } from '../../parts/chips.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { useKeyedRows } from '../../parts/keyed-rows.ts';
import { Light } from '../../parts/light.tsx';
import { Loaded } from '../../parts/wait.tsx';
import type { CasesSearch } from '../../view/addresses.ts';
import { dueText, groupNumber, LIGHTS, leftText, lightOf, shortNumber } from '../../view/lights.ts';

const PAGE = 50;
const FRESH_MS = 15_000;

type Of = NonNullable<CasesSearch['of']>;
type Page = Awaited<ReturnType<typeof api.cases.queue.call>>;
type Row = Page['rows'][number];

const QUEUES: readonly {
  readonly of: Of;
  readonly name: string;
  readonly keys: string;
  readonly empty: string;
}[] = [
  {
    of: 'mine',
    name: '我的',
    keys: '1',
    empty: '没有在您手里的办件。您收的件和交给您的件排在这里，最急的在前。',
  },
  {
    of: 'free',
    name: '待接办',
    keys: '4',
    empty: '没有等人接办的。群众在网上提交的、同事放下的排在这里，打开以后接着办，或者移交给自己。',
  },
  { of: 'unit', name: '本单位', keys: '2', empty: '本单位没有待办的办件。由本单位审查和决定的排在这里。' },
  {
    of: 'site',
    name: '本站点',
    keys: '3',
    empty: '本站点没有在办的办件。在这里收的件，无论由谁决定，都排在这里。',
  },
];

/** A queue that is true now: read again every 15 seconds and whenever one comes back to it, quietly. */
function useQueue(search: CasesSearch) {
  return useInfiniteQuery(
    api.cases.queue.infiniteOptions({
      input: (after: Page['next'] | undefined) => ({
        limit: PAGE,
        ...(search.of ? { of: search.of } : {}),
        ...(search.light ? { light: search.light } : {}),
        ...(search.status ? { status: search.status } : {}),
        ...(after ? { after } : {}),
      }),
      initialPageParam: undefined as Page['next'] | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      refetchInterval: FRESH_MS,
      staleTime: 0,
      placeholderData: (before) => before,
    }),
  );
}

/** Who waits for me, for anybody, for my unit, my place: of these only what can ever have something; the most urgent first. */
export function Cases() {
  const search = useSearch({ from: '/cases' });
  const navigate = useNavigate();
  const me = useMe();
  const pages = useQueue(search);
  const first = pages.data?.pages[0];
  const counts = first?.counts;
  const queues = QUEUES.filter(({ of: one }) => counts && counts[one] !== null);
  const of = first?.of ?? search.of ?? 'mine';
  const narrow = (change: { [K in keyof CasesSearch]?: CasesSearch[K] | undefined }) =>
    void navigate({ to: '/cases', search: { ...search, ...change } as CasesSearch, replace: true });
  useKeys(
    queues.map(({ of: one, name, keys }) => ({
      keys,
      does: `看${name}的`,
      group: '本页' as const,
      run: () => narrow({ of: one }),
    })),
  );
  return (
    <>
      <header className="page-head">
        <h1>办件队列</h1>
        <Segmented<Of>
          value={of}
          onChange={(value) => narrow({ of: value })}
          options={queues.map(({ of: one, name }) => ({
            value: one,
            label: `${name} ${counts?.[one]?.toLocaleString('zh-CN') ?? ''}`,
          }))}
        />
        <div className="actions faint">
          上下 <Kbd keys="j" /> <Kbd keys="k" /> 打开 <Kbd keys="enter" />
          {may(me, 'case.intake') || may(me, 'case.agent') ? (
            <Link to="/cases/new" tabIndex={-1}>
              <Button type="primary">
                收件 <Kbd keys="g i" />
              </Button>
            </Link>
          ) : null}
        </div>
      </header>
      <Filters search={search} narrow={narrow} />
      <Loaded query={pages} rows={14}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.rows);
          if (rows.length > 0) return <QueueTable rows={rows} />;
          return (
            <p className="panel empty">
              {search.light || search.status
                ? '没有符合这些条件的办件。去掉一个条件再看。'
                : QUEUES.find((queue) => queue.of === of)?.empty}
            </p>
          );
        }}
      </Loaded>
      {pages.hasNextPage ? (
        <More busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
      ) : null}
    </>
  );
}

function More({ busy, onMore }: { readonly busy: boolean; readonly onMore: () => void }) {
  useKeys([{ keys: 'm', does: '再读一页', group: '本页', run: onMore }]);
  return (
    <p className="more">
      <Button loading={busy} onClick={onMore}>
        再读 {PAGE} 件 <Kbd keys="m" />
      </Button>
    </p>
  );
}

interface FiltersProps {
  readonly search: CasesSearch;
  readonly narrow: (change: { [K in keyof CasesSearch]?: CasesSearch[K] | undefined }) => void;
}

/** what never waits in a queue */
const CLOSED = new Set(['discarded', 'closed', 'turned-away', 'withdrawn', 'ended', 'archived']);

function Filters({ search, narrow }: FiltersProps) {
  const light = useRef<RefSelectProps>(null);
  useKeys([{ keys: 'f', does: '筛选', group: '本页', run: () => light.current?.focus() }]);
  const open = Object.entries(statuses).filter(([status]) => !CLOSED.has(status));
  const chips = [
    ...(search.light ? [{ key: 'light', text: lightOf(search.light).word }] : []),
    ...(search.status
      ? [{ key: 'status', text: statuses[search.status as keyof typeof statuses] ?? search.status }]
      : []),
  ];
  return (
    <search className="chips" aria-label="筛选办件">
      <Kbd keys="f" />
      <Select
        ref={light}
        aria-label="灯"
        placeholder="灯"
        value={null}
        onChange={(light: string | null) => narrow({ light: light ?? undefined })}
        options={Object.entries(LIGHTS)
          .filter(([name]) => name !== 'done')
          .map(([value, { word }]) => ({ value, label: word }))}
        style={{ width: 96 }}
      />
      <Select
        aria-label="办到哪一步"
        placeholder="办到哪一步"
        value={null}
        onChange={(status: string | null) => narrow({ status: status ?? undefined })}
        options={open.map(([value, label]) => ({ value, label }))}
        popupMatchSelectWidth={false}
        style={{ width: 120 }}
      />
      <Chips chips={chips.map((chip) => ({ ...chip, onRemove: () => narrow({ [chip.key]: undefined }) }))} />
    </search>
  );
}

function QueueTable({ rows }: { readonly rows: readonly Row[] }) {
  const navigate = useNavigate();
  const open = (number: string) => void navigate({ to: '/cases/$number', params: { number } });
  const { chosen, choose } = useKeyedRows(
    rows.map(({ number }) => number),
    open,
  );
  return (
    <div className="panel table-wrap">
      <table className="dense queue">
        <thead>
          <tr>
            <th>灯</th>
            <th>事项</th>
            <th>申请人</th>
            <th>办到哪一步</th>
            <th>期限</th>
            <th>从哪里来</th>
            <th>在谁手里</th>
            <th>办件编号</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <QueueRow key={row.number} row={row} chosen={row.number === chosen} onChoose={choose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly chosen: boolean;
  readonly onChoose: (number: string) => void;
}

function QueueRow({ row, chosen, onChoose }: RowProps) {
  const me = useMe();
  const late = row.light === 'red' || row.light === 'orange';
  return (
    <tr id={`row-${row.number}`} aria-selected={chosen} onClick={() => onChoose(row.number)}>
      <td className="nowrap">
        <Light name={row.light} deemed={row.status === 'deemed'} />
      </td>
      <td>
        <Link to="/cases/$number" params={{ number: row.number }}>
          {row.item}
        </Link>
        <div className="faint small">
          {row.unitName}
          {row.status === 'draft' && row.handler === me.staffId ? (
            <>
              {' '}
              <Link
                to="/cases/new"
                search={{ draft: row.number }}
                onClick={(event) => event.stopPropagation()}
              >
                接着填
              </Link>
            </>
          ) : null}
        </div>
      </td>
      <td className="nowrap">
        {row.applicant}
        <div className="faint small narrow-only">{shortNumber(row.number)}</div>
      </td>
      <td className="nowrap">{row.statusName}</td>
      <td className="nowrap">
        {dueText(row.due)}
        <div className={`small ${late ? 'red-ink' : 'soft'}`}>{leftText(row)}</div>
      </td>
      <td>
        {row.siteName}
        <div className="faint small">{row.channelName}</div>
      </td>
      <td className="nowrap">{row.handlerName}</td>
      <td className="code">{groupNumber(row.number)}</td>
    </tr>
  );
}
