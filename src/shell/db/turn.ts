import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** any number; held by the one server of a data folder for as long as it runs */
export const SERVER_LOCK = 430_213;

const RETRY_MS = 250;

/** Holds the one server's turn by a connection of its own; null when another server has it. */
export async function takeTurn(url: string, name: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ won: boolean }>('SELECT pg_try_advisory_lock($1) AS won', [
    SERVER_LOCK,
  ]);
  if (rows[0]?.won) return client;
  await client.end();
  return null;
}

export interface Turn {
  /** is the database there, and the turn ours? */
  isHeld(): boolean;
  /** settles when another server has taken the turn: this one has to end */
  readonly lost: Promise<void>;
  /** gives the turn back */
  end(): Promise<void>;
}

/**
 * Keeps the turn: when its connection breaks (PostgreSQL has crashed, or somebody ended it), `reopen` brings the database
 * back and says where it is now, and the turn is taken again.
 */
export function keepTurn(first: pg.Client, name: string, reopen: () => Promise<string>): Turn {
  let held: pg.Client | null = first;
  let ended = false;
  let loseTurn: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    loseTurn = resolve;
  });
  let again: Promise<void> | null = null;

  async function takeAgain(): Promise<void> {
    while (!ended) {
      try {
        const client = await takeTurn(await reopen(), name);
        if (!client) return loseTurn();
        held = client;
        watch(client);
        return;
      } catch {
        // not there yet
        await sleep(RETRY_MS);
      }
    }
  }
  function watch(client: pg.Client): void {
    client.once('end', () => {
      if (ended || held !== client) return;
      held = null;
      again = takeAgain();
    });
  }
  watch(first);
  return {
    isHeld: () => held !== null,
    lost,
    async end() {
      ended = true;
      await again;
      await held?.end();
      held = null;
    },
  };
}
