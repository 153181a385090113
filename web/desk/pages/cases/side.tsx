import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../app/index.ts';
import { Facts, Loaded, Panel, TextButton } from '../../frame/index.ts';
import { type Step, Timeline } from '../../parts/timeline.tsx';
import type { Shown } from '../../parts/viewer.tsx';
import { dueText } from '../../view/lights.ts';
import { showDayText, showMoment } from '../../view/show.ts';
import type { Case } from './types.ts';

interface Props {
  readonly data: Case;
}

interface HistoryProps extends Props {
  readonly onShow: (shown: Shown) => void;
}

/** what ends or turns a case back */
const BAD = new Set(['refuse', 'notify', 'pre-return', 'end', 'withdraw', 'discard', 'reject-extension']);

/** The applicant's written request, beside the materials. */
function requestShown(number: string, { digest }: { readonly digest: string }): Shown {
  return {
    key: `${number} ${digest}`,
    title: '书面请求',
    load: () => api.cases.file.call({ number, digest }),
    href: `/api/cases/${number}/files/${digest}`,
  };
}

/** What happened, by whom and when; under it what comes. */
export function CaseHistory({ data, onShow }: HistoryProps) {
  const done = data.timeline.map(
    ({ at, verb, name, byName, words, paper, file }): Step => ({
      key: `${at} ${verb}`,
      title: name,
      tone: BAD.has(verb) ? 'bad' : 'done',
      by: byName,
      at,
      text:
        words || paper || file ? (
          <>
            {words ? <div>{words}</div> : null}
            {paper ? <div className="soft">{paper}</div> : null}
            {file ? (
              <TextButton onClick={() => onShow(requestShown(data.number, file))}>
                书面请求：{file.name}
              </TextButton>
            ) : null}
          </>
        ) : null,
    }),
  );
  const next = data.steps
    .filter(({ state }) => state === 'now' || state === 'next')
    .map(
      ({ key, name, state }): Step => ({
        key: `next ${key}`,
        title: name,
        tone: state === 'now' ? 'waiting' : 'next',
        text: state === 'now' ? <span className="soft">{data.waitsFor}</span> : '',
      }),
    );
  return (
    <>
      <Timeline steps={[...done, ...next]} />
      <Facts
        of={[
          ['在谁手里', data.handler.name],
          ['收件', `${data.siteName}，${data.channelName}`],
          ['决定', data.item.unitName],
          data.item.joint && ['联办', data.item.otherDepts.join('、')],
          ['立件', showDayText(data.openedOn)],
          data.rating !== null && ['评价', `${data.rating}（1 非常满意 … 5 非常不满意）`],
        ]}
      />
    </>
  );
}

/** The legal clock: the three limits apart, what stops it, and the articles. */
export function ClockPanel({ data }: Props) {
  const { clock, item } = data;
  const limit = (days: number | null) => (days === null ? '法律没有规定' : `${days} 个工作日`);
  const rows: readonly (readonly [string, string])[] = [
    ['受理', clock.acceptedOn ? `${showDayText(clock.acceptedOn)}${clock.deemed ? '（视为受理）' : ''}` : ''],
    ['答复最迟', dueText(clock.noticeDue, clock.projected)],
    ['承诺期限', dueText(clock.promisedDue, clock.projected) || limit(item.promised)],
    ['法定期限', dueText(clock.statutoryDue, clock.projected) || limit(item.statutory)],
    ['送达最迟', dueText(clock.deliverBy, clock.projected)],
  ];
  return (
    <Panel title="期限" label="期限" className="clock">
      <Facts of={rows} />
      {data.suspension ? <Rests rests={data.suspension} /> : null}
      {data.notes.map(({ text, late }) => (
        <p key={text} className={`clock-line${late ? ' red-ink' : ''}`}>
          {text}
        </p>
      ))}
      {clock.projected ? (
        <p className="clock-line soft">“预计”的日子在还没有公布的放假安排里，公布后可能变。</p>
      ) : null}
      {clock.basis.length > 0 ? (
        <details className="clock-line">
          <summary>依据</summary>
          <ul>
            {clock.basis.map((basis) => (
              <li key={basis} className="soft">
                {basis}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}

/** 中止: why, until when, and whether the days go on. */
function Rests({ rests }: { readonly rests: NonNullable<Case['suspension']> }) {
  const { name, until, stopsClock, basis } = rests;
  const expected = until ? `，预计到${showDayText(until)}` : '';
  return (
    <p className="clock-line">
      已中止（{name}
      {expected}），期限{stopsClock ? '停走' : '照常计算'}。<span className="soft">依据：{basis}</span>
    </p>
  );
}

interface PapersProps extends Props {
  readonly shown: string | null;
  readonly onShow: (shown: Shown) => void;
}

type Paper = Case['papers'][number];

/** A paper as the viewer shows it; the certificate has a kind of its own. */
export function paperShown(
  number: string,
  { kind, sequence, name }: Pick<Paper, 'kind' | 'sequence' | 'name'>,
): Shown {
  return {
    key: `${number} ${kind} ${sequence}`,
    title: name,
    load: () => api.cases.paper.call({ number, kind, sequence }),
    href: `/api/cases/${number}/papers/${kind}/${sequence}`,
  };
}

/** What was issued, to be looked at and printed. */
export function Papers({ data, shown, onShow }: PapersProps) {
  const { certificate } = data;
  const papers = [
    ...data.papers,
    ...(certificate
      ? [{ kind: 'certificate', sequence: 0, name: certificate.name, number: certificate.number, on: null }]
      : []),
  ];
  return (
    <Panel title="文书和证照" label="文书和证照" className="papers">
      {papers.length === 0 ? <p className="empty">受理、补正、决定和送达的文书出具后列在这里。</p> : null}
      <ul>
        {papers.map((paper) => {
          const file = paperShown(data.number, paper);
          return (
            <li key={file.key}>
              <TextButton pressed={file.key === shown} onClick={() => onShow(file)}>
                {paper.name}
              </TextButton>
              <a href={file.href ?? ''} target="_blank" rel="noreferrer" className="small">
                打印<span className="sr-only">：{paper.name}</span>
              </a>
              <div className="soft small">
                {paper.number} {paper.on ? showDayText(paper.on) : ''}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** What was told to the applicant. */
export function Messages({ data }: Props) {
  if (data.messages.length === 0) return null;
  return (
    <Panel title="告知申请人的消息" label="告知申请人的消息">
      <ul className="plain-list">
        {data.messages.map(({ at, kind, text }) => (
          <li key={`${at} ${kind}`}>
            {text} <span className="soft">{showMoment(at)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Who looked at this case, and why; read when somebody asks. */
export function AccessLog({ number }: { readonly number: string }) {
  const [open, setOpen] = useState(false);
  const query = useQuery(api.cases.access.queryOptions({ input: { number }, enabled: open, staleTime: 0 }));
  return (
    <details className="panel access" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>谁看过这个办件</summary>
      {open ? (
        <Loaded query={query} rows={3}>
          {({ rows }) => (
            <ul className="plain-list">
              {rows.map(({ at, byName, what, reason }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows, and one may look twice in a moment
                <li key={index}>
                  {byName} {what}
                  {reason ? `：${reason}` : ''} <span className="soft">{showMoment(at)}</span>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      ) : null}
    </details>
  );
}
