import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { may } from '../../app/session.ts';
import { today } from '../../app/today.ts';
import { useKeys } from '../../frame/keys.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { ProblemList, ProblemText } from '../../parts/problem-list.tsx';
import { type Names, ROW_STATES } from '../../view/items.ts';
import { problemsOf } from '../../view/problems.ts';
import { newRequestId } from '../../view/request.ts';
import { showDayText } from '../../view/show.ts';
import { Difference } from './sheet.tsx';

type Preview = Awaited<ReturnType<typeof api.items.previewImport.call>>;
type Row = Preview['rows'][number];
type Done = Awaited<ReturnType<typeof api.items.applyImport.call>>;
type State = Row['state'];

const NAMES: Names = { unit: (id) => id, kind: (id) => id };

/** A file of items: what it would change, row by row, and then exactly that. */
export function ItemsImport() {
  const me = useMe();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState<string>(today);
  const [requestId, setRequestId] = useState(newRequestId);
  const preview = useMutation(api.items.previewImport.mutationOptions());
  const apply = useMutation(
    api.items.applyImport.mutationOptions({
      onSuccess: () => void queries.invalidateQueries({ queryKey: api.items.key() }),
    }),
  );
  const again = () => {
    preview.reset();
    apply.reset();
    setRequestId(newRequestId());
  };
  const look = () => {
    if (!file) return;
    again();
    preview.mutate({ file, from });
  };
  const release = () => {
    if (file && preview.data) apply.mutate({ requestId, file, from, digest: preview.data.digest });
  };
  if (!may(me, 'item.keep')) return <p className="panel empty">只有事项管理员可以导入事项。</p>;
  return (
    <>
      <header className="page-head">
        <h1>导入事项</h1>
        <span className="about">先看会改动什么，再发布。文件里没有写到的事项不动。</span>
        <div className="actions">
          <Link to="/items">全部事项</Link>
        </div>
      </header>
      <section className="panel import-ask" aria-label="文件和启用日">
        <FileChoice
          file={file}
          onFile={(chosen) => {
            again();
            setFile(chosen);
          }}
        />
        <span>
          启用日{' '}
          <DayInput
            label="启用日"
            value={from}
            onChange={(text) => {
              if (text === from) return;
              again();
              setFrom(text);
            }}
          />
        </span>
        <LookButton ready={file !== null} busy={preview.isPending} onLook={look} />
      </section>
      {preview.error ? <ProblemList title="没有读出来" problems={problemsOf(preview.error)} /> : null}
      {apply.error ? <ProblemList title="没有发布" problems={problemsOf(apply.error)} /> : null}
      {apply.data ? <DoneList done={apply.data} from={from} /> : null}
      {preview.data && !apply.data ? (
        <PreviewTable preview={preview.data} from={from} busy={apply.isPending} onRelease={release} />
      ) : null}
      {preview.data ? null : <About />}
    </>
  );
}

