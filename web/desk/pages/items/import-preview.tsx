import { Segmented } from 'antd';
import { useState } from 'react';
import type { api } from '../../app/index.ts';
import { type Column, DataTable, KeyButton, ProblemText, State } from '../../frame/index.ts';
import { ItemLink } from '../../parts/links.tsx';
import { type Names, ROW_STATES } from '../../view/items.ts';
import { showDayText } from '../../view/show.ts';
import { Difference } from './sheet.tsx';

type Preview = Awaited<ReturnType<typeof api.items.previewImport.call>>;
type Row = Preview['rows'][number];
type RowState = Row['state'];

const NAMES: Names = { unit: (id) => id, kind: (id) => id };

interface PreviewProps {
  readonly preview: Preview;
  readonly from: string;
  readonly busy: boolean;
  readonly onRelease: () => void;
}

const MOST_SHOWN = 300;

/** What a file would change, row by row. */
export function ImportPreview({ preview: { counts, rows }, from, busy, onRelease }: PreviewProps) {
  const [shown, setShown] = useState<RowState | 'all'>('all');
  const fits = (row: Row) => (shown === 'all' ? row.state !== 'same' : row.state === shown);
  const chosen = rows.filter(fits);
  const releases = counts.added + counts.changed;
  return (
    <>
      <div className="import-bar">
        <Segmented<RowState | 'all'>
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: `有变化的 ${rows.length - counts.same}` },
            ...(Object.keys(ROW_STATES) as RowState[]).map((state) => ({
              value: state,
              label: `${ROW_STATES[state].word} ${counts[state]}`,
            })),
          ]}
        />
        <KeyButton
          keys="p"
          label={releases === 0 ? '没有可以发布的' : `发布 ${releases} 个事项，${showDayText(from)}起用`}
          does="发布"
          kind="primary"
          off={releases === 0}
          busy={busy}
          onRun={onRelease}
        />
        {counts.refused > 0 ? (
          <span className="soft">不能发布的 {counts.refused} 行不会改动，其余照常发布。</span>
        ) : null}
      </div>
      <DataTable
        className="import-table"
        label="预览"
        columns={COLUMNS}
        rows={chosen.slice(0, MOST_SHOWN)}
        keyOf={({ place }) => place}
        empty="没有这样的行。"
      />
      {chosen.length > MOST_SHOWN ? (
        <p className="empty">
          只列出前 {MOST_SHOWN} 行，共 {chosen.length} 行。
        </p>
      ) : null}
    </>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { head: '位置', kind: 'short', cell: ({ place }) => place },
  {
    head: '结果',
    kind: 'short',
    cell: ({ state }) => <State of={ROW_STATES[state]} />,
  },
  {
    head: '事项',
    cell: ({ state, code, name }) => (
      <>
        {state === 'added' ? name : <ItemLink code={code}>{name}</ItemLink>}
        <div className="faint small code">{code}</div>
      </>
    ),
  },
  { head: '改动和问题', cell: (row) => <Changes row={row} /> },
];

function Changes({ row: { fields, problems } }: { readonly row: Row }) {
  return (
    <>
      {fields.map((change) => (
        <div key={change.field} className="import-change">
          <b>{change.name}</b>
          <Difference change={change} names={NAMES} />
        </div>
      ))}
      {problems.map((problem) => (
        <div key={problem.code + problem.at + problem.message} className="import-problem">
          <ProblemText problem={problem} />
        </div>
      ))}
    </>
  );
}
