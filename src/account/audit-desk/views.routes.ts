import type { HttpContext } from '#shell/http/context.ts';
import { listAnswers } from './answers.store.ts';
import type { AuditDone } from './page-types.ts';
import { ordered, readJudgement } from './session-work.store.ts';
import { type AuditSession, digestOf } from './sessions.store.ts';

export function filesOf(session: AuditSession): AuditDone['files'] {
  return ordered(session.files).map(({ name, bytes, last }) => ({ name, bytes, last }));
}

/** Everything that the pages of a finished session show, with the answers of this and earlier runs. */
export async function donePage({ db, district }: HttpContext, session: AuditSession): Promise<AuditDone> {
  const [judgement, answers] = await Promise.all([
    readJudgement(session),
    listAnswers(db, { district, document: digestOf(session.files) }),
  ]);
  const { audit, sights, sizes, titles } = judgement;
  return { session: session.id, files: filesOf(session), result: audit, sights, sizes, titles, answers };
}

/** A line of a table of many documents, for the desk. */
export async function brief(session: AuditSession) {
  const { id, state } = session;
  const base = { session: id, state: state.kind, files: filesOf(session) };
  if (state.kind === 'reading') return { ...base, done: state.done };
  if (state.kind === 'refused') return { ...base, problems: state.problems };
  const { audit } = await readJudgement(session);
  return { ...base, document: audit.document, summary: audit.summary, unread: audit.unread.length };
}
