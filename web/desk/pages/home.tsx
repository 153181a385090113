import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { yearOf } from '#base/kernel/index.ts';
import { api, today, useMay, useMe, useYear } from '../app/index.ts';
import { may } from '../app/session.ts';
import { Facts, Kbd, Page, Panel, State } from '../frame/index.ts';
import { CASE_WORK, HAND_OVER_WORK, navigationFor } from '../view/navigation.ts';
import { standingOf } from '../view/release.ts';
import { CaseWork } from './home-cases.tsx';
import { DistrictCases } from './home-district.tsx';
import { Work } from './home-work.tsx';
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
        <FirstStepsLeft />
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
        {may(me, 'case.read') ? <DistrictCases /> : null}
        <Duties />
      </div>
    </Page>
  );
}

/** How many came in this year, and whether decisions were late. */
function CountsWork() {
  const year = yearOf(today());
  const counts = useQuery(api.counts.tally.queryOptions({ input: { year, by: 'level' }, staleTime: 60_000 }));
  const late = counts.data?.now.latePromise ?? 0;
  // the page of counts says why and what to do
  const behind = counts.data?.behind ?? false;
  return (
    <Work
      name={`${year}年收件`}
      count={counts.data?.now.received}
      words={[behind ? '还没有全部计入' : `超承诺时限 ${late} 件`, '没有超时限的决定']}
      tone={behind ? 'warn' : 'bad'}
      isNone={late === 0 && !behind}
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
  const word = `${gone.length} 人名下，请移交`;
  return (
    <Work
      name="已离岗、停用的同事名下的办件"
      count={count}
      words={[word, word]}
      tone="bad"
      to="/cases/hand-over"
    />
  );
}

function PendingWork() {
  const me = useMe();
  const waiting = useQuery(api.ledger.pending.queryOptions({ input: { status: 'waiting' } }));
  const returned = useQuery(api.ledger.pending.queryOptions({ input: { status: 'returned' } }));
  const review = useMay('ledger.review');
  const makes = useMay('ledger.make');
  return (
    <>
      <Work
        name={review ? '等我复核的凭证' : '等待复核的凭证'}
        count={waiting.data?.length}
        words={[review ? '请复核' : '在复核手里', '没有积压']}
        tone={review ? 'warn' : 'quiet'}
        to="/review"
      />
      {makes ? (
        <Work
          name="退回给我的凭证"
          count={returned.data?.filter(({ maker }) => maker === me.staffId).length}
          words={['请改正后重新提交', '没有退回']}
          tone="bad"
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
  const own = periods.data?.filter((period) => period.year === year && period.vouchers > 0);
  return (
    <Work
      name={`${year}年没有结账的月份`}
      count={own?.filter(({ closedAt }) => closedAt === null).length}
      words={['凭证齐全后结账', '都已结账']}
      tone={closes ? 'warn' : 'quiet'}
      to="/closing"
    />
  );
}

function AccountWork() {
  const { year, ready } = useYear();
  const release = useQuery(api.publish.releaseState.queryOptions({ input: { year }, enabled: ready }));
  const count = release.data && standingOf(release.data).missing.length;
  const name = `${year}年决算`;
  // a year without an account has nothing to do
  if (release.error)
    return <Work name={name} count={0} words={['', '还没有决算']} tone="quiet" to="/account" />;
  return (
    <Work name={name} count={count} words={['项没有做', '没有未了事项']} tone="warn" to="/account/release" />
  );
}

/** While the bureau begins: how many first steps are open, and how many of them are mine. */
function FirstStepsLeft() {
  const { data } = useQuery(api.firstSteps.list.queryOptions({ staleTime: 60_000 }));
  if (!data?.beginning) return null;
  const open = data.steps.filter(({ done, optional }) => !done && !optional);
  const next = open.find(({ mine }) => mine);
  return (
    <Panel title="第一步" beside={<State tone="warn">还有 {open.length} 步</State>} padded>
      <p>
        {next ? `您的下一步：${next.title}。` : '现在没有等您做的一步。'}
        <Link to="/first-steps">看全部</Link>
      </p>
    </Panel>
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
