import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, today, useMay } from '../../app/index.ts';
import {
  KeyButton,
  Page,
  ProblemList,
  ProblemText,
  Refusal,
  State,
  useSubmission,
} from '../../frame/index.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { FileChoice } from '../../parts/file-choice.tsx';
import { ItemLink } from '../../parts/links.tsx';
import { problemsOf } from '../../view/problems.ts';
import { showDayText } from '../../view/show.ts';
import { ImportPreview } from './import-preview.tsx';

type Done = Awaited<ReturnType<typeof api.items.applyImport.call>>;

interface Asked {
  readonly file: File;
  readonly from: string;
  /** of the file as it was previewed */
  readonly digest: string;
}

/** A file of items: what it would change, row by row, and then exactly that. */
export function ItemsImport() {
  const keeps = useMay('item.keep');
  return (
    <Page
      title="导入事项"
      about="先看会改动什么，再发布。文件里没有写到的事项不动。"
      actions={<Link to="/items">全部事项</Link>}
      not={keeps ? null : { reason: '只有事项管理员可以导入事项。' }}
    >
      <Import />
    </Page>
  );
}

/** What is asked for, what it would change, and what was done; another file or day drops the answers before it. */
function useImport() {
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState<string>(today);
  const preview = useMutation(api.items.previewImport.mutationOptions());
  const apply = useSubmission({
    refused: '没有发布',
    send: (asked: Asked, requestId) => api.items.applyImport.call({ requestId, ...asked }),
    reads: [api.items.key()],
  });
  const again = () => {
    preview.reset();
    apply.forget();
  };
  const choose = (chosen: File | null) => {
    again();
    setFile(chosen);
  };
  const begin = (day: string) => {
    if (day === from) return;
    again();
    setFrom(day);
  };
  const look = () => {
    if (!file) return;
    again();
    preview.mutate({ file, from });
  };
  return { file, from, preview, apply, choose, begin, look };
}

function Import() {
  const { file, from, preview, apply, choose, begin, look } = useImport();
  const { data } = preview;
  return (
    <>
      <section className="panel import-ask" aria-label="文件和启用日">
        <FileChoice kinds="XLSX、CSV 或 JSON" accept=".xlsx,.csv,.json" file={file} onFile={choose} />
        <span>
          启用日 <DayInput label="启用日" value={from} onChange={begin} />
        </span>
        <KeyButton
          keys="ctrl+enter"
          label="预览"
          kind="primary"
          off={file === null}
          busy={preview.isPending}
          onRun={look}
        />
      </section>
      {preview.error ? <ProblemList title="没有读出来" problems={problemsOf(preview.error)} /> : null}
      <Refusal of={apply} />
      {apply.answer ? <DoneList done={apply.answer} from={from} /> : null}
      {data && file && !apply.answer ? (
        <ImportPreview
          preview={data}
          from={from}
          busy={apply.busy}
          onRelease={() => apply.send({ file, from, digest: data.digest })}
        />
      ) : null}
      {data ? null : <About />}
    </>
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

function DoneList({ done: { released, refused }, from }: { readonly done: Done; readonly from: string }) {
  return (
    <section className="panel" role="status">
      <h2>
        <State tone="good">
          已发布 {released.length} 个事项，{showDayText(from)}起用
        </State>
        {refused.length > 0 ? <State tone="bad">{refused.length} 行没有发布</State> : null}
      </h2>
      <ul className="item-history">
        {released.map(({ code, name, number }) => (
          <li key={code}>
            <ItemLink code={code}>{name}</ItemLink> 第 {number} 版
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
