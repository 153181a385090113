import { STATE_NAME } from '#account/audit/report/text.ts';
import type { AuditDone } from '#account/audit-desk/page-types.ts';
import { judgedByCheck, STATES } from './words.ts';

/** The number of objects that each check has judged, and of those that it could not judge. */
export function JudgedTable({ done }: { readonly done: AuditDone }) {
  const rows = judgedByCheck(done);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="judged">
      <h2 id="judged">核对了多少</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys */}
      <section className="scroll" tabIndex={0} aria-label="逐项核对的数量，可以左右移动">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">核对项</th>
              {STATES.map((state) => (
                <th key={state} scope="col" className="value">
                  {STATE_NAME[state]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ check, title, counts }) => (
              <tr key={check}>
                <th scope="row">{title}</th>
                {STATES.map((state) => (
                  <td key={state} className="value">
                    {counts[state] || ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
