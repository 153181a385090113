import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { api, today, useMay } from '../../app/index.ts';
import { Loaded, Page, ProblemList, SubmitForm, useSubmission, useValues } from '../../frame/index.ts';
import { YearSelect } from '../../parts/pickers.tsx';
import type { Field, Values } from '../../view/field-form.ts';
import { problemsOf } from '../../view/problems.ts';
import { Taken } from './taken.tsx';
import type { Earlier, Reading } from './types.ts';

const READS = [api.earlier.key(), api.publish.key(), api.account.key()];

/** Figures of a year before the own books: read from its published account, or typed from it. */
export function EarlierPage() {
  const { year: asked } = useSearch({ from: '/account/earlier' });
  const thisYear = Number(today().slice(0, 4));
  const [chosen, setChosen] = useState<number>();
  const year = chosen ?? asked ?? thisYear - 2;
  const query = useQuery(api.earlier.year.queryOptions({ input: { year } }));
  const years = Array.from({ length: 10 }, (_, at) => thisYear - 1 - at);
  return (
    <Page
      title="上年决算数"
      about="账簿启用以前的年度，从公开的决算取数，供“与上年相比”和年初结转核对用。取来的数处处注明来源。"
      beside={
        <YearSelect
          year={year}
          years={years.includes(year) ? years : [year, ...years]}
          onChange={setChosen}
        />
      }
      actions={
        <Link to="/account/release" search={{ year: year + 1 }}>
          {year + 1}年决算工作台
        </Link>
      }
    >
      <Loaded query={query} rows={10}>
        {(earlier) => <OfYear key={year} earlier={earlier} />}
      </Loaded>
    </Page>
  );
}

function OfYear({ earlier }: { readonly earlier: Earlier }) {
  const makes = useMay('ledger.make');
  const writes = useMay('account.freeze') || makes;
  const [way, setWay] = useState<'take' | 'none'>(earlier.taken?.hasAccount === false ? 'none' : 'take');
  if (earlier.own)
    return (
      <section className="panel empty">
        本系统有{earlier.year}年的账，与上年相比直接取账簿里的数，不用在这里填。
      </section>
    );
  return (
    <>
      {earlier.taken ? <Taken earlier={earlier} /> : null}
      {writes ? (
        <>
          <p>
            <Segmented<'take' | 'none'>
              value={way}
              onChange={setWay}
              options={[
                { value: 'take', label: `${earlier.year}年有公开的决算` },
                { value: 'none', label: `${earlier.year}年没有决算` },
              ]}
            />
          </p>
          {way === 'take' ? <TakeForm earlier={earlier} /> : <NoneForm earlier={earlier} />}
        </>
      ) : (
        <p className="soft">由会计或办公室主任填写，您可以看。</p>
      )}
    </>
  );
}

const SOURCE: Field = {
  name: 'source',
  label: '来源',
  kind: 'text',
  most: 200,
  note: '哪份文件、在哪里公开，例如“2024年度本局部门决算，区政府门户网站2025年9月公开”',
};

/** The note under an amount: where it was read, or why it was not. */
function noteOf(key: string, read: Reading | undefined): string {
  const found = read?.figures.find((figure) => figure.key === key);
  if (!found) return '';
  return found.why ? `没有读到：${found.why}。请照着文件填；公开的表里没有的留空` : `读自 ${found.place}`;
}

const keptValues = ({ taken, wanted }: Earlier): Values => ({
  source: taken?.hasAccount ? taken.source : '',
  ...Object.fromEntries(
    wanted.map(({ key }) => [key, taken?.figures.find((figure) => figure.key === key)?.printed ?? '']),
  ),
});

