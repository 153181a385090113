import type { AccountData, Judgement } from '../app/client.ts';
import { figureAddress } from './addresses.ts';
import { countStates, STATE_ORDER, StateMark } from './state.tsx';

interface Group {
  readonly relation: string;
  readonly judgements: readonly Judgement[];
}

/** Groups judgements by relation; those that need a look come first. */
function groupsOf(judgements: readonly Judgement[]): Group[] {
  const worst = (group: Group) =>
    Math.min(...group.judgements.map((judgement) => STATE_ORDER.indexOf(judgement.state)));
  return [...Map.groupBy(judgements, (judgement) => judgement.relation)]
    .map(([relation, list]) => ({ relation, judgements: list }))
    .sort((a, b) => worst(a) - worst(b));
}

function One({ judgement, year }: { readonly judgement: Judgement; readonly year: number }) {
  const broken = judgement.state === 'broken';
  return (
    <li>
      <StateMark state={judgement.state} />　{judgement.object}
      {judgement.message && judgement.state !== 'holds' && <p>{judgement.message}</p>}
      {broken && (
        <p>
          比较的数：
          {judgement.figures.map((figure) => (
            <span key={figure}>
              <a className="tap" href={figureAddress(year, figure)}>
                {figure}
              </a>{' '}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

function GroupView({ group, year }: { readonly group: Group; readonly year: number }) {
  const [first] = group.judgements;
  if (!first) return null;
  const broken = group.judgements.some(({ state }) => state === 'broken');
  return (
    <details open={broken}>
      <summary>
        {first.title}{' '}
        {countStates(group.judgements).map(({ state, count }) => (
          <span key={state}>
            　<StateMark state={state} count={count} />
          </span>
        ))}
      </summary>
      <p className="soft small">依据：{first.basis}</p>
      <ul className="plain">
        {group.judgements.map((judgement) => (
          <One key={judgement.object} judgement={judgement} year={year} />
        ))}
      </ul>
      {broken && <p>{first.hint}</p>}
    </details>
  );
}

/** The page of relations: how many were judged, and their results. */
export function RelationsPage({ account }: { readonly account: AccountData }) {
  const { judgements, year } = account;
  const groups = groupsOf(judgements);
  return (
    <>
      <h1>勾稽关系核对结果</h1>
      <p>
        {year}年度的九张表，按 {groups.length} 条规则核对了 {judgements.length} 处，全部按精确到分的数核对：
      </p>
      <ul className="plain">
        {countStates(judgements).map(({ state, count }) => (
          <li key={state}>
            <StateMark state={state} count={count} />
          </li>
        ))}
      </ul>
      <p className="soft">“不适用”是本年没有这类收支，“数据不足”是缺少比较所需的数，两者都不算成立。</p>
      {groups.map((group) => (
        <GroupView key={group.relation} group={group} year={year} />
      ))}
    </>
  );
}
