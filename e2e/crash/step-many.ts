import { createJournal } from '#base/journal/index.ts';
import { caseProjector, caseReading, stepCase } from '#service/cases/index.ts';
import { messageProjector } from '#service/messages/index.ts';
import { openDatabase } from '#shell/db/database.ts';
import { requestOf, TURNS } from './case-steps.ts';

/**
 * crash.test.ts runs this as a process of its own. Many clerks at once take cases through their lives; every second step is
 * taken by two of them. It prints each acknowledged step, until it is killed or all are done.
 */
const [url = '', clerks = '1', lives = '0'] = process.argv.slice(2);
const { db } = openDatabase(url);
const journal = createJournal(db, [messageProjector(caseReading), caseProjector]);
const say = (words: readonly (string | number)[]) => process.stdout.write(`${words.join(' ')}\n`);

async function step(life: number, turn: number, number: string | null): Promise<string> {
  const first = stepCase(journal, '渌', requestOf(life, turn, number));
  const second = turn % 2 === 1 ? stepCase(journal, '渌', requestOf(life, turn, number, true)) : null;
  const answer = await first;
  if (!answer.ok) throw new Error(`refused: ${answer.problems[0]?.code}`);
  say(['done', life, turn, answer.value.number, answer.value.version]);
  const other = await second;
  if (other) say(['told', life, turn, other.ok ? 'accepted' : (other.problems[0]?.code ?? '')]);
  return answer.value.number;
}

let next = 0;
await Promise.all(
  Array.from({ length: Number(clerks) }, async () => {
    for (let life = next++; life < Number(lives); life = next++) {
      let number: string | null = null;
      for (let turn = 0; turn < TURNS; turn += 1) number = await step(life, turn, number);
    }
  }),
);
await db.destroy();
