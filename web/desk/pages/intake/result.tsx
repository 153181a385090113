import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createPortal } from 'react-dom';
import { api } from '../../app/index.ts';
import { Kbd, KeyButton, Page, useKeys } from '../../frame/index.ts';
import { CodeSlip } from '../../parts/code-slip.tsx';
import { CaseLink } from '../../parts/links.tsx';
import { dueText, groupNumber } from '../../view/lights.ts';
import { showDayText } from '../../view/show.ts';
import type { Received } from './types.ts';

interface Props {
  readonly received: Received;
  readonly onNext: () => void;
  readonly onOther: () => void;
}

const SAID = { draft: '已存为草稿', receive: '已收件', accept: '已收件并受理' } as const;

type Data = Awaited<ReturnType<typeof api.cases.get.call>>;

const hrefOf = (number: string, { kind, sequence }: Data['papers'][number]) =>
  `/api/cases/${number}/papers/${kind}/${sequence}`;

const print = () => globalThis.print();

function useResultKeys({ number }: Received, papers: Data['papers']): void {
  const navigate = useNavigate();
  useKeys([
    {
      keys: 'enter',
      does: '打开这个办件',
      run: () => void navigate({ to: '/cases/$number', params: { number } }),
    },
    ...papers.slice(0, 9).map((paper, at) => ({
      keys: String(at + 1),
      does: `打开${paper.name}`,
      run: () => void globalThis.open(hrefOf(number, paper), '_blank', 'noopener'),
    })),
  ]);
}

/** What the applicant takes along: the number, the code that is shown only now, the papers. */
export function IntakeResult({ received, onNext, onOther }: Props) {
  const { number, code, until, itemName } = received;
  const query = useQuery(
    api.cases.get.queryOptions({ input: { number }, gcTime: 0, staleTime: Number.POSITIVE_INFINITY }),
  );
  const papers = query.data?.papers ?? [];
  useResultKeys(received, papers);
  return (
    <Page title={SAID[until]} about={itemName}>
      <section className="panel received" aria-label="收件结果">
        <Told received={received} data={query.data} />
        <p>
          请把编号和查询码交给申请人：凭这两样在办事大厅查进度。查询码只在这里显示一次，接收凭证和受理通知书上都没有。
        </p>
        {code ? (
          <p>
            <KeyButton keys="p" label="打印回执（有查询码）" onRun={print} />
          </p>
        ) : null}
        {code ? <Slip received={received} data={query.data} /> : null}
        <ul className="received-papers">
          {papers.map((paper, at) => (
            <li key={paper.number}>
              <a href={hrefOf(number, paper)} target="_blank" rel="noreferrer">
                打印{paper.name}
              </a>{' '}
              <Kbd keys={String(at + 1)} /> <span className="soft">{paper.number}</span>
            </li>
          ))}
        </ul>
        <div className="result-foot">
          <KeyButton keys="n" label="下一件，同一事项" kind="primary" onRun={onNext} />
          <KeyButton keys="o" label="下一件，别的事项" onRun={onOther} />
          <CaseLink number={number}>
            打开这个办件 <Kbd keys="enter" />
          </CaseLink>
        </div>
      </section>
    </Page>
  );
}

interface ToldProps {
  readonly received: Received;
  readonly data: Data | undefined;
}

function Told({ received: { number, code }, data }: ToldProps) {
  const { promisedDue, projected } = data?.clock ?? {};
  return (
    <dl>
      <div>
        <dt>办件编号</dt>
        <dd className="number">{groupNumber(number)}</dd>
      </div>
      <div>
        <dt>查询码</dt>
        <dd className="number">{code || '存草稿时已经给过；没有留下的，打开办件重发'}</dd>
      </div>
      {promisedDue ? (
        <div>
          <dt>承诺办结</dt>
          <dd>{dueText(promisedDue, projected)}前</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** The slip for the applicant: on paper only, beside the page, which then is not printed. */
function Slip({ received, data }: ToldProps) {
  const { number, code, itemName, statusName } = received;
  const { promisedDue, statutoryDue, noticeDue, projected } = data?.clock ?? {};
  const due = promisedDue ?? statutoryDue;
  const text = (day: string) => `${dueText(day, projected)}前`;
  const facts = [
    { name: '申请人', text: data?.applicant.name ?? '' },
    { name: '收件的地方', text: data?.siteName ?? '' },
    { name: '收件的日子', text: data ? showDayText(data.openedOn) : '' },
    { name: '现在', text: statusName },
    { name: '最迟答复', text: noticeDue ? text(noticeDue) : '' },
    { name: '最迟办结', text: due ? text(due) : '' },
  ].filter((fact) => fact.text !== '');
  return createPortal(
    <div className="slip-only">
      <h1>收件回执</h1>
      <CodeSlip item={itemName} number={number} code={code} codeName="查询码" facts={facts} />
    </div>,
    document.body,
  );
}