function FileChoice({
  file,
  onFile,
}: {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useKeys([{ keys: 'o', does: '选文件', group: '本页', run: () => input.current?.click() }]);
  return (
    <label className="file-choice">
      文件 <Kbd keys="o" />{' '}
      <input
        ref={input}
        type="file"
        aria-label="XLSX、CSV 或 JSON 文件"
        accept=".xlsx,.csv,.json"
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
      {file ? null : <span className="soft">XLSX、CSV 或 JSON</span>}
    </label>
  );
}

interface LookProps {
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onLook: () => void;
}

function LookButton({ ready, busy, onLook }: LookProps) {
  useKeys([{ keys: 'ctrl+enter', does: '预览', group: '本页', run: onLook }]);
  return (
    <Button type="primary" disabled={!ready} loading={busy} onClick={onLook}>
      预览 <Kbd keys="ctrl+enter" />
    </Button>
  );
}

function About() {
  return (
    <section className="panel empty">
      <p>在导出的文件上修改最稳妥：</p>
      <p>
        <a href="/api/catalogue/export/xlsx" download>
          导出 XLSX
        </a>{' '}
        <a href="/api/catalogue/export/csv" download>
          导出 CSV
        </a>{' '}
        <a href="/api/catalogue/export/json" download>
          导出 JSON（数据交换规范 up_task_*，含材料和环节）
        </a>
      </p>
      <p>XLSX 和 CSV 一行一个事项；没有的列（材料、环节、问答）保持原样。</p>
    </section>
  );
}

interface PreviewProps {
  readonly preview: Preview;
  readonly from: string;
  readonly busy: boolean;
  readonly onRelease: () => void;
}

const MOST_SHOWN = 300;

function PreviewTable({ preview: { counts, rows }, from, busy, onRelease }: PreviewProps) {
  const [shown, setShown] = useState<State | 'all'>('all');
  const fits = (row: Row) => (shown === 'all' ? row.state !== 'same' : row.state === shown);
  const chosen = rows.filter(fits);
  const releases = counts.added + counts.changed;
  useKeys(releases > 0 ? [{ keys: 'p', does: '发布', group: '本页', run: onRelease }] : []);
  return (
    <>
      <div className="import-bar">
        <Segmented<State | 'all'>
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: `有变化的 ${rows.length - counts.same}` },
            ...(Object.keys(ROW_STATES) as State[]).map((state) => ({
              value: state,
              label: `${ROW_STATES[state].word} ${counts[state]}`,
            })),
          ]}
        />
        <Button type="primary" disabled={releases === 0} loading={busy} onClick={onRelease}>
          {releases === 0 ? '没有可以发布的' : `发布 ${releases} 个事项，${showDayText(from)}起用`}{' '}
          <Kbd keys="p" />
        </Button>
        {counts.refused > 0 ? (
          <span className="soft">不能发布的 {counts.refused} 行不会改动，其余照常发布。</span>
        ) : null}
      </div>
      <div className="panel table-wrap">
        <table className="dense import-table" aria-label="预览">
          <thead>
            <tr>
              <th>位置</th>
              <th>结果</th>
              <th>事项</th>
              <th>改动和问题</th>
            </tr>
          </thead>
          <tbody>
            {chosen.slice(0, MOST_SHOWN).map((row) => (
              <PreviewRow key={row.place} row={row} />
            ))}
          </tbody>
        </table>
        {chosen.length === 0 ? <p className="empty">没有这样的行。</p> : null}
        {chosen.length > MOST_SHOWN ? (
          <p className="empty">
            只列出前 {MOST_SHOWN} 行，共 {chosen.length} 行。
          </p>
        ) : null}
      </div>
    </>
  );
}

function PreviewRow({ row }: { readonly row: Row }) {
  const { word, tone } = ROW_STATES[row.state];
  return (
    <tr>
      <td className="nowrap">{row.place}</td>
      <td className="nowrap">
        <span className={`state ${tone}`}>{word}</span>
      </td>
      <td>
        {row.state === 'added' ? (
          row.name
        ) : (
          <Link to="/items/$code" params={{ code: row.code }}>
            {row.name}
          </Link>
        )}
        <div className="faint small code">{row.code}</div>
      </td>
      <td>
        {row.fields.map((change) => (
          <div key={change.field} className="import-change">
            <b>{change.name}</b>
            <Difference change={change} names={NAMES} />
          </div>
        ))}
        {row.problems.map((problem) => (
          <div key={problem.code + problem.at + problem.message} className="import-problem">
            <ProblemText problem={problem} />
          </div>
        ))}
      </td>
    </tr>
  );
}

function DoneList({ done: { released, refused }, from }: { readonly done: Done; readonly from: string }) {
  return (
    <section className="panel" role="status">
      <h2>
        <span className="state good">
          已发布 {released.length} 个事项，{showDayText(from)}起用
        </span>
        {refused.length > 0 ? <span className="state bad">{refused.length} 行没有发布</span> : null}
      </h2>
      <ul className="item-history">
        {released.map(({ code, name, number }) => (
          <li key={code}>
            <Link to="/items/$code" params={{ code }}>
              {name}
            </Link>{' '}
            第 {number} 版
          </li>
        ))}
        {refused.map(({ place, code, name, problems }) => (
          <li key={place}>
            {place} {name} <span className="faint">{code}</span>
            {problems.map((problem) => (
              <div key={problem.code + problem.message} className="import-problem">
                <ProblemText problem={problem} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
