import { api } from '../../app/index.ts';
import {
  Action,
  Columns,
  Facts,
  Page,
  Panel,
  ProblemList,
  Refusal,
  State,
  useSubmission,
  Waiting,
} from '../../frame/index.ts';

type Found = Awaited<ReturnType<typeof api.org.verifyJournal.call>>;

/** Whether the journal is still what was written: the auditor asks, the whole chain is computed anew. */
export function JournalPage() {
  const verify = useSubmission({ refused: '没有校验', send: () => api.org.verifyJournal.call({}) });
  return (
    <Page title="流水校验">
      <Columns
        acts={
          <Action
            label="从头校验"
            keys="ctrl+enter"
            primary
            busy={verify.busy}
            onRun={() => verify.send(undefined)}
          >
            只读，不影响别人办理业务。
          </Action>
        }
      >
        <Panel title="校验什么" padded>
          <p>
            系统里发生的每件事都记在一本只增不改的流水里，每一条的摘要都包含前一条。校验从第一条起重新计算：
            任何一条被改动、删去、插入，都会在那个位置显出来。
          </p>
          <p className="soft">命令行上同样可以校验：npx yimen verify</p>
        </Panel>
        {verify.busy ? <Waiting rows={3} /> : null}
        <Refusal of={verify} />
        {verify.answer ? <Result found={verify.answer} /> : null}
      </Columns>
    </Page>
  );
}

function Result({ found: { facts, position, hash, problems } }: { readonly found: Found }) {
  const whole = problems.length === 0;
  return (
    <Panel
      title="结果"
      beside={<State tone={whole ? 'good' : 'bad'}>{whole ? '完整' : '不完整'}</State>}
      padded={!whole}
    >
      <ProblemList problems={problems} />
      {whole ? (
        <Facts
          of={[
            ['核对', `${facts.toLocaleString('zh-CN')} 条，全部与当初写入的一致`],
            ['最后位置', position.toLocaleString('zh-CN')],
            [
              '链尾摘要',
              <>
                <code className="hash">{hash}</code>
                <br />
                <span className="soft">抄下它，以后可以证明此前的内容没有变。</span>
              </>,
            ],
          ]}
        />
      ) : null}
    </Panel>
  );
}
