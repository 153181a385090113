import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, type Journal, verifyJournal } from '#base/journal/index.ts';
import { instant, unwrap } from '#base/kernel/index.ts';
import { permissionsOf } from '#base/org/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { CaseCommand } from '../commands/index.ts';
import { papers, terms } from '../commands/testing.ts';
import type { Actor } from '../life/role-in-case.ts';
import { stepCase } from './group.store.ts';
import { caseProjector } from './projector.store.ts';
import type { CaseRequest } from './run-cases.store.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const stored = createJournal(db, [caseProjector]);
/** how many steps went into each commit */
const groups: number[] = [];
const journal: Journal = {
  ...stored,
  executeMany: (commands, decide, ahead) => {
    groups.push(commands.length);
    return stored.executeMany(commands, decide, ahead);
  },
};

const clerk: Actor = {
  id: 'clerk',
  person: null,
  permissions: permissionsOf(['district-clerk']),
  unit: 'hall',
  region: '430212000000',
  general: true,
};
const draft: CaseCommand = {
  do: 'draft',
  channel: 'window',
  applicant: 'p1',
  site: '430212106201',
  answers: 'a1',
  materials: [],
};
const receive: CaseCommand = { do: 'receive', materials: papers };

let asked = 0;
function step(command: CaseCommand, number: string | null, changes: Partial<CaseRequest> = {}) {
  asked += 1;
  const at = instant(Date.parse('2020-09-25T02:00:00Z'));
  const first = { requestId: `request-${asked}`, district: DISTRICT, at, seen: null, who: clerk };
  return stepCase(journal, '渌', { ...first, command, number, terms: number ? null : terms, ...changes });
}

const outcome = async (one: ReturnType<typeof step>) => {
  const result = await one;
  return result.ok ? result.value.status : result.problems[0]?.code;
};

describe('steps asked for at the same time', () => {
  it('share commits, each with its own answer', async () => {
    groups.length = 0;
    const numbers = await Promise.all(
      Array.from({ length: 40 }, async () => unwrap(await step(draft, null)).number),
    );
    expect(new Set(numbers).size).toBe(40);
    expect(groups.length).toBeLessThan(5);
    const outcomes = numbers.flatMap((number) => [
      outcome(step(receive, number)),
      outcome(step(receive, '0')),
    ]);
    expect([...new Set(await Promise.all(outcomes))].sort()).toEqual(['cases/not-found', 'received']);
    expect((await verifyJournal(db, DISTRICT)).ok).toBe(true);
  });

  it('under one request are one step', async () => {
    const { number } = unwrap(await step(draft, null));
    const again = { requestId: 'pressed-twice' };
    const answers = await Promise.all([step(receive, number, again), step(receive, number, again)]);
    expect(answers[1]).toEqual(answers[0]);
    const { rows } = await sql`SELECT 1 FROM journal_fact WHERE request_id = 'pressed-twice'`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('on one case from two clerks: the second is told', async () => {
    const { number } = unwrap(await step(draft, null));
    const seen = { seen: 1 };
    const both = [step(receive, number, seen), step({ do: 'hand-over', to: '同事' }, number, seen)];
    expect(await Promise.all(both.map(outcome))).toEqual(['received', 'cases/changed']);
  });

  it('suffer nothing from one that fails', async () => {
    const alsoWrite = async () => {
      throw new Error('no such table');
    };
    const results = await Promise.allSettled([
      step(draft, null),
      step(draft, null, { alsoWrite }),
      step(draft, null),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await outcome(step(draft, null))).toBe('draft');
  });
});
