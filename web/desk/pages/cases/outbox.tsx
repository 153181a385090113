import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/index.ts';
import { type Column, DataTable, Loaded, Page } from '../../frame/index.ts';
import { CaseLink } from '../../parts/links.tsx';
import { showMoment } from '../../view/show.ts';

const LIMIT = 200;

type Row = Awaited<ReturnType<typeof api.cases.outbox.call>>['rows'][number];

const COLUMNS: readonly Column<Row>[] = [
  { head: '时间', kind: 'short', cell: ({ at }) => showMoment(at) },
  {
    head: '收件人',
    kind: 'short',
    cell: ({ to, phone }) => (
      <>
        {to}
        <div className="faint small">{phone}</div>
      </>
    ),
  },
  { head: '内容', cell: ({ text }) => text },
  {
    head: '办件编号',
    kind: 'code',
    cell: ({ number }) => <CaseLink number={number} />,
  },
];

/** What would have been sent to applicants: the demo keeps it here instead. */
export function Outbox() {
  const query = useQuery(
    api.cases.outbox.queryOptions({ input: { limit: LIMIT }, staleTime: 0, refetchInterval: 15_000 }),
  );
  return (
    <Page title="演示发件箱" about="演示不接短信平台。本该发给申请人的消息都在这里，号码已遮盖。">
      <Loaded query={query}>
        {({ rows }) => (
          <DataTable
            columns={COLUMNS}
            rows={rows}
            keyOf={({ number, at, kind }) => `${number} ${at} ${kind}`}
            empty="还没有消息。收件、受理、补正、决定和送达时给申请人的消息排在这里。"
          />
        )}
      </Loaded>
    </Page>
  );
}
