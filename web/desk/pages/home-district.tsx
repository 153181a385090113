import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, useMe } from '../app/index.ts';
import { type Column, DataTable, Panel } from '../frame/index.ts';
import type { CasesSearch } from '../view/addresses.ts';

type Overview = Awaited<ReturnType<typeof api.cases.overview.call>>;
type Row = Overview['towns'][number];

/** The whole district, by town and by department, for those who answer for all of it. Every number opens to its cases. */
export function DistrictCases() {
  const me = useMe();
  const standing = useQuery(api.cases.standing.queryOptions({ staleTime: 15_000 }));
  const oversees = standing.data?.queues.some(({ of }) => of === 'district') ?? false;
  const query = useQuery(api.cases.overview.queryOptions({ enabled: oversees, staleTime: 15_000 }));
  if (!query.data) return null;
  const { all, towns, units } = query.data;
  const title = `${me.scope.path.join('')}各镇和区大厅的办件`;
  return (
    <>
      <Panel title={title} label={title}>
        <p className="district-all">
          在办 {all.open.toLocaleString('zh-CN')} 件，其中{' '}
          <Link
            to="/cases"
            search={{ of: 'district', late: 'yes' }}
            className={all.late > 0 ? 'red-ink' : ''}
          >
            过期 {all.late.toLocaleString('zh-CN')} 件
          </Link>
          ，今天到期 {all.today.toLocaleString('zh-CN')} 件，没有人接办 {all.free.toLocaleString('zh-CN')}{' '}
          件。
        </p>
        <OpenTable rows={towns} head="镇（区大厅）" searchOf={(place) => ({ of: 'district', place })} />
      </Panel>
      <Panel title="各办理单位的办件" label="各办理单位的办件">
        <OpenTable rows={units} head="办理单位" searchOf={(unit) => ({ of: 'district', unit })} />
      </Panel>
    </>
  );
}

interface TableProps {
  readonly rows: readonly Row[];
  readonly head: string;
  readonly searchOf: (key: string) => CasesSearch;
}

function OpenTable({ rows, head, searchOf }: TableProps) {
  const count = (name: string, of: (row: Row) => number, more?: CasesSearch): Column<Row> => ({
    head: name,
    kind: 'amount',
    cell: (row) =>
      of(row) === 0 ? (
        <span className="faint">0</span>
      ) : more ? (
        <Link to="/cases" search={{ ...searchOf(row.key), ...more }} className={more.late ? 'red-ink' : ''}>
          {of(row).toLocaleString('zh-CN')}
          <span className="sr-only">：{row.name}</span>
        </Link>
      ) : (
        of(row).toLocaleString('zh-CN')
      ),
  });
  return (
    <DataTable
      bare
      label={head}
      columns={[
        {
          head,
          cell: ({ key, name }) => (
            <Link to="/cases" search={searchOf(key)}>
              {name}
            </Link>
          ),
        },
        count('过期', ({ late }) => late, { late: 'yes' }),
        count('今天到期', ({ today }) => today),
        count('没有人接办', ({ free }) => free),
        count('在办', ({ open }) => open, {}),
      ]}
      rows={rows}
      keyOf={({ key }) => key}
      empty="没有在办的办件。"
    />
  );
}
