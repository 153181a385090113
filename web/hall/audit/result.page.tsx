import { templateName } from '#account/audit/report/template-name.ts';
import { ANSWER_NAME, STATE_NAME } from '#account/audit/report/text.ts';
import { SeverityMark } from './severity.tsx';
import type { AuditDone, Finding, ReaderAnswer } from './types.ts';
import {
  findingAddress,
  isNoAccount,
  judgedByCheck,
  SEVERITIES,
  type Severity,
  STATES,
  sizeName,
  valueText,
  whereOf,
} from './words.ts';

/** of a finding's values in the list; its own page shows all */
const SHOWN_VALUES = 4;
export const FINDINGS_ON_PAGE = 60;

interface ResultProps {
  readonly done: AuditDone;
  /** only these findings */
  readonly severity: Severity | undefined;
  /** the first finding shown, from 0 */
  readonly from: number;
}

export function ResultPage({ done, severity, from }: ResultProps) {
  const { result, session } = done;
  if (isNoAccount(done)) return <NoAccountPage done={done} />;
  const chosen = result.findings.filter((finding) => !severity || finding.severity === severity);
  const shown = chosen.slice(from, from + FINDINGS_ON_PAGE);
  return (
    <>
      <h1>{result.document.title}：审核结果</h1>
      <Facts done={done} />
      <Judged done={done} />
      {result.unread.length > 0 && <Unread done={done} />}
      <h2 id="findings">发现</h2>
      <Filter done={done} severity={severity} />
      {chosen.length === 0 && (
        <p>
          {severity
            ? '没有这一级的发现。'
            : '没有发现对不上的地方。上面“资料不足”“没有读出”的内容没有核对，不等于没有问题。'}
        </p>
      )}
      {shown.map((finding) => (
        <FindingView
          key={finding.id}
          done={done}
          finding={finding}
          number={result.findings.indexOf(finding) + 1}
        />
      ))}
      <Pager total={chosen.length} from={from} address={addressOf(session, severity)} />
      <Tools session={session} />
      <JudgedTable done={done} />
    </>
  );
}

function NoAccountPage({ done }: { readonly done: AuditDone }) {
  return (
    <>
      <h1>没有认出决算或预算</h1>
      <p>
        {done.files.map(({ name }) => `《${name}》`).join('')}
        里有文字，但没有读出决算或预算的表格和数字，所以什么也没有核对。
      </p>
      <p>请确认选对了文件；表格是图片的，请向公开单位索取能复制文字的版本。</p>
      <p>
        <a className="button main" href="/audit">
          另选文件
        </a>
      </p>
    </>
  );
}

function Facts({ done }: { readonly done: AuditDone }) {
  const { document } = done.result;
  return (
    <dl className="facts">
      <dt>单位</dt>
      <dd>{document.unit ?? '文件没有写明'}</dd>
      <dt>年度</dt>
      <dd>
        {document.year === null
          ? '文件没有写明'
          : `${document.year}年度${document.kind === 'budget' ? '部门预算' : '部门决算'}`}
      </dd>
      <dt>表样</dt>
      <dd>
        {document.template ? templateName(document.template) : `没有认出：${document.templateDoubt ?? ''}`}
      </dd>
      <dt>文件</dt>
      <dd>
        {done.files.map(({ name, bytes, last }) => (
          <div key={name}>
            {name}（{sizeName(bytes)}
            {last ? '，上年' : ''}）
          </div>
        ))}
        {document.pages > 1 ? `共 ${document.pages} 页` : ''}
      </dd>
    </dl>
  );
}

/** Silence is never success: how much was judged stands before what was found. */
function Judged({ done }: { readonly done: AuditDone }) {
  const { states } = done.result.summary;
  const total = done.result.judged.length;
  return (
    <div className="note">
      <p>
        从文件中读出 <strong>{done.result.figures.length}</strong> 个表中的数，核对了 <strong>{total}</strong>{' '}
        处：
        {STATES.map((state) => `${STATE_NAME[state]} ${states[state]}`).join('，')}。
      </p>
      <p>
        <a className="intext" href="#judged">
          逐项看核对了多少
        </a>
      </p>
    </div>
  );
}

function Unread({ done }: { readonly done: AuditDone }) {
  return (
    <>
      <h2>没有读出的表</h2>
      <ul>
        {done.result.unread.map(({ table, reason, place }) => (
          <li key={`${table} ${place.page} ${place.line}`}>
            {table}
            {place.page === null ? '' : `（第${place.page}页）`}：{reason}
          </li>
        ))}
      </ul>
    </>
  );
}

function addressOf(session: string, severity: Severity | undefined): string {
  return `/audit/${session}${severity ? `?severity=${severity}` : ''}`;
}

