import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { OpenStatus } from '#money/ledger/types.ts';
import { api, useNames } from '../../app/index.ts';
import { type Column, DataTable, Loaded, Page, WalkKeys } from '../../frame/index.ts';
import { totalColumns } from '../../parts/voucher-table.tsx';
import { KINDS, showDayText, showMoment } from '../../view/show.ts';

type Pending = Awaited<ReturnType<typeof api.ledger.pending.call>>[number];

const EMPTY: Record<OpenStatus, string> = {
  waiting: '没有等待复核的凭证。会计提交的凭证会按日期先后排在这里。',
  returned: '没有被退回的凭证。复核退回的凭证连同原因列在这里，由会计改正后重新提交。',
};

/** What waits for the reviewer, and what went back to the maker. */
export function Review() {
  const [status, setStatus] = useState<OpenStatus>('waiting');
  const nameOf = useNames();
  const navigate = useNavigate();
  const waiting = useQuery(api.ledger.pending.queryOptions({ input: { status: 'waiting' } }));
  const returned = useQuery(api.ledger.pending.queryOptions({ input: { status: 'returned' } }));
  const count = (list: readonly Pending[] | undefined) => (list ? ` ${list.length}` : '');
  return (
    <Page
      title="待审核"
      beside={
        <Segmented<OpenStatus>
          value={status}
          onChange={setStatus}
          options={[
            { value: 'waiting', label: `等待复核${count(waiting.data)}` },
            { value: 'returned', label: `已退回${count(returned.data)}` },
          ]}
        />
      }
      actions={<WalkKeys />}
    >
      <Loaded query={status === 'waiting' ? waiting : returned}>
        {(pending) => (
          <DataTable
            columns={columnsOf(status, nameOf)}
            rows={pending}
            keyOf={({ id }) => id}
            onOpen={({ id }) => void navigate({ to: '/review/$id', params: { id } })}
            empty={EMPTY[status]}
          />
        )}
      </Loaded>
    </Page>
  );
}

const columnsOf = (status: OpenStatus, nameOf: (id: string) => string): readonly Column<Pending>[] => [
  { head: '日期', kind: 'short', cell: ({ day }) => showDayText(day) },
  {
    head: '摘要',
    cell: ({ id, summary }) => (
      <Link to="/review/$id" params={{ id }}>
        {summary}
      </Link>
    ),
  },
  {
    head: '种类',
    kind: 'short',
    tone: ({ kind }) => (kind === 'reversal' ? 'red-ink' : ''),
    cell: ({ kind }) => KINDS[kind],
  },
  ...totalColumns<Pending>(),
  { head: '制单', kind: 'short', cell: ({ maker }) => nameOf(maker) },
  status === 'waiting'
    ? { head: '提交', kind: 'short', tone: 'soft', cell: ({ submittedAt }) => showMoment(submittedAt) }
    : { head: '退回原因', cell: ({ reviewer, reason }) => `${nameOf(reviewer)}：${reason}` },
];
