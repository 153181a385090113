import type { Journal } from '#base/journal/index.ts';
import type { Clock } from '#base/kernel/index.ts';
import type { DeviceCookie, Session, SessionCookie } from '#base/org/index.ts';
import type { Db } from '#shell/db/database.ts';

/** What a request tells operations: of itself, without its data. */
export interface Tell {
  /** of the line in the log, of the answer's header, and of the page of a failure */
  readonly id: string;
  /** the operation of the contract that is called */
  operation(path: readonly string[]): void;
  refused(path: readonly string[], status: number, codes: readonly string[]): void;
}

/** The context that a route gets besides its input. */
export interface HttpContext {
  readonly db: Db;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly district: string;
  /** null: nobody is signed in */
  readonly session: Session | null;
  readonly cookie: SessionCookie;
  /** the browser as one that has given a right answer before; undefined in calls without a browser */
  readonly device?: DeviceCookie;
  /** tells operations about the request; undefined in calls without one */
  readonly tell?: Tell;
  /** the caller's network address, for sign-in limits */
  readonly address: string;
  /** sends a short message; undefined where the bureau has no gateway for them */
  readonly sendText?: ((phone: string, text: string) => Promise<void>) | undefined;
  /** the folder of handed-in files, outside any web root */
  readonly files: string;
  /** only while no bureau is founded here: 建局码, and the only district that may be founded (YIMEN_DISTRICT) */
  readonly founding?: { readonly code: string; readonly only: string | undefined } | undefined;
}
