/** What the network or PostgreSQL (SQLSTATE) says while a database is not there: it comes back, or is started again. */
const CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006'];
/** what a request hears at once while the circuit is open */
export const AWAY_NOW = 'Connection terminated: the database has not answered for a while';

/** pg's own words have no code */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Did this fail because the database is not there just now? Whatever was under way is not stored. */
export function databaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { code?: string; syscall?: string };
  // a file that is missing is another matter than a socket that is
  if (code === 'ENOENT') return syscall === 'connect';
  return (
    (code !== undefined && CODES.includes(code)) || WORDS.test(error.message) || databaseAway(error.cause)
  );
}
