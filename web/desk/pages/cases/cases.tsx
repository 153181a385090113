import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, type RefSelectProps, Segmented } from 'antd';
import { useRef } from 'react';
import { isOver, statuses } from '#service/cases/types.ts';
import { api, type Narrow, useAddress, useMay, useMe } from '../../app/index.ts';
import { type Column, DataTable, Kbd, Loaded, More, Page, useKeys, WalkKeys } from '../../frame/index.ts';
import { FilterSelect } from '../../parts/filter-select.tsx';
import { Filters } from '../../parts/filters.tsx';
import { Light } from '../../parts/light.tsx';
import { CaseLink } from '../../parts/links.tsx';
import type { CasesSearch } from '../../view/addresses.ts';
import { dueText, groupNumber, LIGHTS, leftText, lightOf, shortNumber } from '../../view/lights.ts';

const PAGE = 50;
const FRESH_MS = 15_000;

type Of = NonNullable<CasesSearch['of']>;
type Queue = Awaited<ReturnType<typeof api.cases.queue.call>>;
type Row = Queue['rows'][number];

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
    of: 'district',
    name: '全区',
    keys: '5',
    empty: '全区没有在办的办件。各镇、各村和区大厅收的，无论由谁决定，都排在这里。',
  },
  {
    of: 'site',
    name: '本站点',
    keys: '3',
    empty: '本站点没有在办的办件。在这里收的件，无论由谁决定，都排在这里。',
  },
];

/** Reads the queue every 15 seconds, and again when somebody comes back to the page. */
function useQueue(search: CasesSearch) {
  return useInfiniteQuery(
    api.cases.queue.infiniteOptions({
      input: (after: Queue['next'] | undefined) => ({
        limit: PAGE,
        ...(search.of ? { of: search.of } : {}),
        ...(search.light ? { light: search.light } : {}),
        ...(search.status ? { status: search.status } : {}),
        ...(search.late ? { late: search.late } : {}),
        ...(search.place ? { place: search.place } : {}),
        ...(search.unit ? { unit: search.unit } : {}),
        ...(after ? { after } : {}),
      }),
      initialPageParam: undefined as Queue['next'] | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      refetchInterval: FRESH_MS,
      staleTime: 0,
      placeholderData: (before) => before,
    }),
  );
}

/** The queues: mine, anybody's, my unit's, my site's, with the most urgent case first. A queue that this person cannot have is left out. */
export function Cases() {
  const [search, narrow] = useAddress<CasesSearch>('/cases');
  const pages = useQueue(search);
  const first = pages.data?.pages[0];
  const queues = QUEUES.filter(({ of }) => first && first.counts[of] !== null);
  const of = first?.of ?? search.of ?? 'mine';
  useKeys(
    queues.map(({ of: one, name, keys }) => ({ keys, does: `看${name}的`, run: () => narrow({ of: one }) })),
  );
  const narrowed = Boolean(search.light || search.status || search.late || search.place || search.unit);
  return (
    <Page
      title="办件队列"
      beside={
        <Segmented<Of>
          value={of}
          onChange={(value) => narrow({ of: value, place: undefined, unit: undefined })}
          options={queues.map(({ of: one, name }) => ({
            value: one,
            label: `${name} ${first?.counts[one]?.toLocaleString('zh-CN') ?? ''}`,
          }))}
        />
      }
      actions={
        <>
          <WalkKeys />
          <StartIntake />
        </>
      }
    >
      <QueueFilters search={search} narrow={narrow} whole={of === 'district'} />
      <Loaded query={pages} rows={14}>
        {(data) => (
          <QueueTable
            rows={data.pages.flatMap((page) => page.rows)}
            empty={
              narrowed
                ? '没有符合这些条件的办件。去掉一个条件再看。'
                : QUEUES.find((queue) => queue.of === of)?.empty
            }
          />
        )}
      </Loaded>
      <More query={pages}>再读 {PAGE} 件</More>
    </Page>
  );
}

function StartIntake() {
  const intakes = useMay('case.intake');
  const brings = useMay('case.agent');
  if (!intakes && !brings) return null;
  return (
    <Link to="/cases/new" tabIndex={-1}>
      <Button type="primary">
        收件 <Kbd keys="g i" />
      </Button>
    </Link>
  );
}

interface FiltersProps {
  readonly search: CasesSearch;
  readonly narrow: Narrow<CasesSearch>;
  /** the district's queue, which a town or a unit narrows */
  readonly whole: boolean;
}

const LIGHT_OPTIONS = Object.entries(LIGHTS)
  .filter(([name]) => name !== 'done')
  .map(([value, { word }]) => ({ value, label: word }));
