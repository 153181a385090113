import { templateName } from '#account/audit/report/template-name.ts';
import { type Column, DataTable, State, TextButton } from '../../frame/index.ts';
import { type AuditRow, inOrder, tally, unreadOf } from '../../view/audit-list.ts';

interface Props {
  readonly rows: readonly AuditRow[];
  /** files that are no documents */
  readonly others: number;
  readonly onClear: () => void;
}

/** What was found in each file; what is still being read says so. */
export function AuditResults({ rows, others, onClear }: Props) {
  const { total, ended, withErrors, refused } = tally(rows);
  return (
    <section className="panel">
      <h2>
        结果
        <span className="soft" role="status">
          {ended < total ? `已审 ${ended} 份，共 ${total} 份` : `${total} 份都已审完`}
          {withErrors > 0 ? `；${withErrors} 份有错误` : ''}
          {refused > 0 ? `；${refused} 份没有读` : ''}
          {others > 0 ? `；另有 ${others} 个文件不是文档，没有审` : ''}
        </span>
        <TextButton onClick={onClear}>清空列表</TextButton>
      </h2>
      {ended < total ? (
        <progress aria-label="审核进度" className="audit-progress" max={total} value={ended} />
      ) : null}
      <div className="audit-table">
        <DataTable
          bare
          columns={COLUMNS}
          rows={inOrder(rows)}
          keyOf={({ name }) => name}
          across={(row) => notDone(row)}
        />
      </div>
    </section>
  );
}

type Brief = NonNullable<AuditRow['brief']>;
type Done = Extract<Brief, { state: 'done' }>;

const doneOf = ({ brief }: AuditRow): Done | null => (brief?.state === 'done' ? brief : null);

/** What stands instead of the findings: why a file was not read, or that it is being read. */
function notDone(row: AuditRow) {
  const { problems } = row;
  if (problems.length > 0)
    return (
      <>
        <State tone="bad">没有读</State> {problems.map(({ message }) => message).join('；')}
        <p className="problem-hint">{problems[0]?.hint}</p>
      </>
    );
  return doneOf(row) ? null : (
    <span className="soft" aria-busy="true">
      正在审核……
    </span>
  );
}

/** A column of a file that was read. */
const column = (
  head: string,
  kind: Column<AuditRow>['kind'],
  cell: Column<Done>['cell'],
): Column<AuditRow> => ({
  head,
  ...(kind ? { kind } : {}),
  cell: (row) => {
    const done = doneOf(row);
    return done && cell(done);
  },
});

const COLUMNS: readonly Column<AuditRow>[] = [
  {
    head: '文件',
    cell: (row) => {
      const done = doneOf(row);
      return done ? (
        <a href={`/audit/${done.session}`} target="_blank" rel="noreferrer">
          {row.name}
        </a>
      ) : (
        row.name
      );
    },
  },
  column('单位', undefined, ({ document }) => document.unit ?? '没有写明'),
  column('年度', 'short', ({ document }) => (
    <>
      {document.year ?? '没有写明'}
      {document.kind === 'budget' ? '预算' : '决算'}
    </>
  )),
  column('表样', 'short', ({ document }) =>
    document.template ? templateName(document.template) : '没有认出',
  ),
  column('相符', 'amount', ({ summary }) => summary.states.holds ?? 0),
  column('错误', 'amount', ({ summary }) => summary.severities.error),
  column('疑点', 'amount', ({ summary }) => summary.severities.warning),
  column('没有读出', 'amount', (brief) => unreadOf(brief)),
  column('结果', 'short', (brief) => (
    <Verdict
      errors={brief.summary.severities.error}
      doubts={brief.summary.severities.warning}
      unread={unreadOf(brief)}
    />
  )),
];

interface VerdictProps {
  readonly errors: number;
  readonly doubts: number;
  readonly unread: number;
}

function Verdict({ errors, doubts, unread }: VerdictProps) {
  if (errors > 0) return <State tone="bad">有错误</State>;
  if (doubts > 0) return <State tone="warn">有疑点</State>;
  if (unread > 0) return <State tone="warn">没有全部读出</State>;
  return <State tone="good">没有发现</State>;
}
