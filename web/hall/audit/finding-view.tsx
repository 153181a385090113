import { ANSWER_NAME } from '#account/audit/report/text.ts';
import type { AuditDone, Finding, ReaderAnswer } from '#account/audit-desk/page-types.ts';
import { SeverityMark } from './severity.tsx';
import { findingAddress, valueText, whereOf } from './words.ts';

/** values of a finding in the list; its own page shows all */
const SHOWN_VALUES = 4;

interface FindingProps {
  readonly done: AuditDone;
  readonly finding: Finding;
  readonly number: number;
}

export function FindingView({ done, finding, number }: FindingProps) {
  const { id, severity, title, message, basis, hint, values } = finding;
  const answer = done.answers.find((one) => one.finding === id);
  const place = done.sights[id]?.some(({ shown }) => shown.kind === 'page') ? '在原页上看' : '看原文';
  return (
    <article className={`finding is-${severity}`} id={id}>
      <h3 id={`t-${id}`}>
        {number}. <SeverityMark severity={severity} /> {title}
      </h3>
      <p>{message}</p>
      <Values done={done} finding={finding} most={SHOWN_VALUES} />
      {values.length > SHOWN_VALUES && <p className="soft small">还有 {values.length - SHOWN_VALUES} 处。</p>}
      {answer && <AnswerView answer={answer} />}
      <p className="soft small">
        依据：{basis}。{hint}
      </p>
      <p className="noprint">
        <a className="tap" href={findingAddress(done.session, id)} aria-describedby={`t-${id}`}>
          {place}
          {answer ? '、改意见' : '、写意见'}
        </a>
      </p>
    </article>
  );
}

interface ValuesProps {
  readonly done: AuditDone;
  readonly finding: Finding;
  readonly most?: number;
}

/** The values of a finding, each with a link to its place. */
export function Values({ done, finding, most = Number.POSITIVE_INFINITY }: ValuesProps) {
  return (
    <ul className="values">
      {finding.values.slice(0, most).map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values of a finding never change their order
        <li key={at}>
          {value.label}：<span className="amount">{valueText(value)}</span>{' '}
          <a className="intext nowrap" href={findingAddress(done.session, finding.id, at)}>
            {whereOf(done, finding, at) || '原文'}
          </a>
          <br />
          <q>{value.place.quote}</q>
        </li>
      ))}
    </ul>
  );
}

export function AnswerView({ answer }: { readonly answer: ReaderAnswer }) {
  return (
    <p className="answer">
      {answer.by === 'staff' ? '工作人员' : '读者'}的意见：<strong>{ANSWER_NAME[answer.answer]}</strong>
      {answer.note !== '' && (
        <>
          ，<q>{answer.note}</q>
        </>
      )}
    </p>
  );
}