const STATUS_OPTIONS = Object.entries(statuses)
  .filter(([status]) => !isOver(status))
  .map(([value, label]) => ({ value, label }));

function QueueFilters({ search, narrow, whole }: FiltersProps) {
  const field = useRef<RefSelectProps>(null);
  const { light, status, late, place, unit } = search;
  const overview = useQuery(api.cases.overview.queryOptions({ enabled: whole, staleTime: 60_000 }));
  const { towns = [], units = [] } = overview.data ?? {};
  const nameOf = (list: typeof towns, key: string) => list.find((one) => one.key === key)?.name ?? key;
  useKeys([{ keys: 'f', does: '筛选', run: () => field.current?.focus() }]);
  return (
    <Filters
      label="筛选办件"
      of={{
        light: light && lightOf(light).word,
        status: status && (statuses[status as keyof typeof statuses] ?? status),
        late: late && '过期的',
        place: place && nameOf(towns, place),
        unit: unit && nameOf(units, unit),
      }}
      onNarrow={narrow}
    >
      <Kbd keys="f" />
      <FilterSelect
        ref={field}
        label="灯"
        options={LIGHT_OPTIONS}
        onChoose={(chosen) => narrow({ light: chosen })}
      />
      <FilterSelect
        label="办到哪一步"
        width={120}
        options={STATUS_OPTIONS}
        onChoose={(chosen) => narrow({ status: chosen })}
      />
      {whole ? (
        <>
          <FilterSelect
            label="镇（区大厅）"
            width={140}
            options={towns.map(({ key, name }) => ({ value: key, label: name }))}
            onChoose={(chosen) => narrow({ place: chosen })}
          />
          <FilterSelect
            label="办理单位"
            width={140}
            options={units.map(({ key, name }) => ({ value: key, label: name }))}
            onChoose={(chosen) => narrow({ unit: chosen })}
          />
        </>
      ) : null}
      <Button
        size="small"
        onClick={() => narrow({ late: late ? undefined : 'yes' })}
        aria-pressed={late === 'yes'}
      >
        只看过期的
      </Button>
    </Filters>
  );
}

function QueueTable({ rows, empty }: { readonly rows: readonly Row[]; readonly empty: string | undefined }) {
  const navigate = useNavigate();
  const { staffId } = useMe();
  return (
    <DataTable
      className="queue"
      columns={columnsOf(staffId)}
      rows={rows}
      keyOf={({ number }) => number}
      onOpen={({ number }) => void navigate({ to: '/cases/$number', params: { number } })}
      empty={empty ?? ''}
    />
  );
}

const isLate = ({ light }: Row) => light === 'red' || light === 'orange';

const columnsOf = (staffId: string): readonly Column<Row>[] => [
  {
    head: '灯',
    kind: 'short',
    mark: 'case-light',
    cell: (row) => <Light name={row.light} deemed={row.status === 'deemed'} />,
  },
  { head: '事项', mark: 'case-item', cell: (row) => <ItemOf row={row} own={row.handler === staffId} /> },
  {
    head: '申请人',
    kind: 'short',
    cell: ({ applicant, number }) => (
      <>
        {applicant}
        <div className="faint small narrow-only">{shortNumber(number)}</div>
      </>
    ),
  },
  { head: '办到哪一步', kind: 'short', cell: ({ statusName }) => statusName },
  {
    head: '期限',
    kind: 'short',
    mark: 'case-due',
    cell: (row) => (
      <>
        {dueText(row.due)}
        <div className={`small ${isLate(row) ? 'red-ink' : 'soft'}`}>{leftText(row)}</div>
        {row.mark ? <div className={`small ${row.mark.late ? 'red-ink' : ''}`}>{row.mark.text}</div> : null}
      </>
    ),
  },
  {
    head: '从哪里来',
    cell: ({ siteName, channelName }) => (
      <>
        {siteName}
        <div className="faint small">{channelName}</div>
      </>
    ),
  },
  { head: '在谁手里', kind: 'short', cell: ({ handlerName }) => handlerName },
  { head: '办件编号', kind: 'code', cell: ({ number }) => groupNumber(number) },
];

function ItemOf({
  row: { number, item, unitName, status },
  own,
}: {
  readonly row: Row;
  readonly own: boolean;
}) {
  return (
    <>
      <CaseLink number={number}>{item}</CaseLink>
      <div className="faint small">
        {unitName}
        {status === 'draft' && own ? (
          <>
            {' '}
            <Link to="/cases/new" search={{ draft: number }} onClick={(event) => event.stopPropagation()}>
              接着填
            </Link>
          </>
        ) : null}
      </div>
    </>
  );
}
