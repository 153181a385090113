import { useMutation } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { Action } from '../../parts/action.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { Waiting } from '../../parts/wait.tsx';
import { problemsOf } from '../../view/problems.ts';

/** Whether the journal is still what was written: the auditor asks, the whole chain is computed anew. */
export function JournalPage() {
  const verify = useMutation(api.org.verifyJournal.mutationOptions());
  const found = verify.data;
  return (
    <>
      <header className="page-head">
        <h1>流水校验</h1>
      </header>
      <div className="case entry">
        <div className="case-middle">
          <section className="panel">
            <h2>校验什么</h2>
            <div className="panel-body">
              <p>
                系统里发生的每件事都记在一本只增不改的流水里，每一条的摘要都包含前一条。校验从第一条起重新计算：
                任何一条被改动、删去、插入，都会在那个位置显出来。
              </p>
              <p className="soft">命令行上同样可以校验：npx yimen verify</p>
            </div>
          </section>
          {verify.isPending ? <Waiting rows={3} /> : null}
          {verify.error ? <ProblemList title="没有校验" problems={problemsOf(verify.error)} /> : null}
          {found ? (
            <section className="panel">
              <h2>
                结果
                <span className={`state ${found.problems.length === 0 ? 'good' : 'bad'}`}>
                  {found.problems.length === 0 ? '完整' : '不完整'}
                </span>
              </h2>
              {found.problems.length === 0 ? (
                <dl className="facts">
                  <div>
                    <dt>核对</dt>
                    <dd>{found.facts.toLocaleString('zh-CN')} 条，全部与当初写入的一致</dd>
                  </div>
                  <div>
                    <dt>最后位置</dt>
                    <dd>{found.position.toLocaleString('zh-CN')}</dd>
                  </div>
                  <div>
                    <dt>链尾摘要</dt>
                    <dd>
                      <code className="hash">{found.hash}</code>
                      <br />
                      <span className="soft">抄下它，以后可以证明此前的内容没有变。</span>
                    </dd>
                  </div>
                </dl>
              ) : (
                <div className="panel-body">
                  <ProblemList problems={found.problems} />
                </div>
              )}
            </section>
          ) : null}
        </div>
        <aside className="case-right panel" aria-label="现在可以办">
          <h2>现在可以办</h2>
          <div className="panel-body">
            <Action
              label="从头校验"
              keys="ctrl+enter"
              primary
              busy={verify.isPending}
              onRun={() => verify.mutate({})}
            >
              只读，不影响别人办理业务。
            </Action>
          </div>
        </aside>
      </div>
    </>
  );
}
