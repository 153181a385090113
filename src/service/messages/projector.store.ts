import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { Db } from '#shell/db/database.ts';
import { composeReminder, REMINDER_FACT, reminderFacts } from './reminder-texts.ts';
import type { CasesToTell, Message } from './types.ts';

const STREAM = 'case/';

/**
 * Writes the messages of cases. It runs BEFORE the projector of cases, because it reads each case as it was before the facts
 * and folds them itself. So a message tells of its own moment, live and in a rebuild with portions of any size. wire.ts hands in
 * the functions of the room cases that read a case and make its message.
 */
export function messageProjector<S>(cases: CasesToTell<S>): Projector {
  return {
    name: 'messages',
    tables: ['message'],
    kinds: [...cases.kinds, REMINDER_FACT],
    async apply(tx, district, all) {
      const reminders = all.filter(({ kind }) => kind === REMINDER_FACT).map(reminderOf);
      if (reminders.length > 0) await insert(tx, district, reminders);
      const facts = all.filter(({ kind }) => kind !== REMINDER_FACT);
      const told = facts.filter(({ kind }) => cases.tells(kind));
      if (told.length === 0) return;
      const numbers = new Set(told.map(numberOf));
      const states = await statesBefore(tx, district, facts, numbers, cases);
      const messages = facts.flatMap((fact) => {
        const number = numberOf(fact);
        return numbers.has(number) ? (messageOf(fact, number, states, cases) ?? []) : [];
      });
      await insert(tx, district, messages);
    },
  };
}

function reminderOf(fact: Fact): Message {
  const { version, at } = fact;
  const reminded = reminderFacts.read(REMINDER_FACT, fact);
  const { number, seen } = reminded;
  return { number, version: seen, reminder: version, at, kind: 'remind', text: composeReminder(reminded) };
}

function numberOf({ stream }: Fact): string {
  return stream.slice(STREAM.length);
}

/** Reads the cases as they were before the facts. A case that begins with these facts has no earlier state. */
async function statesBefore<S>(
  tx: Db,
  district: string,
  facts: readonly Fact[],
  numbers: ReadonlySet<string>,
  cases: CasesToTell<S>,
): Promise<Map<string, S>> {
  const opened = new Set(facts.filter(({ version }) => version === 1).map(numberOf));
  const older = [...numbers].filter((number) => !opened.has(number));
  const known = older.length > 0 ? await cases.load(tx, district, older) : [];
  return new Map([...known].map(([number, { state }]) => [number, state]));
}

function messageOf<S>(
  fact: Fact,
  number: string,
  states: Map<string, S>,
  cases: CasesToTell<S>,
): Message | null {
  const { after, text } = cases.follow(states.get(number) ?? null, fact);
  states.set(number, after);
  const { version, at, kind } = fact;
  return text === null ? null : { number, version, reminder: 0, at, kind: kind.slice(STREAM.length), text };
}

async function insert(tx: Db, district: string, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  await sql`
    INSERT INTO message (district, number, version, reminder, at, kind, text)
    SELECT ${district}, number, version, reminder, at, kind, text FROM jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
      AS r(number text, version int, reminder int, at bigint, kind text, text text)`.execute(tx);
}
