import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { templateName } from '#account/audit/report/template-name.ts';
import { filesOfDrop, useAudits } from '../../app/audit.ts';
import { api } from '../../app/client.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { YearSelect } from '../../parts/pickers.tsx';
import { type AuditRow, inOrder, tally, unreadOf } from '../../view/audit-list.ts';

/** The account's PDF as it would go out, and last year's beside it where there is one. */
async function ownFiles(year: number, years: readonly number[]) {
  const pdf = async (of: number) => (await api.publish.draftFile.call({ year: of, format: 'pdf' })).body;
  const [file, last] = await Promise.all([
    pdf(year),
    years.includes(year - 1) ? pdf(year - 1) : Promise.resolve(undefined),
  ]);
  return [file, last] as const;
}

/** Reading published accounts: our own before it goes out, or a folder of many at once. */
export function AuditPage() {
  const audits = useAudits();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useKeys([{ keys: 'o', does: '选文件夹', group: '本页', run: () => field.current?.click() }]);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    audits.add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    audits.add(await filesOfDrop(event.dataTransfer));
  };
  return (
    <>
      <header className="page-head">
        <h1>审核公开文件</h1>
        <span className="about">读任何部门公开的决算、预算，指出对不上的地方和它在原文的位置</span>
      </header>
      <Own onRun={audits.addOwn} />
      <section
        className={`panel audit-drop${over ? ' over' : ''}`}
        aria-label="一次审核多份文件"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>审核一批公开文件</h2>
        <div className="panel-body">
          <p>把文件夹拖到这里，或者</p>
          <p className="audit-choose">
            <Button type="primary" onClick={() => field.current?.click()}>
              选文件夹 <Kbd keys="o" />
            </Button>
            <label className="audit-files">
              <span>选几个文件</span>
              <input
                type="file"
                multiple
                accept=".pdf,.docx,.xlsx,.html,.htm,.txt,.md"
                onChange={chosen}
                aria-label="选几个文件"
              />
            </label>
          </p>
          <input
            ref={field}
            type="file"
            multiple
            hidden
            aria-label="选文件夹"
            data-folder
            {...{ webkitdirectory: '' }}
            onChange={chosen}
          />
          <p className="soft">
            每份文件单独审核。文件只在本局的服务器上读，30
            分钟不看就删除；同一份文件以前写过的意见会一起显示。
          </p>
        </div>
      </section>
      {audits.rows.length > 0 ? (
        <Results rows={audits.rows} others={audits.others} onClear={audits.clear} />
      ) : (
        <p className="panel empty">审核的结果会列在这里：每份文件有几处错误、几处疑点、几处没有读出。</p>
      )}
    </>
  );
}

function Own({ onRun }: { readonly onRun: ReturnType<typeof useAudits>['addOwn'] }) {
  const known = useQuery(api.account.years.queryOptions({ staleTime: 60_000 }));
  const years = (known.data?.years ?? []).map(({ year }) => year).sort((a, b) => b - a);
  const [wanted, choose] = useState<number | null>(null);
  const year = wanted ?? years[0];
  if (year === undefined) return null;
  return (
    <section className="panel audit-own">
      <h2>审核本单位决算</h2>
      <div className="panel-body">
        <YearSelect year={year} years={years} onChange={choose} />
        <Button onClick={() => onRun(`本单位${year}年度决算（草稿）.pdf`, () => ownFiles(year, years))}>
          审核本单位决算
        </Button>
        <span className="soft">
          公开之前，把将要公开的 PDF 当作别人的文件读一遍{years.includes(year - 1) ? '，并与上年的对照' : ''}
          。
        </span>
      </div>
    </section>
  );
}

interface ResultsProps {
  readonly rows: readonly AuditRow[];
  readonly others: number;
  readonly onClear: () => void;
}

function Results({ rows, others, onClear }: ResultsProps) {
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
        <button type="button" className="plain-link" onClick={onClear}>
          清空列表
        </button>
      </h2>
      {ended < total ? (
        <progress aria-label="审核进度" className="audit-progress" max={total} value={ended} />
      ) : null}
      <div className="audit-table">
        <table className="dense">
          <thead>
            <tr>
              <th>文件</th>
              <th>单位</th>
              <th>年度</th>
              <th>表样</th>
              <th className="amount">相符</th>
              <th className="amount">错误</th>
              <th className="amount">疑点</th>
              <th className="amount">没有读出</th>
              <th>结果</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(rows).map((row) => (
              <Row key={row.name} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row: { name, brief, problems } }: { readonly row: AuditRow }) {
  if (problems.length > 0)
    return (
      <tr>
        <td>{name}</td>
        <td colSpan={8}>
          <span className="state bad">没有读</span> {problems.map(({ message }) => message).join('；')}
          <p className="problem-hint">{problems[0]?.hint}</p>
        </td>
      </tr>
    );
  if (brief?.state !== 'done')
    return (
      <tr aria-busy="true">
        <td>{name}</td>
        <td colSpan={8} className="soft">
          正在审核……
        </td>
      </tr>
    );
  const { document, summary } = brief;
  const unread = unreadOf(brief);
  return (
    <tr>
      <td>
        <a href={`/audit/${brief.session}`} target="_blank" rel="noreferrer">
          {name}
        </a>
      </td>
      <td>{document.unit ?? '没有写明'}</td>
      <td className="nowrap">
        {document.year ?? '没有写明'}
        {document.kind === 'budget' ? '预算' : '决算'}
      </td>
      <td className="nowrap">{document.template ? templateName(document.template) : '没有认出'}</td>
      <td className="amount">{summary.states.holds ?? 0}</td>
      <td className="amount">{summary.severities.error}</td>
      <td className="amount">{summary.severities.warning}</td>
      <td className="amount">{unread}</td>
      <td className="nowrap">
        <Verdict errors={summary.severities.error} doubts={summary.severities.warning} unread={unread} />
      </td>
    </tr>
  );
}

function Verdict({
  errors,
  doubts,
  unread,
}: {
  readonly errors: number;
  readonly doubts: number;
  readonly unread: number;
}) {
  if (errors > 0) return <span className="state bad">有错误</span>;
  if (doubts > 0) return <span className="state warn">有疑点</span>;
  if (unread > 0) return <span className="state warn">没有全部读出</span>;
  return <span className="state good">没有发现</span>;
}
