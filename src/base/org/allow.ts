import type { Problem, Result } from '#base/kernel/index.ts';
import type { Permission } from './permissions.ts';
import { problems } from './problems.ts';
import { factorProblem, requirePermission, type Session } from './session.ts';

type Refusal = (options: { data: { problems: Problem[] } }) => Error;

/** The errors of `house`, which every route's handler gets. */
export interface Refusals {
  readonly REFUSED: Refusal;
  readonly SIGN_IN: Refusal;
  readonly NOT_ALLOWED: Refusal;
}

/** For routes: gives the session, or answers 401, or 403 while the second factor is still to come. */
export function signedIn(errors: Refusals, session: Session | null): Session {
  const someone = halfSignedIn(errors, session);
  const missing = factorProblem(someone);
  if (missing) throw errors.NOT_ALLOWED({ data: { problems: [missing] } });
  return someone;
}

/** For the routes of signing in itself: gives the session, also one whose second factor is still to come. */
export function halfSignedIn(errors: Refusals, session: Session | null): Session {
  if (session) return session;
  throw errors.SIGN_IN({ data: { problems: [problems.of('org/sign-in-needed', 'session', {})] } });
}

/** For routes: gives the session if it has the permission, or answers 401, or 403 with the reason. */
export function allow(errors: Refusals, session: Session | null, permission: Permission): Session {
  const someone = signedIn(errors, session);
  const missing = requirePermission(someone, permission);
  if (missing) throw errors.NOT_ALLOWED({ data: { problems: [missing] } });
  return someone;
}

/** For routes: gives the value of a result, or answers 422 with all its problems. */
export function accepted<T>(errors: Refusals, result: Result<T>): T {
  if (result.ok) return result.value;
  throw errors.REFUSED({ data: { problems: [...result.problems] } });
}
