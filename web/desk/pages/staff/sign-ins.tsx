import { useInfiniteQuery } from '@tanstack/react-query';
import { api, useNames } from '../../app/index.ts';
import { type Column, DataTable, Loaded, More, Page, State } from '../../frame/index.ts';
import { showMoment } from '../../view/show.ts';

const PAGE = 100;

type Entry = Awaited<ReturnType<typeof api.org.signInLog.call>>['entries'][number];

const EVENTS = {
  attempted: { word: '尝试登录', tone: 'quiet' },
  succeeded: { word: '登录成功', tone: 'good' },
  failed: { word: '登录失败', tone: 'bad' },
  refused: { word: '拒绝登录', tone: 'bad' },
  'signed-out': { word: '退出', tone: 'quiet' },
  'password-changed': { word: '改口令', tone: 'quiet' },
  'password-reset': { word: '重置口令', tone: 'warn' },
  'session-revoked': { word: '强制退出', tone: 'warn' },
  'factor-asked': { word: '要第二步验证', tone: 'quiet' },
  'factor-given': { word: '第二步通过', tone: 'good' },
  'factor-added': { word: '增加验证器', tone: 'quiet' },
  'factor-removed': { word: '去掉验证器', tone: 'warn' },
} as const;

/** Every sign-in, newest first: the log only grows. */
export function SignIns() {
  const nameOf = useNames();
  const pages = useInfiniteQuery(
    api.org.signInLog.infiniteOptions({
      input: (before: number | undefined) => ({ limit: PAGE, ...(before === undefined ? {} : { before }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  return (
    <Page title="登录日志" about="只增不改；不像登录名的内容只记摘要。">
      <Loaded query={pages} rows={14}>
        {({ pages: read }) => (
          <DataTable
            columns={columnsOf(nameOf)}
            rows={read.flatMap((page) => page.entries)}
            keyOf={({ id }) => String(id)}
          />
        )}
      </Loaded>
      <More query={pages}>再读 {PAGE} 条</More>
    </Page>
  );
}

const columnsOf = (nameOf: (id: string) => string): readonly Column<Entry>[] => [
  { head: '时间', kind: 'short', cell: ({ at }) => showMoment(at) },
  {
    head: '事件',
    kind: 'short',
    cell: ({ event }) => <State of={EVENTS[event]} />,
  },
  {
    head: '账号',
    cell: ({ login }) => (
      <>
        {nameOf(login)} <code className="faint">{login}</code>
      </>
    ),
  },
  { head: '网络地址', cell: ({ address }) => <code>{address}</code> },
  { head: '说明', tone: 'soft', cell: ({ problem }) => problem },
  { head: '办理人', tone: 'soft', cell: ({ actor }) => (actor ? nameOf(actor) : '') },
];
