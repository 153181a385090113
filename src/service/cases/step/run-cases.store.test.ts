import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, rebuild, verifyJournal } from '#base/journal/index.ts';
import { instant, unwrap } from '#base/kernel/index.ts';
import { permissionsOf } from '#base/org/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { CaseCommand } from '../commands/index.ts';
import { papers, terms } from '../commands/testing.ts';
import type { Actor } from '../life/role-in-case.ts';
import { caseProjector } from './projector.store.ts';
import { type CaseRequest, runCases } from './run-cases.store.ts';

const DISTRICT = '430212';
const SITE = '430212106201';
const { db } = await testDatabase();
const journal = createJournal(db, [caseProjector]);

const clerk: Actor = {
  id: 'clerk',
  person: null,
  permissions: permissionsOf(['district-clerk']),
  unit: 'hall',
  region: '430212000000',
  general: true,
};
const approver: Actor = {
  ...clerk,
  id: 'approver',
  permissions: permissionsOf(['approver']),
  unit: 'linye',
  general: false,
};
const draft: CaseCommand = {
  do: 'draft',
  channel: 'window',
  applicant: 'p1',
  site: SITE,
  answers: 'a1',
  materials: [],
};

let asked = 0;
function ask(command: CaseCommand, number: string | null, changes: Partial<CaseRequest> = {}): CaseRequest {
  asked += 1;
  const at = instant(Date.parse('2020-09-25T02:00:00Z'));
  const first = { requestId: `request-${asked}`, district: DISTRICT, at, seen: null };
  return { ...first, who: clerk, command, number, terms: number ? null : terms, ...changes };
}

async function take(...requests: CaseRequest[]) {
  return runCases(journal, '渌', requests);
}

async function opened(): Promise<string> {
  const [first] = await take(ask(draft, null));
  return unwrap(first!).number;
}

const codes = (results: Awaited<ReturnType<typeof take>>) =>
  results.map((result) => (result.ok ? result.value.status : result.problems[0]?.code));

const receive: CaseCommand = { do: 'receive', materials: papers };
const accept: CaseCommand = { do: 'accept', tolerate: [], onPromise: false };

describe('steps of cases', () => {
  it('are stored and stand in the queue with their due days', async () => {
    const number = await opened();
    expect(number).toMatch(/^43021220200925106201\d{6}$/);
    const monday = { at: instant(Date.parse('2020-09-28T02:00:00Z')) };
    expect(codes(await take(ask(receive, number), ask(accept, number, monday)))).toEqual([
      'received',
      'accepted',
    ]);
    const { rows } = await sql`
      SELECT version, opened_on, status, unit, notice_due, promised_due, statutory_due FROM case_file WHERE number = ${number}`.execute(
      db,
    );
    // ten and twenty working days after 28 September 2020
    expect(rows).toEqual([
      {
        version: 3,
        opened_on: '2020-09-25',
        status: 'accepted',
        unit: 'linye',
        notice_due: null,
        promised_due: '2020-10-19',
        statutory_due: '2020-11-02',
      },
    ]);
  });

  it('asked twice under one request are one', async () => {
    const request = ask(receive, await opened());
    const first = await take(request);
    expect(await take(request)).toEqual(first);
    expect(codes(await take({ ...request, command: accept }))).toEqual(['journal/request-reused']);
  });

  it('tell the second of two clerks', async () => {
    const number = await opened();
    const seen = { seen: 1 };
    const both = await Promise.all([
      take(ask(receive, number, seen)),
      take(ask({ do: 'hand-over', to: '同事' }, number, seen)),
    ]);
    expect(both.flatMap(codes).filter((code) => code === 'cases/changed')).toHaveLength(1);
  });

  it('are refused without a case, to who is nothing to it, and leave nothing then', async () => {
    const number = await opened();
    expect(codes(await take(ask(receive, '0')))).toEqual(['cases/not-found']);
    expect(codes(await take(ask(receive, number, { who: approver })))).toEqual(['cases/not-yours']);
    expect(codes(await take(ask(draft, null, { who: approver })))).toEqual(['cases/not-yours']);
    expect(codes(await take(ask(receive, number, { seen: 1 })))).toEqual(['received']);
  });

  it('see what the step before them in the same commit has left', async () => {
    const number = await opened();
    const refusedBetween = await take(ask(receive, number), ask(receive, number), ask(accept, number));
    expect(codes(refusedBetween)).toEqual(['received', 'cases/not-now', 'accepted']);
  });
});

describe('numbers', () => {
  it('have no gaps, from many clerks at once and with refusals among them', async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, opened));
    expect(new Set(numbers).size).toBe(12);
    await Promise.all(numbers.map((number) => take(ask(receive, number), ask(receive, number))));
    const { rows } = await sql<{ kind: string; n: number }>`
      SELECT payload::jsonb->'document'->>'kind' AS kind, (payload::jsonb->'document'->>'sequence')::int AS n
      FROM journal_fact WHERE payload::jsonb ? 'document' ORDER BY kind, n`.execute(db);
    const receipts = rows.filter((row) => row.kind === 'receipt').map((row) => row.n);
    expect(receipts).toEqual(receipts.map((_, index) => index + 1));
    const { rows: files } = await sql<{ n: string }>`
      SELECT substr(number, 21, 5) AS n FROM case_file ORDER BY n`.execute(db);
    expect(files.map((row) => Number(row.n))).toEqual(files.map((_, index) => index + 1));
  });
});

describe('the journal', () => {
  it('rebuilds the same tables', async () => {
    const tables = async () => {
      const all = await Promise.all(
        caseProjector.tables.map((table) =>
          sql`SELECT * FROM ${sql.table(table)} AS t ORDER BY t`.execute(db),
        ),
      );
      return all.map((one) => one.rows);
    };
    const before = await tables();
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    for (const portion of [1, 2_000]) {
      const report = await rebuild(db, DISTRICT, [caseProjector], true, portion);
      expect(report).toHaveLength(4);
      expect(await tables()).toEqual(before);
    }
    expect((await verifyJournal(db, DISTRICT)).ok).toBe(true);
  });
});
