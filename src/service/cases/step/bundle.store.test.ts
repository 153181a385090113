import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { instant, unwrap } from '#base/kernel/index.ts';
import { permissionsOf } from '#base/org/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { CaseCommand } from '../commands/index.ts';
import { papers, terms } from '../commands/testing.ts';
import { caseProjector } from './projector.store.ts';
import { type CaseRequest, runCases, tryNew } from './run-cases.store.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [caseProjector]);
const who = {
  id: 'clerk',
  person: null,
  permissions: permissionsOf(['district-clerk', 'approver']),
  unit: 'linye',
  region: '430212000000',
  general: true,
};
const draft: CaseCommand = {
  ...{ do: 'draft', channel: 'window', applicant: 'p1', site: '430212106201', answers: 'a1' },
  materials: [],
};
const receive: CaseCommand = { do: 'receive', materials: papers };
const accept: CaseCommand = { do: 'accept', tolerate: [], onPromise: false };

let asked = 0;
function request(further: readonly CaseCommand[], more: Partial<CaseRequest> = {}): CaseRequest {
  asked += 1;
  const at = instant(Date.parse('2020-09-25T02:00:00Z'));
  const first = { district: '430212', requestId: `bundle-${asked}`, at, who, seen: null };
  return { ...first, command: draft, number: null, terms, further, ...more };
}
const run = async (...requests: CaseRequest[]) => runCases(journal, '渌', requests);
const codes = (results: Awaited<ReturnType<typeof run>>) =>
  results.map((result) =>
    result.ok ? result.value.status : result.problems.map(({ code }) => code).join(' '),
  );
const facts = async () => (await sql`SELECT 1 FROM journal_fact`.execute(db)).rows.length;

describe('several steps under one request', () => {
  it('are taken together, with the number that the first gave', async () => {
    const [result] = await run(request([receive, accept]));
    expect(unwrap(result!)).toMatchObject({
      version: 3,
      status: 'accepted',
      paper: '(渌)许受字〔2020〕第0001号',
    });
  });

  it('are all refused when one is, and take no number with them', async () => {
    const before = await facts();
    const bare: CaseCommand = { do: 'receive', materials: [] };
    expect(codes(await run(request([bare, accept]), request([receive])))).toEqual([
      'cases/materials-missing',
      'received',
    ]);
    expect(await facts()).toBe(before + 2);
    const { rows } = await sql<{
      n: string;
    }>`SELECT substr(number, 21, 5) AS n FROM case_file ORDER BY n`.execute(db);
    expect(rows.map(({ n }) => Number(n))).toEqual([1, 2]);
  });

  it('are one when asked twice', async () => {
    const twice = request([receive]);
    const first = await run(twice);
    expect(await run(twice)).toEqual(first);
    expect(codes(await run({ ...twice, further: [receive, accept] }))).toEqual(['journal/request-reused']);
  });

  it('can be tried on nothing beforehand', () => {
    expect(tryNew('渌', request([receive, accept])).ok).toBe(true);
    const refusal = tryNew('渌', request([accept]));
    expect(refusal.ok ? [] : refusal.problems.map(({ code }) => code)).toEqual(['cases/not-now']);
  });
});

describe('what is also written', () => {
  it('only an accepted step writes, once', async () => {
    const written: string[] = [];
    const alsoWrite = async (_tx: unknown, { number }: { number: string }) => {
      written.push(number);
    };
    const good = request([], { alsoWrite });
    const [result] = await run(good, request([accept], { alsoWrite }));
    await run(good);
    expect(written).toEqual([unwrap(result!).number]);
  });

  it('what is asked guards the request, where the command names what was made for this try', async () => {
    const once = request([], { asked: { start: 'x' } });
    const first = await run(once);
    expect(await run({ ...once, command: { ...draft, answers: 'other' } as CaseCommand })).toEqual(first);
    expect(codes(await run({ ...once, asked: { start: 'y' } }))).toEqual(['journal/request-reused']);
  });
});

describe('papers', () => {
  it('are numbered for each nature, kind and year by itself; cases of before go on under 许', async () => {
    const accepted = async (type: string | null, requests = 1) => {
      const one = () => request([receive, accept], { terms: type === null ? terms : { ...terms, type } });
      const results = await run(...Array.from({ length: requests }, one));
      return results.map((result) => unwrap(result).paper);
    };
    const before = await accepted(null);
    const last = Number(/第(\d+)号/.exec(before[0] ?? '')?.[1]);
    const permit = (more: number) => `(渌)许受字〔2020〕第${String(last + more).padStart(4, '0')}号`;
    expect(await accepted('20', 2)).toEqual(['(渌)服受字〔2020〕第0001号', '(渌)服受字〔2020〕第0002号']);
    expect(await accepted('01')).toEqual([permit(1)]);
    expect(await accepted('07')).toEqual(['(渌)确受字〔2020〕第0001号']);
    expect(await accepted(null)).toEqual([permit(2)]);
    expect(await accepted('20')).toEqual(['(渌)服受字〔2020〕第0003号']);
    const made = await rebuild(db, '430212', journal.projectors, false);
    expect(made.find(({ table }) => table === 'case_paper_number')).toMatchObject({ same: true });
  });
});

describe('certificates', () => {
  it('are numbered for each item and year by itself, without gaps', async () => {
    const review = {
      do: 'review',
      step: '审核',
      action: '通过',
      opinion: '好',
      onSite: false,
      second: null,
    } as const;
    const grant: CaseCommand = { do: 'decide', grant: true, reason: '' };
    const certify: CaseCommand = { do: 'certify', certificate: '' };
    const quick = { ...terms, promised: 1 };
    const life = [receive, accept, review, grant];
    const other = { ...quick, item: '000164151000-01' };
    const made = await run(
      request(life, { terms: quick }),
      request(life, { terms: quick }),
      request(life, { terms: other }),
    );
    const numbers = made.map((result) => unwrap(result).number);
    const more = { command: certify, terms: null, further: [] };
    await run(...numbers.map((number) => request([], { ...more, number })));
    const [later] = await run(request(life, { terms: quick }));
    await run(request([], { ...more, number: unwrap(later!).number }));
    const { rows } = await sql<{ c: string }>`
      SELECT payload::jsonb->>'certificate' AS c FROM journal_fact WHERE kind = 'case/certify' ORDER BY position`.execute(
      db,
    );
    expect(rows.map(({ c }) => c)).toEqual([
      '渌证〔2020〕000164120000-01-00001',
      '渌证〔2020〕000164120000-01-00002',
      '渌证〔2020〕000164151000-01-00001',
      '渌证〔2020〕000164120000-01-00003',
    ]);
  });
});
