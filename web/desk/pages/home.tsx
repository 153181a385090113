import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { yearOf } from '#base/kernel/index.ts';
import { api, today, useMay, useMe, useYear } from '../app/index.ts';
import { may } from '../app/session.ts';
import { Facts, Kbd, Page, Panel } from '../frame/index.ts';
import type { CasesSearch } from '../view/addresses.ts';
import { leftText, lightOf } from '../view/lights.ts';
import { CASE_WORK, HAND_OVER_WORK, navigationFor } from '../view/navigation.ts';
import { countStates } from '../view/relations.ts';
import { Reminders } from './jobs/reminders.tsx';

/** My work: what waits for me now, by role, with true counts. */
export function Home() {
  const me = useMe();
  const reads = may(me, 'ledger.read');
  const handles = CASE_WORK.some((permission) => may(me, permission));
  const handsOver = HAND_OVER_WORK.some((permission) => may(me, permission));
  return (
    <Page
      title={`${me.name}，我的工作`}
      about={
        <>
          {me.scope.path.join(' · ')}　{me.unit.name}
          {'　'}
          {me.roles.map(({ name }) => name).join('、') || me.title}
        </>
      }
    >
      <div className="home">
        {handles ? <Reminders /> : null}
        <Panel title="现在等我办的">
          {reads || handles || handsOver ? (
            <table className="dense work">
              <tbody>
                {handles ? <CaseWork /> : null}
                {may(me, 'case.read') ? <CountsWork /> : null}
                {handsOver ? <LeftWork /> : null}
                {reads ? <PendingWork /> : null}
                {reads ? <MonthWork /> : null}
                {reads && may(me, 'account.read') ? <AccountWork /> : null}
              </tbody>
            </table>
          ) : (
            <p className="empty">您的岗位现在没有排队的工作。可以办的事列在右边。</p>
          )}
        </Panel>
        <Panel title="可以办的">
          <Entries />
        </Panel>
        <Duties />
      </div>
    </Page>
  );
}

interface WorkProps {
  readonly name: string;
  readonly count: ReactNode;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
  readonly word: string;
  readonly to: '/review' | '/closing' | '/account' | '/vouchers' | '/cases' | '/cases/hand-over' | '/counts';
  readonly search?: CasesSearch;
}

function Work({ name, count, tone, word, to, search = {} }: WorkProps) {
  return (
    <tr>
      <td>
        <Link to={to} search={search}>
          {name}
        </Link>
      </td>
      <td className="amount count">{count}</td>
      <td>
        <span className={`state ${tone}`}>{word}</span>
      </td>
    </tr>
  );
}

/** What waits in my queues, with the light of the most urgent. */
function CaseWork() {
  const queue = useQuery(
    api.cases.queue.queryOptions({ input: { limit: 1 }, staleTime: 0, refetchInterval: 15_000 }),
  );
  const counts = queue.data?.counts;
  // the first queue that this person has; the most urgent is told only of their own
  const first = queue.data?.of === 'mine' ? queue.data.rows[0] : undefined;
  const light = first ? lightOf(first.light) : null;
  const waiting = '正在读取';
  const others = OTHER_QUEUES.filter(({ of }) => counts && counts[of] !== null);
  return (
    <>
      {counts && counts.mine === null ? null : (
        <Work
          name="在我手里的办件"
          count={counts?.mine ?? ''}
          tone={light?.tone ?? (counts ? 'good' : 'quiet')}
          word={counts ? (first ? `最急的${light?.word ?? ''} ${leftText(first)}` : '没有积压') : waiting}
          to="/cases"
        />
      )}
      {others.map(({ of, name, word }) => (
        <Work
          key={of}
          name={name}
          count={counts?.[of] ?? ''}
          tone={of === 'free' && counts?.free ? 'warn' : 'quiet'}
          word={word}
          to="/cases"
          search={{ of }}
        />
      ))}
    </>
  );
}

/** How many came in this year, and whether decisions were late. */
function CountsWork() {
  const year = yearOf(today());
  const counts = useQuery(api.counts.tally.queryOptions({ input: { year, by: 'level' }, staleTime: 60_000 }));
  const now = counts.data?.now;
  const late = now?.latePromise ?? 0;
  const word = late > 0 ? `超承诺时限 ${late} 件` : '没有超时限的决定';
  return (
    <Work
      name={`${year}年收件`}
      count={now?.received ?? ''}
      tone={now ? (late > 0 ? 'bad' : 'good') : 'quiet'}
      word={now ? word : '正在读取'}
      to="/counts"
    />
  );
}

