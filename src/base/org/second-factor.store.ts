import { ok, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { beginAttempt, type SignInContext } from './attempt.store.ts';
import { takeCode } from './factors.store.ts';
import { problems } from './problems.ts';
import type { Session } from './session.ts';
import { endSessionsOf, giveFactor } from './sessions.store.ts';

/**
 * Takes the code of a second factor in a session that waits for it. Wrong codes count like wrong passwords of the same login, so
 * nobody who has the password tries a million codes.
 */
export async function giveCode(
  context: SignInContext,
  session: Session,
  code: string,
): Promise<Result<null>> {
  return withCode(context, session, code, null);
}

/** Takes the first code of a factor that was begun, which counts from now on. Other sessions end: they have not shown it. */
export async function confirmFactor(
  context: SignInContext,
  session: Session,
  id: string,
  code: string,
): Promise<Result<null>> {
  return withCode(context, session, code, id);
}

async function withCode(
  context: SignInContext,
  { staffId, id }: Session,
  code: string,
  begun: string | null,
): Promise<Result<null>> {
  const { db, district } = context;
  const attempt = await beginAttempt(context, staffId);
  if (!attempt.ok) return attempt;
  const { at, left, settle } = attempt.value;
  return db.transaction().execute(async (tx: Db): Promise<Result<null>> => {
    if (!(await takeCode(tx, district, staffId, code, at, begun))) {
      const wrong = problems.of('org/factor-wrong', 'code', left);
      await settle(tx, 'failed', wrong);
      return refused(wrong);
    }
    await giveFactor(tx, district, id, at);
    if (begun !== null) await endSessionsOf(tx, district, staffId, id);
    // it was no failure: the attempt ends as what clears failures
    await settle(tx, 'succeeded');
    await settle(tx, begun === null ? 'factor-given' : 'factor-added');
    return ok(null);
  });
}