/** The form's values, the file that fills them, and what is sent. */
function useTake({ year, wanted }: Earlier, change: (part: Values) => void) {
  const [file, setFile] = useState<File>();
  const read = useMutation(
    api.earlier.read.mutationOptions({
      onSuccess: ({ figures }) =>
        change(Object.fromEntries(figures.flatMap(({ key, amount }) => (amount ? [[key, amount]] : [])))),
    }),
  );
  const take = useSubmission({
    refused: '没有写入',
    send: (typed: { readonly values: Values; readonly file: File | undefined }, requestId) =>
      api.earlier.take.call({
        requestId,
        year,
        source: typed.values.source ?? '',
        figures: wanted.map(({ key }) => ({ key, amount: typed.values[key] ?? '' })),
        ...(typed.file ? { file: typed.file } : {}),
      }),
    reads: READS,
    said: ({ figures }) => `已写入${year}年的${figures}个数`,
  });
  const choose = (chosen: File | undefined) => {
    read.reset();
    setFile(chosen);
    if (chosen) read.mutate({ year, file: chosen });
  };
  return { file, read, take, choose };
}

function TakeForm({ earlier }: { readonly earlier: Earlier }) {
  const { year, wanted } = earlier;
  const [values, change] = useValues(() => keptValues(earlier));
  const { file, read, take, choose } = useTake(earlier, change);
  const amounts = wanted.map(
    ({ key, label }): Field => ({
      name: key,
      label: `${label}（万元）`,
      kind: 'amount',
      note: noteOf(key, read.data),
    }),
  );
  return (
    <SubmitForm
      label={`${year}年度决算数`}
      of={take}
      fields={[
        {
          kind: 'part',
          name: 'file',
          part: <FilePart busy={read.isPending} onFile={choose} read={read.data} />,
        },
        SOURCE,
        ...amounts,
      ]}
      values={values}
      onChange={change}
      onSend={() => take.send({ values, file: read.data ? file : undefined })}
      off={read.isPending}
      button="写入"
      foot={<span className="soft">写错了可以再写一次，以后一次为准，每次都留痕。</span>}
      over
    >
      {read.error ? <ProblemList title="没有读出来" problems={problemsOf(read.error)} /> : null}
    </SubmitForm>
  );
}

interface FileProps {
  readonly busy: boolean;
  readonly onFile: (file: File | undefined) => void;
  readonly read: Reading | undefined;
}

function FilePart({ busy, onFile, read }: FileProps) {
  const found = read?.figures.filter(({ why }) => why === '').length ?? 0;
  return (
    <div className="field">
      <label className="file-choice">
        从公开的文件读取{' '}
        <input
          type="file"
          aria-label="公开的决算文件"
          accept=".pdf,.docx,.xlsx,.html,.htm,.txt"
          onChange={(event) => onFile(event.target.files?.[0])}
        />
      </label>
      <p className="soft" role="status">
        {busy ? '正在读……' : null}
        {read
          ? `${read.unit || '单位没有写明'}，${read.year === null ? '年度没有写明' : `${read.year}年度`}：读到 ${found} 个数，${read.figures.length - found} 个没有读到。请逐个核对再写入。`
          : null}
        {busy || read ? null : 'PDF、DOCX、XLSX 或网页；没有文件的，照着公开的表填。文件只读取，不保存。'}
      </p>
    </div>
  );
}

const REASON: Field = {
  name: 'reason',
  label: '为什么没有',
  kind: 'text',
  most: 200,
  note: '例如“2025年3月新设立”；情况说明会写“上年没有决算，不作比较”',
};

function NoneForm({ earlier: { year, taken } }: { readonly earlier: Earlier }) {
  const [values, change] = useValues({ reason: taken?.hasAccount === false ? taken.source : '' });
  const tell = useSubmission({
    refused: '没有写入',
    send: ({ reason = '' }: Values, requestId) => api.earlier.noAccount.call({ requestId, year, reason }),
    reads: READS,
    said: () => `已说明${year}年没有决算`,
  });
  return (
    <SubmitForm
      label={`${year}年没有决算`}
      of={tell}
      fields={[REASON]}
      values={values}
      onChange={change}
      onSend={() => tell.send(values)}
      button="写入"
      over
    />
  );
}
