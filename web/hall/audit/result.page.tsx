import { templateName } from '#account/audit/report/template-name.ts';
import { STATE_NAME } from '#account/audit/report/text.ts';
import type { AuditDone } from '#account/audit-desk/page-types.ts';
import { type Severity, severities } from '#base/kernel/index.ts';
import { FindingView } from './finding-view.tsx';
import { JudgedTable } from './judged-table.tsx';
import { SeverityMark } from './severity.tsx';
import { isNoAccount, STATES, sizeName } from './words.ts';

const FINDINGS_ON_PAGE = 60;

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

/** How much was judged. It comes before the findings, because silence never counts as success. */
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
      <p className="noprint">
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
  const { severities: found } = done.result.summary;
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
        {severities.map((one) => (
          <li key={one}>
            <a
              href={`${addressOf(done.session, one)}#findings`}
              aria-current={one === severity ? 'true' : undefined}
            >
              <SeverityMark severity={one} /> {found[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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
