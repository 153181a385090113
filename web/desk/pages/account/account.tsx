import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, type Narrow, useAccountYear, useAddress } from '../../app/index.ts';
import { AllWell, Empty, Kbd, Loaded, Page, ProblemText, State, useKeys } from '../../frame/index.ts';
import { FigureDrawer } from '../../parts/figure-drawer.tsx';
import { GridTable } from '../../parts/grid-table.tsx';
import { YearPick } from '../../parts/pickers.tsx';
import type { AccountSearch } from '../../view/addresses.ts';
import { countStates, judgementsOf, openOf, tableOfFigure, valuesOf } from '../../view/relations.ts';
import { standingOf } from '../../view/release.ts';
import { OpenList, RelationsTable } from './relations.tsx';

type Account = Awaited<ReturnType<typeof api.account.account.call>>;

/** The account of a year: the table in the middle, a cell's origin at the right, relations under it, what is open on top. */
export function AccountPage() {
  const [search, narrow] = useAddress<AccountSearch>('/account');
  const books = useAccountYear(search.year);
  const account = useQuery(
    api.account.account.queryOptions({ input: { year: books.year }, enabled: books.ready }),
  );
  // another table is a step of its own in the browser's history; a figure is not
  const change: Narrow<AccountSearch> = (part) => narrow(part, 'figure' in part ? undefined : 'keep');
  return (
    <Page
      title="决算报表"
      beside={<YearPick of={books} onChange={(year) => change({ year, figure: undefined })} />}
      about={account.data?.template.title}
      actions={account.data ? <Summary account={account.data} /> : null}
    >
      {books.none ? (
        <Empty>还没有可以编制决算的账簿。凭证复核记账后，九张表由账簿直接汇总，显示在这里。</Empty>
      ) : (
        <Loaded query={account} rows={16}>
          {(data) => <Workbench account={data} search={search} change={change} />}
        </Loaded>
      )}
    </Page>
  );
}

function Summary({ account }: { readonly account: Account }) {
  const { holds, broken } = countStates(account.judgements);
  return (
    <>
      <State tone="good">{holds} 项勾稽相符</State>
      {broken > 0 ? <State tone="bad">{broken} 项不符</State> : null}
    </>
  );
}

interface WorkbenchProps {
  readonly account: Account;
  readonly search: AccountSearch;
  readonly change: Narrow<AccountSearch>;
}

function Workbench({ account, search, change }: WorkbenchProps) {
  const table = account.tables.find(({ id }) => id === search.table) ?? account.tables[0];
  const at = table ? account.tables.indexOf(table) : 0;
  const show = (id: string | undefined) => change({ table: id, figure: undefined });
  useKeys([
    ...account.tables.map(({ id, title }) => ({
      keys: String(Number(id)),
      does: title,
      run: () => show(id),
    })),
    { keys: ']', does: '下一张表', run: () => show(account.tables[at + 1]?.id ?? table?.id) },
    { keys: '[', does: '上一张表', run: () => show(account.tables[at - 1]?.id ?? table?.id) },
    { keys: 'escape', does: '收起右边', run: () => change({ figure: undefined }) },
  ]);
  if (!table) return <Empty>{account.year}年没有报表。</Empty>;
  const values = valuesOf(account.tables);
  const own = judgementsOf(account.judgements, table.id);
  const openFigure = (figure: string) => change({ table: tableOfFigure(figure), figure });
  return (
    <>
      <Warnings account={account} />
      <OpenInRelease year={account.year} />
      <OpenList judgements={openOf(account.judgements)} values={values} onFigure={openFigure} />
      <div className={search.figure ? 'workbench with-figure' : 'workbench'}>
        <div className="workbench-main">
          <TableTabs account={account} current={table.id} onChoose={show} />
          <section className="panel sheet">
            <GridTable
              grid={table}
              year={account.year}
              current={search.figure}
              marked={
                new Set(own.filter(({ state }) => state === 'broken').flatMap(({ figures }) => figures))
              }
              onFigure={(figure) => change({ figure })}
            />
          </section>
          <RelationsTable judgements={own} values={values} title={table.title} onFigure={openFigure} />
        </div>
        {search.figure ? (
          <FigureDrawer
            year={account.year}
            id={search.figure}
            relations={account.judgements.filter(({ figures }) => figures.includes(search.figure ?? ''))}
            onClose={() => change({ figure: undefined })}
          />
        ) : null}
      </div>
    </>
  );
}

/** What is open in the year's account, as the workbench counts it. */
function OpenInRelease({ year }: { readonly year: number }) {
  const state = useQuery(api.publish.releaseState.queryOptions({ input: { year } }));
  if (!state.data) return null;
  const { missing } = standingOf(state.data);
  if (missing.length === 0) return <AllWell>勾稽关系都相符，该写的都写了。</AllWell>;
  return (
    <p className="all-well">
      <State tone="warn">还有 {missing.length} 项没有做</State>
      <Link to="/account/release" search={{ year }}>
        到决算工作台看
      </Link>
    </p>
  );
}

function Warnings({ account }: { readonly account: Account }) {
  if (account.warnings.length === 0) return null;
  return (
    <section className="panel warnings">
      {account.warnings.map((warning) => (
        <div key={warning.code + warning.at}>
          <State tone="warn">注意</State>
          <ProblemText problem={warning} />
        </div>
      ))}
    </section>
  );
}

interface TabsProps {
  readonly account: Account;
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

function TableTabs({ account, current, onChoose }: TabsProps) {
  return (
    <div className="table-tabs" role="tablist" aria-label="九张表">
      {account.tables.map(({ id, title, empty }) => {
        const broken = countStates(judgementsOf(account.judgements, id)).broken;
        return (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === current}
            onClick={() => onChoose(id)}
            className={empty ? 'is-empty' : ''}
            title={`${title}${empty ? '（空表）' : ''}`}
          >
            <Kbd keys={String(Number(id))} />
            <span>{shortTitle(title)}</span>
            {broken > 0 ? <State tone="bad">{broken}</State> : null}
          </button>
        );
      })}
    </div>
  );
}

/** What tells the nine tables apart, short enough for a row of tabs. */
function shortTitle(title: string): string {
  return title
    .replace('决算', '')
    .replace(/^一般公共预算财政拨款/, '公共预算')
    .replace('政府性基金预算财政拨款', '政府性基金')
    .replace('国有资本经营预算财政拨款', '国有资本')
    .replace(/明细表$|总表$|表$/, '');
}
