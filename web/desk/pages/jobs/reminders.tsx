import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../../app/client.ts';
import { Panel, Refusal, State, useSubmission } from '../../frame/index.ts';
import { CaseLink } from '../../parts/links.tsx';
import { groupNumber } from '../../view/lights.ts';
import { showDayText, showMoment } from '../../view/show.ts';

const TONES = {
  red: 'bad',
  deemed: 'bad',
  orange: 'bad',
  notice: 'warn',
  yellow: 'warn',
  supply: 'quiet',
  supplement: 'quiet',
  dissatisfied: 'warn',
} as const;

/** so many stand on the first page; the rest comes up when these are gone */
const SHOWN = 20;

/** Which of my cases come due or are late: why, since when. Nothing is shown where there is nothing to be said. */
export function Reminders() {
  const list = useQuery(api.reminders.list.queryOptions({ staleTime: 0, refetchInterval: 60_000 }));
  const read = useSubmission({
    refused: '没有记下',
    send: (one: Parameters<typeof api.reminders.read.call>[0]) => api.reminders.read.call(one),
    reads: [api.reminders.key()],
  });
  const all = list.data ?? [];
  if (all.length === 0) return null;
  return (
    <Panel title={`提醒（${all.length}）`} className="reminders">
      <Refusal of={read} />
      <ul>
        {all.slice(0, SHOWN).map(({ number, rule, why, due, at, item, handlerName }) => (
          <li key={`${number} ${rule} ${due}`}>
            <State tone={TONES[rule]}>{why}</State>
            <span className="reminder-case">
              <CaseLink number={number}>{item}</CaseLink>
              <span className="soft">
                <span className="nowrap">{showDayText(due)}</span>
                {handlerName ? <span className="nowrap">经办：{handlerName}</span> : null}
                <span className="nowrap">{showMoment(at)}提醒</span>
                <span>{groupNumber(number)}</span>
              </span>
            </span>
            <Button
              size="small"
              disabled={read.busy}
              aria-label={`知道了：${item}，${why}`}
              onClick={() => read.send({ number, rule, due })}
            >
              知道了
            </Button>
          </li>
        ))}
      </ul>
      {all.length > SHOWN ? (
        <p className="soft">只列最要紧的 {SHOWN} 条；办下去或者点“知道了”，后面的会补上来。</p>
      ) : null}
    </Panel>
  );
}
