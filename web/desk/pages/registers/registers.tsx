import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { registerNames } from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { may } from '../../app/session.ts';
import { useYear } from '../../app/year.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { YearSelect } from '../../parts/pickers.tsx';
import { PlainSelect } from '../../parts/plain-select.tsx';
import { Loaded } from '../../parts/wait.tsx';
import type { RegistersSearch } from '../../view/addresses.ts';
import { DISPOSED } from '../../view/register-fields.ts';
import { showAmount, showDayText } from '../../view/show.ts';
import { RegisterEntryForm } from './entry.tsx';
import { TakeAway } from './take-away.tsx';
import type { Listed } from './types.ts';

/** What is being done beside the list: a new entry, a corrected one, or taking one away. */
type Doing =
  | { readonly what: 'add' }
  | { readonly what: 'correct' | 'withdraw' | 'dispose'; readonly of: Listed };

const REGISTERS = Object.entries(registerNames).map(([value, label]) => ({ value, label }));

/** The registers: what a bureau counts and its books do not know, entry by entry. */
export function RegistersPage() {
  const search = useSearch({ from: '/registers' });
  const navigate = useNavigate();
  const me = useMe();
  const { year, years, choose } = useYear(search.year);
  const register: Register = search.register ?? 'procurement';
  const [doing, setDoing] = useState<Doing | null>(null);
  const keeps = may(me, 'register.keep');
  const change = (part: RegistersSearch) => {
    setDoing(null);
    void navigate({ to: '/registers', search: { ...search, ...part }, replace: true });
  };
  useKeys([{ keys: 'x', does: '登记一条', group: '本页', run: () => keeps && setDoing({ what: 'add' }) }]);
  return (
    <>
      <header className="page-head">
        <h1>登记簿</h1>
        <PlainSelect
          id="register"
          label="登记簿"
          value={register}
          options={REGISTERS}
          onChange={(value) => change({ register: value as Register })}
        />
        <YearSelect
          year={year}
          years={years}
          onChange={(value) => {
            choose(value);
            change({ year: value });
          }}
        />
        <div className="actions">
          {keeps ? (
            <Button type="primary" onClick={() => setDoing({ what: 'add' })}>
              登记一条 <Kbd keys="x" />
            </Button>
          ) : (
            <span className="soft">由会计登记，您可以看。</span>
          )}
        </div>
      </header>
      {doing?.what === 'add' || doing?.what === 'correct' ? (
        <RegisterEntryForm
          key={doing.what === 'correct' ? doing.of.id : `${register} ${year}`}
          register={register}
          year={year}
          corrects={doing.what === 'correct' ? doing.of : null}
          onDone={() => setDoing(null)}
        />
      ) : null}
      {doing?.what === 'withdraw' || doing?.what === 'dispose' ? (
        <TakeAway key={doing.of.id} how={doing.what} entry={doing.of} onDone={() => setDoing(null)} />
      ) : null}
      <Entries register={register} year={year} keeps={keeps} onDoing={setDoing} />
    </>
  );
}

interface EntriesProps {
  readonly register: Register;
  readonly year: number;
  readonly keeps: boolean;
  readonly onDoing: (doing: Doing) => void;
}

function Entries({ register, year, keeps, onDoing }: EntriesProps) {
  // what stands (vehicles, equipment, posts) may be of an earlier year
  const stands = DISPOSED.includes(register) || register === 'post';
  const input = stands ? { register } : { register, year };
  const query = useQuery(api.registers.entries.queryOptions({ input }));
  return (
    <Loaded query={query} rows={8}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className="panel empty">
            {stands ? '' : `${year}年`}还没有登记。登记的每一条列在这里，情况说明里的数由它们加起来。
          </p>
        ) : (
          <div className="panel table-wrap">
            <table className="dense">
              <thead>
                <tr>
                  <th>编号</th>
                  <th>日期</th>
                  <th>事由或名称</th>
                  <th>种类</th>
                  <th className="amount">批次</th>
                  <th className="amount">人数</th>
                  <th className="amount">
                    金额 <span className="unit">元</span>
                  </th>
                  <th>登记</th>
                  {keeps ? <th>办理</th> : null}
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <EntryRow key={entry.id} entry={entry} keeps={keeps} onDoing={onDoing} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loaded>
  );
}

interface RowProps {
  readonly entry: Listed;
  readonly keeps: boolean;
  readonly onDoing: (doing: Doing) => void;
}

function EntryRow({ entry, keeps, onDoing }: RowProps) {
  const { withdrawn, until } = entry;
  const does = (what: 'correct' | 'withdraw' | 'dispose', label: string) => (
    <button type="button" className="plain-link" onClick={() => onDoing({ what, of: entry })}>
      {label}
      <span className="sr-only">：{entry.id}</span>
    </button>
  );
  return (
    <tr>
      <td className="code nowrap">{entry.id}</td>
      <td className="nowrap">{showDayText(entry.day)}</td>
      <td>
        {entry.title || entry.unitName}
        {entry.marks.length > 0 ? <span className="faint"> {entry.marks.join('、')}</span> : null}
        {withdrawn ? <p className="red-ink">已撤销：{withdrawn.reason}</p> : null}
        {until ? (
          <p className="soft">
            {showDayText(until)}处置：{entry.disposedReason}
          </p>
        ) : null}
      </td>
      <td className="nowrap">{entry.kindName}</td>
      <td className="amount">{entry.groups || ''}</td>
      <td className="amount">{entry.persons || ''}</td>
      <td className="amount">{entry.amount === 0 ? '' : showAmount(entry.amount)}</td>
      <td className="nowrap soft">{entry.recorded.byName}</td>
      {keeps ? (
        <td className="nowrap">
          {withdrawn ? null : (
            <>
              {does('correct', '更正')} {does('withdraw', '撤销')}{' '}
              {DISPOSED.includes(entry.register) && !until ? does('dispose', '处置') : null}
            </>
          )}
        </td>
      ) : null}
    </tr>
  );
}
