import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, useMay } from '../../app/index.ts';
import {
  type Column,
  DataTable,
  KeyButton,
  Page,
  Panel,
  ProblemList,
  ProblemText,
  Refusal,
  State,
  useSubmission,
} from '../../frame/index.ts';
import { FileChoice } from '../../parts/file-choice.tsx';
import { FirstPasswords } from '../../parts/first-passwords.tsx';
import { problemsOf } from '../../view/problems.ts';
import { PLACE_READS } from './dated.tsx';

type Preview = Awaited<ReturnType<typeof api.org.previewSheets.call>>;
type Row = Preview['rows'][number];

interface Asked {
  readonly file: File;
  readonly digest: string;
}

const STATES = {
  added: { word: '新增', tone: 'good' },
  changed: { word: '变更', tone: 'warn' },
  same: { word: '没有变化', tone: 'quiet' },
  left: { word: '不归您导入', tone: 'quiet' },
  refused: { word: '不能写入', tone: 'bad' },
} as const;

/** A filled workbook: what it would change, row by row, and then exactly that. */
export function ImportPlaces() {
  const [places, roles] = [useMay('place.keep'), useMay('staff.authorise')];
  return (
    <Page
      title="从表格导入"
      about="区划、机构、窗口、站点、人员写在一个工作簿里。先看会改动什么，再写入；没有写到的不动，也不删除。"
      not={places || roles ? null : { reason: '由系统管理员和安全管理员导入。' }}
      actions={
        <a href="/api/places/template" download>
          下载模板
        </a>
      }
    >
      <Import roles={roles && !places} />
    </Page>
  );
}

function Import({ roles }: { readonly roles: boolean }) {
  const [file, setFile] = useState<File | null>(null);
  const preview = useMutation(api.org.previewSheets.mutationOptions());
  const apply = useSubmission({
    refused: '没有写入',
    send: (asked: Asked, requestId) => api.org.applySheets.call({ requestId, ...asked }),
    reads: [...PLACE_READS, api.org.staff.key(), api.org.names.key()],
  });
  const choose = (chosen: File | null) => {
    preview.reset();
    apply.forget();
    setFile(chosen);
  };
  return (
    <>
      <section className="panel import-ask" aria-label="文件">
        <FileChoice kinds="XLSX" accept=".xlsx" file={file} onFile={choose} />
        <KeyButton
          keys="ctrl+enter"
          label="预览"
          kind="primary"
          off={file === null}
          busy={preview.isPending}
          onRun={() => {
            apply.forget();
            if (file) preview.mutate({ file });
          }}
        />
        {roles ? (
          <span className="soft">您是安全管理员：从同一个工作簿的“人员”表里授予岗位。</span>
        ) : (
          <span className="soft">“人员”表里的岗位由安全管理员用同一个文件授予（三员分立）。</span>
        )}
      </section>
      {preview.error ? <ProblemList title="没有读出来" problems={problemsOf(preview.error)} /> : null}
      <Refusal of={apply} />
      {apply.answer ? <Done done={apply.answer} /> : null}
      {preview.data && file && !apply.answer ? (
        <Rows preview={preview.data} busy={apply.busy} onApply={(digest) => apply.send({ file, digest })} />
      ) : null}
    </>
  );
}

interface RowsProps {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onApply: (digest: string) => void;
}

function Rows({ preview: { rows, digest }, busy, onApply }: RowsProps) {
  const count = (state: Row['state']) => rows.filter((row) => row.state === state).length;
  const writes = count('added') + count('changed');
  return (
    <>
      <p className="import-sum">
        {Object.entries(STATES).map(([state, of]) => {
          const found = count(state as Row['state']);
          return found > 0 ? (
            <State key={state} tone={of.tone}>
              {of.word} {found} 行
            </State>
          ) : null;
        })}
        <Button type="primary" disabled={writes === 0} loading={busy} onClick={() => onApply(digest)}>
          写入 {writes} 行
        </Button>
      </p>
      <DataTable
        columns={COLUMNS}
        rows={rows}
        keyOf={({ place }) => place}
        empty="工作簿里没有要导入的行。以“例：”开头的一行是例子，不会导入。"
      />
    </>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { head: '在哪里', kind: 'short', tone: 'soft', cell: ({ place }) => place },
  { head: '名称', cell: ({ label }) => label },
  { head: '结果', kind: 'short', cell: ({ state }) => <State of={STATES[state]} /> },
  {
    head: '说明',
    cell: ({ what, problems }) => (
      <>
        {what}
        {problems.map((problem) => (
          <ProblemText key={`${problem.code} ${problem.at}`} problem={problem} />
        ))}
      </>
    ),
  },
];

function Done({ done }: { readonly done: Awaited<ReturnType<typeof api.org.applySheets.call>> }) {
  return (
    <Panel
      title={<State tone="good">已写入 {done.changed} 行</State>}
      beside={done.refused > 0 ? <State tone="bad">{done.refused} 行没有写入</State> : null}
      padded
    >
      {done.passwords.length > 0 ? <FirstPasswords of={done.passwords} /> : <p>写好了。</p>}
    </Panel>
  );
}
