import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, type Json, rebuild } from '#base/journal/index.ts';
import { instant, ok, unwrap } from '#base/kernel/index.ts';
import { caseProjector, caseReading } from '#service/cases/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { closed, play } from '../cases/commands/testing.ts';
import { listMessages } from './messages.store.ts';
import { messageProjector } from './projector.store.ts';
import { outbox } from './sender.ts';

const { db } = await testDatabase();
const projectors = [messageProjector(caseReading), caseProjector];
const journal = createJournal(db, projectors);
const { facts } = play(closed);
const at = (index: number) => instant(Date.parse('2020-09-25T10:00:00+08:00') + index * 3_600_000);

/** the first three facts in one commit, as a window does it, the others one by one */
async function live(number: string) {
  const steps = [facts.slice(0, 3), ...facts.slice(3).map((fact) => [fact])];
  for (const [index, step] of steps.entries()) {
    const command = {
      district: 'a',
      requestId: `${number}-${index}`,
      actor: 'x',
      at: at(index),
      input: index,
    };
    const kept = step.map(({ kind, payload }) => ({
      stream: `case/${number}`,
      kind,
      payload: (kind === 'case/draft' ? { ...payload, number } : payload) as unknown as Json,
    }));
    unwrap(await journal.execute(command, async () => ok({ facts: kept, answer: index })));
  }
}

const first = '43021220200925106201000017';
const second = '43021220200925106201000025';
await live(first);
await live(second);

describe('messages', () => {
  it('are one a step that concerns the applicant, each of its own moment', async () => {
    const messages = await listMessages(db, 'a', { number: first });
    expect(messages.map(({ kind, version }) => [version, kind])).toEqual([
      [2, 'receive'],
      [3, 'accept'],
      [5, 'decide'],
      [6, 'certify'],
      [7, 'deliver'],
    ]);
    // acceptance came in the same commit, but the receipt tells of the days before it
    expect(messages[0]?.text).toContain('最迟在2020年10月9日答复您');
    expect(messages[1]?.text).toContain('承诺最迟在2020年10月19日办结');
    expect(messages[0]?.at).toBe(at(0));
  });

  it('of all cases come latest first, no more than asked', async () => {
    const latest = await listMessages(db, 'a', { limit: 3 });
    expect(latest.map(({ number, kind }) => [number, kind])).toEqual([
      [second, 'deliver'],
      [first, 'deliver'],
      [second, 'certify'],
    ]);
    expect(await listMessages(db, 'b', { limit: 3 })).toEqual([]);
  });

  it.each([1, 4, 2_000])('are the same after a rebuild in portions of %i', async (portion) => {
    const report = await rebuild(db, 'a', projectors, true, portion);
    expect(report.map(({ table, rows, same }) => [table, rows, same])).toContainEqual(['message', 10, true]);
  });

  it('name no person', async () => {
    const { rows } = await sql<{ text: string }>`SELECT text FROM message`.execute(db);
    expect(rows.filter(({ text }) => text.includes('p1'))).toEqual([]);
  });

  it('go nowhere in the demo', async () => {
    const [message] = await listMessages(db, 'a', { limit: 1 });
    expect(await outbox.send(message!, '13800000000')).toEqual(ok({ receipt: `${second}-7` }));
  });
});
