/** The parts of a defect that go into the log. */
export interface Failure {
  readonly what: string;
  /** code of the system or the database */
  readonly code?: string;
  readonly stack: string;
}

/**
 * Tells where a defect is, without the data of the request. A database's message and `detail` quote the row, and a contract's
 * error holds the whole answer: names and numbers of persons would stay in logs for ever.
 */
export function failure(error: unknown): Failure {
  if (!(error instanceof Error)) return { what: typeof error, stack: '' };
  const { code, constraint, severity } = error as {
    code?: unknown;
    constraint?: unknown;
    severity?: unknown;
  };
  const stack = error.stack ?? '';
  // a database's message quotes values; its code and constraint tell the same without them
  const told = severity === undefined ? stack : stack.slice(Math.max(0, stack.indexOf('\n    at ')));
  const cause = error.cause instanceof Error ? `\n← ${failure(error.cause).stack}` : '';
  return {
    what: typeof constraint === 'string' ? `${error.name} ${constraint}` : error.name,
    ...(typeof code === 'string' && { code }),
    stack: `${told}${cause}`,
  };
}
