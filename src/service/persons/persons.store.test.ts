import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { instant, type Result, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { findAnswers, saveAnswers } from './answers.store.ts';
import { personId } from './digest.ts';
import { findPersons, openPerson, savePerson, searchPersons } from './persons.store.ts';
import { testApplicant } from './testing.ts';
import { findWants, saveWants } from './wants.store.ts';

const { db } = await testDatabase();
const D = 'a';
const at = instant(1_600_000_000_000);
const later = instant(at + 1000);

/** A case of that applicant, as far as persons looks at it. */
async function caseOf(person: string, number: string, status: string) {
  await sql`
    INSERT INTO case_file (district, number, version, status, item, item_version, unit, site, applicant, handler,
                           opened_on, open, due, terms, state)
    VALUES (${D}, ${number}, 1, ${status}, 'i', 1, 'u', 's', ${person}, 'h', '2020-09-25', true, '9999-12-31', '', '{}')
    ON CONFLICT (district, number) DO UPDATE SET status = excluded.status`.execute(db);
}

const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);

describe('a person', () => {
  it('is kept as the form gave them, in their district', async () => {
    const whole = testApplicant(1, {
      agent: { ...testApplicant(2), as: 'guardian' } as never,
      phone: '',
    });
    const id = unwrap(await savePerson(db, D, null, whole, at));
    expect(id).toMatch(/^p-[0-9a-f]{32}$/);
    expect(await findPersons(db, D, [id, 'p-nobody'])).toEqual(new Map([[id, whole]]));
    expect(await findPersons(db, 'b', [id])).toEqual(new Map());
  });

  it('of a repeated request is the same one, and no other (persons/other-applicant)', async () => {
    const id = personId(D, 'request-1');
    const all = Array.from({ length: 6 }, () => openPerson(db, D, 'request-1', testApplicant(3), at));
    const opened = (await Promise.all(all)).map(unwrap);
    expect(opened.map((one) => one.id)).toEqual(Array(6).fill(id));
    // openPerson and saveAnswers give the same answers the same name
    const said = await saveAnswers(db, D, id, { way: '择伐' }, at);
    expect(opened.map(({ nameOf }) => nameOf({ way: '择伐' }))).toEqual(Array(6).fill(said));
    expect(codesOf(await openPerson(db, D, 'request-1', testApplicant(9), later))).toEqual([
      'persons/other-applicant',
    ]);
    expect((await findPersons(db, D, [id])).get(id)).toEqual(testApplicant(3));
    expect([personId(D, 'request-2'), personId('b', 'request-1')]).not.toContain(id);
  });

  it('may change while every case of theirs is a draft, and not after (persons/settled)', async () => {
    const id = unwrap(await savePerson(db, D, null, testApplicant(4), at));
    await caseOf(id, 'c4', 'draft');
    const changed = testApplicant(4, { name: '测试改' });
    expect(codesOf(await savePerson(db, D, id, changed, later))).toEqual([]);
    await caseOf(id, 'c4', 'submitted');
    expect(codesOf(await savePerson(db, D, id, testApplicant(5), later))).toEqual(['persons/settled']);
    // the same again is a repetition, not a change
    expect(codesOf(await savePerson(db, D, id, changed, later))).toEqual([]);
    expect((await findPersons(db, D, [id])).get(id)).toEqual(changed);
  });

  it('is not exchanged while their submission is being stored', async () => {
    const id = unwrap(await savePerson(db, D, null, testApplicant(6), at));
    await caseOf(id, 'c6', 'draft');
    let saved: ReturnType<typeof savePerson> | undefined;
    await db.transaction().execute(async (tx) => {
      await sql`UPDATE case_file SET status = 'submitted' WHERE district = ${D} AND number = 'c6'`.execute(
        tx,
      );
      saved = savePerson(db, D, id, testApplicant(7), later);
      await sql`SELECT pg_sleep(0.1)`.execute(tx);
    });
    expect(codesOf(await saved!)).toEqual(['persons/settled']);
  });

  it('is found by name, number and telephone, never by a part of them', async () => {
    const shop = testApplicant(8, {
      of: 'organisation',
      name: '测试商店',
      identity: { kind: '001', number: '11511301008778183N', birth: null },
      phone: '0731-12345678',
    });
    const id = unwrap(await savePerson(db, D, null, shop, at));
    const again = unwrap(await savePerson(db, D, null, shop, later));
    for (const text of ['测试商店', ' 测试商店 ', '11511301008778183n', '0731-12345678']) {
      expect(await searchPersons(db, D, text, 10), text).toEqual([again, id]);
    }
    for (const text of ['测试商', '1151130100877818', '12345678', '', '  ', '%'])
      expect(await searchPersons(db, D, text, 10), text).toEqual([]);
    expect(await searchPersons(db, D, '测试商店', 1)).toEqual([again]);
    expect(await searchPersons(db, 'b', '测试商店', 10)).toEqual([]);
  });

  it('is found by an index', async () => {
    const plan = await db.transaction().execute(async (tx) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(tx);
      return sql<{ 'QUERY PLAN': string }>`
        EXPLAIN SELECT id FROM person WHERE district = 'a' AND phone = '1' AND erased_at IS NULL`.execute(tx);
    });
    expect(plan.rows.map((row) => row['QUERY PLAN']).join()).toContain('person_phone');
  });
});

describe('answers', () => {
  it('are named by a digest under the person’s own key, the same for the same answers', async () => {
    const one = unwrap(await savePerson(db, D, null, testApplicant(11), at));
    const two = unwrap(await savePerson(db, D, null, testApplicant(12), at));
    const answers = { yes: '是', day: '2020-09-25' };
    const digest = await saveAnswers(db, D, one, answers, at);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await saveAnswers(db, D, one, { day: '2020-09-25', yes: '是' }, later)).toBe(digest);
    expect(await saveAnswers(db, D, one, { ...answers, yes: '否' }, later)).not.toBe(digest);
    // whoever guesses the answers cannot check the guess against another's digest
    expect(await saveAnswers(db, D, two, answers, at)).not.toBe(digest);
    expect(await findAnswers(db, D, [digest, '0'.repeat(64)])).toEqual(new Map([[digest, answers]]));
    expect(await findAnswers(db, 'b', [digest])).toEqual(new Map());
  });

  it('of nobody are a defect', async () => {
    await expect(saveAnswers(db, D, 'p-nobody', {}, at)).rejects.toThrow('unknown person');
  });
});

describe('what an applicant wants', () => {
  it('is kept by case, the last word counts', async () => {
    await saveWants(db, D, 'c1', { way: 'counter', address: '' }, at);
    await saveWants(db, D, 'c1', { way: 'post', address: ' 测试路1号 ' }, later);
    expect(await findWants(db, D, ['c1', 'c2'])).toEqual(
      new Map([['c1', { way: 'post', address: '测试路1号' }]]),
    );
  });
});
