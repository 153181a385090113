import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { filesOfDrop, useAudits } from '../../app/audit.ts';
import { api } from '../../app/index.ts';
import { Empty, KeyButton, Page, Panel } from '../../frame/index.ts';
import { YearSelect } from '../../parts/pickers.tsx';
import { AuditResults } from './results.tsx';

/** The account's PDF as it would go out, and last year's beside it where there is one. */
async function draftFiles(year: number, years: readonly number[]) {
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
  return (
    <Page title="审核公开文件" about="读任何部门公开的决算、预算，指出对不上的地方和它在原文的位置">
      <Own onRun={audits.addOwn} />
      <Many onFiles={audits.add} />
      {audits.rows.length > 0 ? (
        <AuditResults rows={audits.rows} others={audits.others} onClear={audits.clear} />
      ) : (
        <Empty>审核的结果会列在这里：每份文件有几处错误、几处疑点、几处没有读出。</Empty>
      )}
    </Page>
  );
}

/** A folder or some files, by chooser or by drop. */
function Many({ onFiles }: { readonly onFiles: ReturnType<typeof useAudits>['add'] }) {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(await filesOfDrop(event.dataTransfer));
  };
  return (
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
        <Choosers onFiles={onFiles} />
        <p className="soft">
          每份文件单独审核。文件只在本局的服务器上读，30 分钟不看就删除；同一份文件以前写过的意见会一起显示。
        </p>
      </div>
    </section>
  );
}

function Choosers({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const folder = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // the same files may be chosen again after they were mended
    event.target.value = '';
  };
  return (
    <>
      <p className="audit-choose">
        <KeyButton keys="o" label="选文件夹" kind="primary" onRun={() => folder.current?.click()} />
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
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label="选文件夹"
        data-folder
        {...{ webkitdirectory: '' }}
        onChange={chosen}
      />
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
    <Panel title="审核本单位决算" className="audit-own" padded>
      <YearSelect year={year} years={years} onChange={choose} />
      <Button onClick={() => onRun(`本单位${year}年度决算（草稿）.pdf`, () => draftFiles(year, years))}>
        审核本单位决算
      </Button>
      <span className="soft">
        公开之前，把将要公开的 PDF 当作别人的文件读一遍{years.includes(year - 1) ? '，并与上年的对照' : ''}。
      </span>
    </Panel>
  );
}