function Filter({ done, severity }: Pick<ResultProps, 'done' | 'severity'>) {
  const { severities } = done.result.summary;
  const all = done.result.findings.length;
  return (
    <nav aria-label="按级别筛选" className="noprint">
      <ul className="counts">
        <li>
          <a
            href={`${addressOf(done.session, undefined)}#findings`}
            aria-current={severity ? undefined : 'true'}
          >
            全部 {all}
          </a>
        </li>
        {SEVERITIES.map((one) => (
          <li key={one}>
            <a
              href={`${addressOf(done.session, one)}#findings`}
              aria-current={one === severity ? 'true' : undefined}
            >
              <SeverityMark severity={one} /> {severities[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FindingProps {
  readonly done: AuditDone;
  readonly finding: Finding;
  readonly number: number;
}

function FindingView({ done, finding, number }: FindingProps) {
  const { id, severity, title, message, basis, hint, values } = finding;
  const answer = done.answers.find((one) => one.finding === id);
  const place = done.sights[id]?.some(({ shown }) => shown.kind === 'page') ? '在原页上看' : '看原文';
  return (
    <article className={`finding is-${severity}`} id={id}>
      <h3 id={`t-${id}`}>
        {number}. <SeverityMark severity={severity} /> {title}
      </h3>
      <p>{message}</p>
      <Values done={done} finding={finding} most={SHOWN_VALUES} />
      {values.length > SHOWN_VALUES && <p className="soft small">还有 {values.length - SHOWN_VALUES} 处。</p>}
      {answer && <AnswerView answer={answer} />}
      <p className="soft small">
        依据：{basis}。{hint}
      </p>
      <p className="noprint">
        <a className="tap" href={findingAddress(done.session, id)} aria-describedby={`t-${id}`}>
          {place}
          {answer ? '、改意见' : '、写意见'}
        </a>
      </p>
    </article>
  );
}

interface ValuesProps {
  readonly done: AuditDone;
  readonly finding: Finding;
  readonly most?: number;
}

/** Both values and both places, each a link to where it stands. */
export function Values({ done, finding, most = Number.POSITIVE_INFINITY }: ValuesProps) {
  return (
    <ul className="values">
      {finding.values.slice(0, most).map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values of a finding never move
        <li key={at}>
          {value.label}：<span className="amount">{valueText(value)}</span>{' '}
          <a className="intext nowrap" href={findingAddress(done.session, finding.id, at)}>
            {whereOf(done, finding, at) || '原文'}
          </a>
          <br />
          <q>{value.place.quote}</q>
        </li>
      ))}
    </ul>
  );
}

export function AnswerView({ answer }: { readonly answer: ReaderAnswer }) {
  return (
    <p className="answer">
      {answer.by === 'staff' ? '工作人员' : '读者'}的意见：<strong>{ANSWER_NAME[answer.answer]}</strong>
      {answer.note !== '' && (
        <>
          ，<q>{answer.note}</q>
        </>
      )}
    </p>
  );
}

function Pager({
  total,
  from,
  address,
}: {
  readonly total: number;
  readonly from: number;
  readonly address: string;
}) {
  if (total <= FINDINGS_ON_PAGE) return null;
  const to = Math.min(total, from + FINDINGS_ON_PAGE);
  const at = (start: number) =>
    `${address}${address.includes('?') ? '&' : '?'}from=${Math.max(0, start)}#findings`;
  return (
    <nav className="pager" aria-label="翻页">
      {from > 0 && (
        <a className="button" href={at(from - FINDINGS_ON_PAGE)}>
          前 {FINDINGS_ON_PAGE} 条
        </a>
      )}
      <span>
        第 {from + 1} 到 {to} 条，共 {total} 条
      </span>
      {to < total && (
        <a className="button" href={at(to)}>
          后 {Math.min(FINDINGS_ON_PAGE, total - to)} 条
        </a>
      )}
    </nav>
  );
}

function Tools({ session }: { readonly session: string }) {
  return (
    <section className="noprint" aria-labelledby="tools">
      <h2 id="tools">带走结果</h2>
      <p>这一页可以直接打印，也可以下载：</p>
      <div className="tools">
        <a className="button" href={`/audit/${session}/result.xlsx`}>
          Excel 表
        </a>
        <a className="button" href={`/audit/${session}/result.html`}>
          网页
        </a>
        <a className="button" href={`/audit/${session}/result.json`}>
          数据（JSON）
        </a>
      </div>
      <p>您的文件和这份结果只有您能看到，30 分钟不看就删除。</p>
      <div className="tools">
        <form method="post" action={`/audit/${session}/delete`}>
          <button type="submit">现在删除</button>
        </form>
        <a href="/audit">再审一份</a>
      </div>
    </section>
  );
}

function JudgedTable({ done }: { readonly done: AuditDone }) {
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
