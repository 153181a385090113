import type { Problem } from '#base/kernel/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';

const KINDS = '.pdf,.docx,.xlsx,.html,.htm,.txt,.md';

/** Adds the name of the file to a problem of a file. */
function named(problem: Problem): Problem {
  return /^(files|session|answer|page)$/.test(problem.at)
    ? problem
    : { ...problem, message: `《${problem.at}》：${problem.message}` };
}

const fieldOf = () => 'file';

export function AuditFormPage({ problems }: { readonly problems: readonly Problem[] }) {
  const wrong = problems.length > 0;
  return (
    <>
      {wrong && <ErrorSummary title="没有审核" problems={problems.map(named)} fieldOf={fieldOf} />}
      <h1>读一读公开的账</h1>
      <p>
        选一份任何部门公开的决算或预算，看看哪里对不上：表与表、表与说明、今年与上年，每一处都指给您看在第几页第几行。
      </p>
      <form method="post" action="/audit" encType="multipart/form-data" id="audit-form">
        <div className={wrong ? 'field wrong' : 'field'}>
          <label htmlFor="file">
            决算或预算公开文件
            <span className="hint">
              PDF、Word（docx）、Excel（xlsx）、网页或纯文本；说明和表格分成几个文件的，一起选上。
            </span>
          </label>
          <input id="file" name="file" type="file" multiple required accept={KINDS} />
        </div>
        <div className="field">
          <label htmlFor="last">
            上一年的公开文件<span className="hint">可以不选。选了，还会核对两年之间的数。</span>
          </label>
          <input id="last" name="last" type="file" multiple accept={KINDS} />
        </div>
        <button className="main" type="submit">
          开始审核
        </button>
      </form>
      <h2>您的文件</h2>
      <ul>
        <li>只在本站的服务器上读，不发给任何别的地方，也不公开。</li>
        <li>只有您现在用的浏览器能打开结果。30 分钟不看，文件和结果就一起删除；也可以随时自己删。</li>
        <li>一次最多 20 个文件；每个不超过 40 兆字节、400 页。扫描件没有文字，读不了。</li>
      </ul>
      <h2>结果怎么看</h2>
      <ul>
        <li>“错误”是原文前后对不上，或者明显写错；“疑点”可能有道理，要看原文；“提示”只供参考。</li>
        <li>只说两处分别是多少，不说哪一处对。没有读出、不能核对的，也会写明有多少，不当作没问题。</li>
        <li>哪一条说得不对，可以写下意见；同一份文件下次再审时会一起显示。</li>
      </ul>
      <script src="/audit/drop.js" defer />
    </>
  );
}
