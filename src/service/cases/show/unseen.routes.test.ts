import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { applicant, type CaseClient, caseWorld, intake, requestId, SHOP, step } from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');
const elsewhere = world.as('zhuting');
const forestry = world.as('linye-shenpi');
const start = () => world.visitor.start({ requestId: requestId(), item: SHOP, applicant: applicant() });

describe('who may not see a case', () => {
  it('cannot tell a case from no case, whatever they ask and whichever version they name', async () => {
    const { number: there } = (await intake(yaotang)).answer;
    const draft = (await start()).number;
    const absent = '43021200000020200925999990';
    const wholly = async (call: Promise<unknown>, number: string) => {
      const error = (await call.then(
        () => null,
        (thrown: unknown) => thrown,
      )) as { code: string; status: number; data: unknown } | null;
      return JSON.stringify([error?.code, error?.status, error?.data]).replaceAll(number, 'N');
    };
    const asks = (client: CaseClient, number: string) => [
      client.get({ number }),
      client.file({ number, digest: 'a'.repeat(64) }),
      client.paper({ number, kind: 'receipt', sequence: 1 }),
      client.unmask({ number, reason: '看看' }),
      client.access({ number }),
      client.renewCode({ number, requestId: requestId(), reason: '看看' }),
      client.preview({ number, command: { do: 'accept', tolerate: [], onPromise: false } }),
      ...[null, 1, 7].map((seen) => step(client, number, { do: 'certify', certificate: '' }, seen)),
      step(client, number, { do: 'receive', materials: [{ name: 'x', digest: 'a'.repeat(64) }] }),
      step(client, number, { do: 'hand-over', to: 'yaotang', reason: '看看' }),
    ];
    for (const client of [elsewhere, forestry, world.as('kuaiji'), world.as('admin')]) {
      const answers = async (number: string) =>
        Promise.all(asks(client, number).map((call) => wholly(call, number)));
      const none = await answers(absent);
      expect(new Set(none).size).toBe(1);
      expect(none[0]).toContain('cases/not-found');
      expect(await answers(there)).toEqual(none);
      expect(await answers(draft)).toEqual(none);
    }
    const tries = (await world.as('audit').access({ number: there })).rows.filter(({ what }) =>
      /没有准许/.test(what),
    );
    expect(new Set(tries.map(({ by }) => by))).toEqual(
      new Set(['admin', 'kuaiji', 'linye-shenpi', 'zhuting']),
    );
    const log = (await world.as('audit').access({ number: absent })).rows;
    expect(new Set(log.map(({ by }) => by)).size).toBe(4);
  });

  it('finds what they may see behind many cases of others with the same name, and each search is on record', async () => {
    const applicantOf = (order: number) => ({ applicant: applicant('演示同名', order) });
    const { number: mine } = (await intake(yaotang, applicantOf(80))).answer;
    // a name as common as that: cases of another site, all newer
    await sql`
      INSERT INTO person SELECT (jsonb_populate_record(p, jsonb_build_object('id', 'same-' || n, 'updated_at', p.updated_at + n))).*
      FROM person p, generate_series(1, 260) n WHERE p.id = (SELECT applicant FROM case_file WHERE number = ${mine})`.execute(
      db,
    );
    await sql`
      INSERT INTO case_file SELECT (jsonb_populate_record(f, jsonb_build_object(
        'number', 'same-' || n, 'applicant', 'same-' || n, 'site', '430212105000', 'handler', 'zhuting', 'opened_on', '2020-12-31',
        'state', f.state || '{"site":"430212105000","handler":"zhuting","openedBy":"zhuting"}'))).*
      FROM case_file f, generate_series(1, 260) n WHERE f.number = ${mine}`.execute(db);
    const found = await yaotang.find({ q: '演示同名' });
    await sql`DELETE FROM case_file WHERE number LIKE 'same-%'`.execute(db);
    expect(found.rows.map(({ number }) => number)).toEqual([mine]);
    const { rows } = await world.as('audit').access({ number: '-' });
    expect(rows[0]).toMatchObject({ by: 'yaotang', what: '按姓名、证件号码或电话查找，找到1件', reason: '' });
    expect(JSON.stringify(rows)).not.toContain('演示同名');
  });
});