/** Cases in the hands of colleagues who are gone, for whoever may hand them over; nothing is said where there are none. */
function LeftWork() {
  const people = useQuery(api.cases.handOvers.queryOptions({ staleTime: 60_000 }));
  const gone = (people.data ?? []).filter(({ state }) => state !== 'active');
  const count = gone.reduce((sum, { drafts, cases }) => sum + drafts + cases, 0);
  if (count === 0) return null;
  return (
    <Work
      name="已离岗、停用的同事名下的办件"
      count={count}
      tone="bad"
      word={`${gone.length} 人名下，请移交`}
      to="/cases/hand-over"
    />
  );
}

const OTHER_QUEUES = [
  { of: 'free', name: '等人接办的办件', word: '谁都可以接' },
  { of: 'unit', name: '本单位审查和决定的办件', word: '待办' },
  { of: 'site', name: '本站点收的办件', word: '在办' },
] as const;

function PendingWork() {
  const me = useMe();
  const waiting = useQuery(api.ledger.pending.queryOptions({ input: { status: 'waiting' } }));
  const returned = useQuery(api.ledger.pending.queryOptions({ input: { status: 'returned' } }));
  const mine = (returned.data ?? []).filter(({ maker }) => maker === me.staffId).length;
  const review = useMay('ledger.review');
  const makes = useMay('ledger.make');
  const number = waiting.data?.length;
  return (
    <>
      <Work
        name={review ? '等我复核的凭证' : '等待复核的凭证'}
        count={number ?? ''}
        tone={number === undefined ? 'quiet' : number === 0 ? 'good' : review ? 'warn' : 'quiet'}
        word={
          number === undefined ? '正在读取' : number === 0 ? '没有积压' : review ? '请复核' : '在复核手里'
        }
        to="/review"
      />
      {makes ? (
        <Work
          name="退回给我的凭证"
          count={returned.data ? mine : ''}
          tone={mine > 0 ? 'bad' : 'good'}
          word={mine > 0 ? '请改正后重新提交' : '没有退回'}
          to="/review"
        />
      ) : null}
    </>
  );
}

function MonthWork() {
  const closes = useMay('ledger.close');
  const { year } = useYear();
  const periods = useQuery(api.ledger.periods.queryOptions({ staleTime: 60_000 }));
  const own = (periods.data ?? []).filter((period) => period.year === year && period.vouchers > 0);
  const open = own.filter(({ closedAt }) => closedAt === null).length;
  return (
    <Work
      name={`${year}年没有结账的月份`}
      count={periods.data ? open : ''}
      tone={open > 0 ? (closes ? 'warn' : 'quiet') : 'good'}
      word={open > 0 ? '凭证齐全后结账' : '都已结账'}
      to="/closing"
    />
  );
}

function AccountWork() {
  const { year, ready } = useYear();
  const account = useQuery(api.account.account.queryOptions({ input: { year }, enabled: ready }));
  const broken = account.data ? countStates(account.data.judgements).broken : undefined;
  return (
    <Work
      name={`${year}年决算的勾稽关系`}
      count={broken ?? ''}
      tone={broken === undefined ? 'quiet' : broken > 0 ? 'bad' : 'good'}
      word={
        broken === undefined
          ? account.error
            ? '还没有决算'
            : '正在读取'
          : broken > 0
            ? '项不符'
            : '全部相符'
      }
      to="/account"
    />
  );
}

function Entries() {
  const me = useMe();
  return (
    <ul className="entries-list">
      {navigationFor(me.permissions)
        .flatMap(({ entries }) => entries)
        .filter(({ to }) => to !== '/')
        .map(({ to, label, keys }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
            <Kbd keys={keys} />
          </li>
        ))}
    </ul>
  );
}

/** The roles one holds, in the words of the table of roles. */
function Duties() {
  const me = useMe();
  const roles = useQuery(api.org.roles.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const own = (roles.data ?? []).filter(({ id }) => me.roles.some((held) => held.id === id));
  if (own.length === 0) return null;
  return (
    <Panel title="我的岗位" className="duties">
      <Facts of={own.map(({ name, does }) => [name, does])} />
    </Panel>
  );
}
