import { useQuery } from '@tanstack/react-query';
import type { QueueName } from '#service/cases/queue/queues.ts';
import { api } from '../app/index.ts';
import { leftText, lightOf } from '../view/lights.ts';
import { Work } from './home-work.tsx';

/** the queues in the order of the page, and the words where one is empty */
const QUEUES: readonly (readonly [of: QueueName, name: string, none: string])[] = [
  ['mine', '在我手里的办件', '没有积压'],
  ['free', '等人接办的办件', '没有等人接办的'],
  ['unit', '本单位审查和决定的办件', '没有待办'],
  ['district', '全区在办的办件', '没有在办'],
  ['site', '本站点收的办件', '没有在办'],
];

/** What waits in all queues that I answer for, each with the light of its most urgent case. */
export function CaseWork() {
  const query = useQuery(api.cases.standing.queryOptions({ staleTime: 0, refetchInterval: 15_000 }));
  return QUEUES.map(([of, name, none]) => {
    const queue = query.data?.queues.find((one) => one.of === of);
    // while nothing is known, the first row holds the place
    if (!queue && (query.data || of !== 'mine')) return null;
    const first = queue?.first;
    const { word = '', tone = 'good' } = first ? lightOf(first.light) : {};
    const mark = first?.mark?.late ? `；${first.mark.text}` : '';
    return (
      <Work
        key={of}
        name={name}
        count={queue?.count}
        words={[first ? `最急的${word} ${leftText(first)}${mark}` : none, none]}
        tone={first?.mark?.late ? 'bad' : tone}
        isNone={!first}
        to="/cases"
        search={{ of }}
      />
    );
  });
}
