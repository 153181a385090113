import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../app/index.ts';
import { Loaded, Page, useKeys } from '../../frame/index.ts';
import { Light } from '../../parts/light.tsx';
import { type Shown, Viewer } from '../../parts/viewer.tsx';
import { groupNumber, leftText, shortNumber } from '../../view/lights.ts';
import { CaseActions } from './actions.tsx';
import { CaseContent } from './content.tsx';
import { CaseHistory, ClockPanel, Papers } from './side.tsx';
import type { Case } from './types.ts';

const LOOK_MS = 15_000;

/**
 * Tells when somebody has handled the case since it was read. It asks for the row of the list, because every reading of
 * the case itself is logged.
 */
function useNews(number: string, version: number | undefined, onNews: () => void): void {
  const row = useQuery(
    api.cases.find.queryOptions({
      input: { q: number },
      refetchInterval: LOOK_MS,
      staleTime: 0,
      enabled: version !== undefined,
    }),
  );
  const now = row.data?.rows.find((found) => found.number === number)?.version;
  const told = useRef(0);
  useEffect(() => {
    if (now === undefined || version === undefined || now <= version || told.current === now) return;
    told.current = now;
    onNews();
  }, [now, version, onNews]);
}

/** One case: what happened at the left, what it is in the middle, what may be done now at the right. */
export function CasePage() {
  const { number } = useParams({ from: '/cases/$number' });
  const query = useQuery(
    // every reading is logged, so the page reads it once and after each step
    api.cases.get.queryOptions({
      input: { number },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
  );
  const { refetch } = query;
  useNews(number, query.data?.version, refetch);
  return (
    <Loaded query={query} rows={14}>
      {(data) => <CaseView key={data.number} data={data} />}
    </Loaded>
  );
}

function CaseView({ data }: { readonly data: Case }) {
  const { clock } = data;
  const [shown, setShown] = useState<Shown | null>(null);
  const queries = useQueryClient();
  const again = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.cases.get.key({ input: { number: data.number } }) }),
      queries.invalidateQueries({ queryKey: api.cases.queue.key() }),
      queries.invalidateQueries({ queryKey: api.cases.find.key() }),
    ]);
    const key = api.cases.get.queryKey({ input: { number: data.number } });
    return queries.getQueryData(key)?.version ?? data.version;
  };
  useKeys([{ keys: 'n', does: '最新情况', run: () => void again() }]);
  return (
    <Page
      title={data.item.name}
      tab={`${data.item.name} ${shortNumber(data.number)}`}
      beside={
        <>
          <Light name={clock.light} deemed={clock.deemed} />
          <b>{data.statusName}</b>
          <span className="about">
            {leftText({ ...clock, due: clock.promisedDue ?? clock.statutoryDue })}
          </span>
          <span className="code soft">{groupNumber(data.number)}</span>
        </>
      }
      actions={
        <>
          <span className="soft">{data.waitsFor}</span>
          <Link to="/cases">回到队列</Link>
        </>
      }
    >
      <div className={`case handling${shown ? ' viewing' : ''}`}>
        {shown ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long history is scrolled by keyboard
          <aside className="case-left panel" aria-label="经过" tabIndex={0}>
            <h2>经过</h2>
            <CaseHistory data={data} onShow={setShown} />
          </aside>
        )}
        <div className="case-middle">
          <CaseContent data={data} shown={shown?.key ?? null} onShow={setShown} />
        </div>
        {shown ? <Viewer key={shown.key} shown={shown} onClose={() => setShown(null)} /> : null}
        <div className="case-right">
          <CaseActions data={data} onShow={setShown} onAgain={again} />
          <ClockPanel data={data} />
          <Papers data={data} shown={shown?.key ?? null} onShow={setShown} />
        </div>
      </div>
    </Page>
  );
}
