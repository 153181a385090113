import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../app/client.ts';
import { Loaded } from '../../parts/wait.tsx';
import { groupNumber } from '../../view/lights.ts';
import { showMoment } from '../../view/show.ts';

const LIMIT = 200;

/** What would have been sent to applicants: the demo keeps it here instead. */
export function Outbox() {
  const query = useQuery(
    api.cases.outbox.queryOptions({ input: { limit: LIMIT }, staleTime: 0, refetchInterval: 15_000 }),
  );
  return (
    <>
      <header className="page-head">
        <h1>演示发件箱</h1>
        <span className="about">演示不接短信平台。本该发给申请人的消息都在这里，号码已遮盖。</span>
      </header>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="panel empty">还没有消息。收件、受理、补正、决定和送达时给申请人的消息排在这里。</p>
          ) : (
            <div className="panel table-wrap">
              <table className="dense">
                <thead>
                  <tr>
                    <th>时间</th>
                    <th>收件人</th>
                    <th>内容</th>
                    <th>办件编号</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={`${row.number} ${row.at} ${row.kind}`}>
                      <td className="nowrap">{showMoment(row.at)}</td>
                      <td className="nowrap">
                        {row.to}
                        <div className="faint small">{row.phone}</div>
                      </td>
                      <td>{row.text}</td>
                      <td className="code">
                        <Link to="/cases/$number" params={{ number: row.number }}>
                          {groupNumber(row.number)}
                        </Link>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </>
  );
}
