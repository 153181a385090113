import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../../app/client.ts';
import { ProblemList } from '../../parts/problem-list.tsx';
import { problemsOf } from '../../view/problems.ts';
import { showDayText, showMoment } from '../../view/show.ts';

const TONES = {
  red: 'bad',
  deemed: 'bad',
  orange: 'bad',
  notice: 'warn',
  yellow: 'warn',
  supply: 'quiet',
  supplement: 'quiet',
} as const;

/** so many stand on the first page; the rest comes up when these are gone */
const SHOWN = 20;

/** Which of my cases come due or are late: why, since when. Nothing is shown where there is nothing to be said. */
export function Reminders() {
  const list = useQuery(api.reminders.list.queryOptions({ staleTime: 0, refetchInterval: 60_000 }));
  const queries = useQueryClient();
  const read = useMutation(
    api.reminders.read.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.reminders.key() }),
    }),
  );
  const all = list.data ?? [];
  if (all.length === 0) return null;
  return (
    <section className="panel reminders">
      <h2>提醒（{all.length}）</h2>
      {read.error ? <ProblemList title="没有记下" problems={problemsOf(read.error)} /> : null}
      <ul>
        {all.slice(0, SHOWN).map(({ number, rule, why, due, at, item, handlerName }) => (
          <li key={`${number} ${rule} ${due}`}>
            <span className={`state ${TONES[rule]}`}>{why}</span>
            <span className="reminder-case">
              <Link to="/cases/$number" params={{ number }}>
                {item}
              </Link>
              <span className="soft">
                {number}　{showDayText(due)}
                {handlerName ? `　经办：${handlerName}` : ''}　{showMoment(at)}提醒
              </span>
            </span>
            <Button
              size="small"
              disabled={read.isPending}
              aria-label={`知道了：${item}，${why}`}
              onClick={() => read.mutate({ number, rule, due })}
            >
              知道了
            </Button>
          </li>
        ))}
      </ul>
      {all.length > SHOWN ? (
        <p className="soft">只列最要紧的 {SHOWN} 条；办下去或者点“知道了”，后面的会补上来。</p>
      ) : null}
    </section>
  );
}
