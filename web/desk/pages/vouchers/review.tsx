import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { useNames } from '../../app/names.ts';
import { Kbd } from '../../parts/kbd.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { TotalHeads } from '../../parts/voucher-table.tsx';
import { Loaded } from '../../parts/wait.tsx';
import { KINDS, showDayText, showMoment, showOrBlank } from '../../view/show.ts';

type Pending = Awaited<ReturnType<typeof api.ledger.pending.call>>[number];
type Status = 'waiting' | 'returned';

const EMPTY: Record<Status, string> = {
  waiting: '没有等待复核的凭证。会计提交的凭证会按日期先后排在这里。',
  returned: '没有被退回的凭证。复核退回的凭证连同原因列在这里，由会计改正后重新提交。',
};

/** What waits for the reviewer, and what went back to the maker. */
export function Review() {
  const [status, setStatus] = useState<Status>('waiting');
  const waiting = useQuery(api.ledger.pending.queryOptions({ input: { status: 'waiting' } }));
  const returned = useQuery(api.ledger.pending.queryOptions({ input: { status: 'returned' } }));
  const query = status === 'waiting' ? waiting : returned;
  const count = (list: readonly Pending[] | undefined) => (list ? ` ${list.length}` : '');
  return (
    <>
      <header className="page-head">
        <h1>待审核</h1>
        <Segmented<Status>
          value={status}
          onChange={setStatus}
          options={[
            { value: 'waiting', label: `等待复核${count(waiting.data)}` },
            { value: 'returned', label: `已退回${count(returned.data)}` },
          ]}
        />
        <div className="actions faint">
          上下 <Kbd keys="j" /> <Kbd keys="k" /> 打开 <Kbd keys="enter" />
        </div>
      </header>
      <Loaded query={query}>
        {(pending) =>
          pending.length === 0 ? (
            <p className="panel empty">{EMPTY[status]}</p>
          ) : (
            <PendingTable pending={pending} status={status} />
          )
        }
      </Loaded>
    </>
  );
}

function PendingTable({
  pending,
  status,
}: {
  readonly pending: readonly Pending[];
  readonly status: Status;
}) {
  const nameOf = useNames();
  const navigate = useNavigate();
  const rows = useRowKeys(pending.length, (at) => {
    const id = pending[at]?.id;
    if (id) void navigate({ to: '/review/$id', params: { id } });
  });
  return (
    <div className="panel table-wrap">
      <table className="dense">
        <thead>
          <tr>
            <th>日期</th>
            <th>摘要</th>
            <th>种类</th>
            <TotalHeads />
            <th>制单</th>
            <th>{status === 'waiting' ? '提交' : '退回原因'}</th>
          </tr>
        </thead>
        <tbody>
          {pending.map((entry, index) => (
            <tr
              key={entry.id}
              data-row=""
              aria-selected={index === rows.at}
              onClick={() => rows.choose(index)}
            >
              <td className="nowrap">{showDayText(entry.day)}</td>
              <td>
                <Link to="/review/$id" params={{ id: entry.id }}>
                  {entry.summary}
                </Link>
              </td>
              <td className={entry.kind === 'reversal' ? 'red-ink nowrap' : 'nowrap'}>{KINDS[entry.kind]}</td>
              <td className="amount">{showOrBlank(entry.financialTotal)}</td>
              <td className="amount">{showOrBlank(entry.budgetaryTotal)}</td>
              <td className="nowrap">{nameOf(entry.maker)}</td>
              <td className={status === 'waiting' ? 'soft nowrap' : ''}>
                {status === 'waiting'
                  ? showMoment(entry.submittedAt)
                  : `${nameOf(entry.reviewer)}：${entry.reason}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
