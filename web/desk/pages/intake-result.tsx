import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../app/client.ts';
import { useKeys } from '../frame/keys.tsx';
import { Kbd } from '../parts/kbd.tsx';
import type { Until } from '../view/intake.ts';
import { dueText, groupNumber } from '../view/lights.ts';

export interface Received {
  readonly number: string;
  /** 查询码, only this once */
  readonly code: string;
  readonly statusName: string;
  readonly until: Until;
  readonly itemName: string;
}

interface Props {
  readonly received: Received;
  readonly onNext: () => void;
  readonly onOther: () => void;
}

const SAID = { draft: '已存为草稿', receive: '已收件', accept: '已收件并受理' } as const;

/** What the applicant takes along: the number, the code that is shown only now, the papers. */
export function IntakeResult({ received, onNext, onOther }: Props) {
  const { number, code, until, itemName } = received;
  const navigate = useNavigate();
  const query = useQuery(
    api.cases.get.queryOptions({ input: { number }, gcTime: 0, staleTime: Number.POSITIVE_INFINITY }),
  );
  const papers = query.data?.papers ?? [];
  const hrefOf = ({ kind, sequence }: (typeof papers)[number]) =>
    `/api/cases/${number}/papers/${kind}/${sequence}`;
  const open = () => void navigate({ to: '/cases/$number', params: { number } });
  useKeys([
    { keys: 'n', does: '下一件，同一事项', group: '本页', run: onNext },
    { keys: 'o', does: '下一件，别的事项', group: '本页', run: onOther },
    { keys: 'enter', does: '打开这个办件', group: '本页', run: open },
    ...papers.slice(0, 9).map((paper, at) => ({
      keys: String(at + 1),
      does: `打开${paper.name}`,
      group: '本页' as const,
      run: () => void globalThis.open(hrefOf(paper), '_blank', 'noopener'),
    })),
  ]);
  return (
    <>
      <header className="page-head">
        <h1>{SAID[until]}</h1>
        <span className="about">{itemName}</span>
      </header>
      <section className="panel received" aria-label="收件结果">
        <dl>
          <div>
            <dt>办件编号</dt>
            <dd className="number">{groupNumber(number)}</dd>
          </div>
          <div>
            <dt>查询码</dt>
            <dd className="number">{code || '已经给过'}</dd>
          </div>
          {query.data?.clock.promisedDue ? (
            <div>
              <dt>承诺办结</dt>
              <dd>{dueText(query.data.clock.promisedDue, query.data.clock.projected)}前</dd>
            </div>
          ) : null}
        </dl>
        <p>请把编号和查询码交给申请人：凭这两样在办事大厅查进度。查询码只在这里显示一次。</p>
        <ul className="received-papers">
          {papers.map((paper, at) => (
            <li key={paper.number}>
              <a href={hrefOf(paper)} target="_blank" rel="noreferrer">
                打印{paper.name}
              </a>{' '}
              <Kbd keys={String(at + 1)} /> <span className="soft">{paper.number}</span>
            </li>
          ))}
        </ul>
        <div className="verb-foot">
          <Button type="primary" onClick={onNext}>
            下一件，同一事项 <Kbd keys="n" />
          </Button>
          <Button onClick={onOther}>
            下一件，别的事项 <Kbd keys="o" />
          </Button>
          <Link to="/cases/$number" params={{ number }}>
            打开这个办件 <Kbd keys="enter" />
          </Link>
        </div>
      </section>
    </>
  );
}
