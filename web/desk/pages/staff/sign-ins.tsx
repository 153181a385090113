import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../../app/client.ts';
import { useNames } from '../../app/names.ts';
import { Loaded } from '../../parts/wait.tsx';
import { showMoment } from '../../view/show.ts';

const PAGE = 100;

const EVENTS = {
  attempted: { word: '尝试登录', tone: 'quiet' },
  succeeded: { word: '登录成功', tone: 'good' },
  failed: { word: '登录失败', tone: 'bad' },
  refused: { word: '拒绝登录', tone: 'bad' },
  'signed-out': { word: '退出', tone: 'quiet' },
  'password-changed': { word: '改口令', tone: 'quiet' },
  'password-reset': { word: '重置口令', tone: 'warn' },
  'session-revoked': { word: '强制退出', tone: 'warn' },
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
    <>
      <header className="page-head">
        <h1>登录日志</h1>
        <span className="about">只增不改；不像登录名的内容只记摘要。</span>
      </header>
      <Loaded query={pages} rows={14}>
        {({ pages: read }) => (
          <div className="panel table-wrap">
            <table className="dense">
              <thead>
                <tr>
                  <th>时间</th>
                  <th>事件</th>
                  <th>账号</th>
                  <th>网络地址</th>
                  <th>说明</th>
                  <th>办理人</th>
                </tr>
              </thead>
              <tbody>
                {read
                  .flatMap((page) => page.entries)
                  .map((entry) => (
                    <tr key={entry.id}>
                      <td className="nowrap">{showMoment(entry.at)}</td>
                      <td>
                        <span className={`state ${EVENTS[entry.event].tone}`}>
                          {EVENTS[entry.event].word}
                        </span>
                      </td>
                      <td>
                        {nameOf(entry.account)} <code className="faint">{entry.account}</code>
                      </td>
                      <td>
                        <code>{entry.address}</code>
                      </td>
                      <td className="soft">{entry.problem}</td>
                      <td className="soft">{entry.actor ? nameOf(entry.actor) : ''}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {pages.hasNextPage ? (
        <p className="more">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            再读 {PAGE} 条
          </Button>
        </p>
      ) : null}
    </>
  );
}
