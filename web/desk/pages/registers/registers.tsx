import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { registerNames } from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import { api, useAddress, useMay, useYear } from '../../app/index.ts';
import { type Column, DataTable, fenColumn, KeyButton, Loaded, Page, TextButton } from '../../frame/index.ts';
import { YearPick } from '../../parts/pickers.tsx';
import { PlainSelect } from '../../parts/plain-select.tsx';
import type { RegistersSearch } from '../../view/addresses.ts';
import { DISPOSED } from '../../view/register-fields.ts';
import { showDayText } from '../../view/show.ts';
import { EndEntry } from './end-entry.tsx';
import { RegisterEntryForm } from './entry.tsx';
import { NoEntries } from './no-entries.tsx';
import type { Listed } from './types.ts';

/** What is being done beside the list: a new entry, a corrected one, or taking one away. */
type Doing =
  | { readonly what: 'add' }
  | { readonly what: 'correct' | 'withdraw' | 'dispose'; readonly of: Listed };

const REGISTERS = Object.entries(registerNames).map(([value, label]) => ({ value, label }));

/** The registers: what a bureau counts and its books do not know, entry by entry. */
export function RegistersPage() {
  const [search, narrow] = useAddress<RegistersSearch>('/registers');
  const books = useYear(search.year);
  const { year } = books;
  const register: Register = search.register ?? 'procurement';
  const [doing, setDoing] = useState<Doing | null>(null);
  const keeps = useMay('register.keep');
  const change = (part: RegistersSearch) => {
    setDoing(null);
    narrow(part);
  };
  return (
    <Page
      title="登记簿"
      beside={
        <>
          <PlainSelect
            id="register"
            label="登记簿"
            value={register}
            options={REGISTERS}
            onChange={(value) => change({ register: value as Register })}
          />
          <YearPick of={books} onChange={(value) => change({ year: value })} />
        </>
      }
      actions={
        keeps ? (
          <KeyButton keys="x" label="登记一条" kind="primary" onRun={() => setDoing({ what: 'add' })} />
        ) : (
          <span className="soft">由会计登记，您可以看。</span>
        )
      }
    >
      <FormOf doing={doing} register={register} year={year} onDone={() => setDoing(null)} />
      <Entries register={register} year={year} onDoing={keeps ? setDoing : null} />
    </Page>
  );
}

interface FormProps {
  readonly doing: Doing | null;
  readonly register: Register;
  readonly year: number;
  readonly onDone: () => void;
}

/** The form of what is being done. */
function FormOf({ doing, register, year, onDone }: FormProps) {
  if (!doing) return null;
  if (doing.what === 'withdraw' || doing.what === 'dispose')
    return <EndEntry key={doing.of.id} how={doing.what} entry={doing.of} onDone={onDone} />;
  const corrects = doing.what === 'correct' ? doing.of : null;
  const key = corrects?.id ?? `${register} ${year}`;
  return <RegisterEntryForm key={key} {...{ register, year, corrects, onDone }} />;
}

interface EntriesProps {
  readonly register: Register;
  readonly year: number;
  /** null for who only reads */
  readonly onDoing: ((doing: Doing) => void) | null;
}

function Entries({ register, year, onDoing }: EntriesProps) {
  // what stands (vehicles, equipment, posts) may be of an earlier year
  const stands = DISPOSED.includes(register) || register === 'post';
  const input = { register, year };
  const query = useQuery(api.registers.entries.queryOptions({ input }));
  return (
    <Loaded query={query} rows={8}>
      {({ entries, none }) => (
        <DataTable
          columns={onDoing ? [...COLUMNS, actsColumn(onDoing)] : COLUMNS}
          rows={entries}
          keyOf={({ id }) => id}
          empty={
            <NoEntries register={register} year={year} stands={stands} none={none} keeps={onDoing !== null} />
          }
        />
      )}
    </Loaded>
  );
}

const COLUMNS: readonly Column<Listed>[] = [
  { head: '编号', kind: 'code', cell: ({ id }) => id },
  { head: '日期', kind: 'short', cell: ({ day }) => showDayText(day) },
  { head: '事由或名称', cell: (entry) => <About entry={entry} /> },
  { head: '种类', kind: 'short', cell: ({ kindName }) => kindName },
  { head: '批次', kind: 'amount', cell: ({ groups }) => groups || '' },
  { head: '人数', kind: 'amount', cell: ({ persons }) => persons || '' },
  fenColumn('金额', ({ amount }) => amount),
  { head: '登记', kind: 'short', tone: 'soft', cell: ({ recorded }) => recorded.byName },
];

function About({ entry }: { readonly entry: Listed }) {
  const { title, unitName, marks, withdrawn, until, disposedReason } = entry;
  return (
    <>
      {title || unitName}
      {marks.length > 0 ? <span className="faint"> {marks.join('、')}</span> : null}
      {withdrawn ? <p className="red-ink">已撤销：{withdrawn.reason}</p> : null}
      {until ? (
        <p className="soft">
          {showDayText(until)}处置：{disposedReason}
        </p>
      ) : null}
    </>
  );
}

const ACTS = [
  ['correct', '更正'],
  ['withdraw', '撤销'],
  ['dispose', '处置'],
] as const;

function actsColumn(onDoing: (doing: Doing) => void): Column<Listed> {
  const may = (what: (typeof ACTS)[number][0], { withdrawn, register, until }: Listed) =>
    !withdrawn && (what !== 'dispose' || (DISPOSED.includes(register) && !until));
  return {
    head: '办理',
    kind: 'short',
    cell: (entry) =>
      ACTS.filter(([what]) => may(what, entry)).map(([what, label]) => (
        <span key={what}>
          <TextButton of={entry.id} onClick={() => onDoing({ what, of: entry })}>
            {label}
          </TextButton>{' '}
        </span>
      )),
  };
}
