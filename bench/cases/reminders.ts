import type { Day } from '#base/kernel/index.ts';
import { reminding } from '#service/reminders/index.ts';
import type { Database } from '#shell/db/database.ts';
import { transact } from '#shell/db/transact.ts';
import { wireJournal } from '../../src/wire.ts';
import { noonOf } from './queue.ts';

/** Measures a morning's reminders over every case of a district: a first run, and a second one without new reminders. */
export async function measureReminders({ db }: Database, district: string, day: Day) {
  const run = async () => {
    const start = performance.now();
    const said = await transact(db, (tx) =>
      reminding.run({ tx, journal: wireJournal(db).within(tx), district, day, at: noonOf(day), files: '' }),
    );
    return { said, seconds: (performance.now() - start) / 1_000 };
  };
  return { first: await run(), again: await run() };
}
