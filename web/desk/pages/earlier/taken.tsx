import { type Column, DataTable, Panel, State } from '../../frame/index.ts';
import { showMoment } from '../../view/show.ts';
import type { Earlier } from './types.ts';

interface Line {
  readonly key: string;
  readonly label: string;
  readonly printed: string;
  readonly from: string;
}

/** What is kept of the year, each figure with its place in the published account. */
export function Taken({ earlier: { year, taken, wanted } }: { readonly earlier: Earlier }) {
  if (!taken) return null;
  const said = `${taken.byName} ${showMoment(taken.at)}`;
  if (!taken.hasAccount)
    return (
      <Panel title={`${year}年没有决算`} soft={said} padded>
        {taken.source}
      </Panel>
    );
  const lines = wanted.map(({ key, label }): Line => {
    const found = taken.figures.find((figure) => figure.key === key);
    const from = found?.how === 'read' ? found.place : '照文件填写';
    return { key, label, printed: found?.printed ?? '', from: found ? from : '没有取到，不作比较' };
  });
  return (
    <Panel
      title={`取自公开的${year}年度决算`}
      soft={said}
      label={`取自公开的${year}年度决算`}
      beside={<State tone="good">{taken.figures.length} 个数</State>}
    >
      <p className="panel-body">
        {taken.source}
        {taken.file ? <span className="soft">　文件 {taken.file.name}</span> : null}
      </p>
      <DataTable bare columns={COLUMNS} rows={lines} keyOf={({ key }) => key} />
    </Panel>
  );
}

const COLUMNS: readonly Column<Line>[] = [
  { head: '数', cell: ({ label }) => label },
  { head: '万元', kind: 'amount', cell: ({ printed }) => printed },
  { head: '从哪里来', tone: 'soft', cell: ({ from }) => from },
];
