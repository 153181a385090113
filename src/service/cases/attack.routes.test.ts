import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { answerOf, applicant, caseWorld, picture, requestId, SHOP, shopAnswers } from './testing.routes.ts';

/** Somebody tries what he may not. */
const { db } = await testDatabase();
const world = await caseWorld(db);

const MATERIAL = '名称自主申报承诺书';
const start = (client = world.visitor) =>
  client.start({ requestId: requestId(), item: SHOP, applicant: applicant() });

describe('a stranger', () => {
  it('cannot open drafts without end from one network (persons/many-drafts)', async () => {
    const robot = world.from('203.0.113.9');
    for (let drafts = 0; drafts < 40; drafts += 1) await start(robot);
    expect(await answerOf(start(robot))).toBe('REFUSED persons/many-drafts');
    expect(await answerOf(start(world.from('203.0.113.10')))).toBe('accepted');
    world.forward(61);
    expect(await answerOf(start(robot))).toBe('accepted');
  });

  it('cannot try codes on one number after another (persons/many-codes)', async () => {
    const robot = world.from('203.0.113.20');
    const { number, code } = await start();
    const tryOn = (client: typeof robot, order: number) =>
      answerOf(client.look({ number: `4302120000002020092500${1000 + order}`, code: 'WRONG' }));
    for (let tries = 0; tries < 30; tries += 1)
      expect(await tryOn(robot, tries)).toBe('REFUSED persons/wrong-code');
    expect(await tryOn(robot, 99)).toBe('REFUSED persons/many-codes');
    // not even the right one: or a lucky guess would still be one
    expect(await answerOf(robot.look({ number, code }))).toBe('REFUSED persons/many-codes');
    expect(await answerOf(world.visitor.look({ number, code }))).toBe('accepted');
    world.forward(16);
    expect(await answerOf(robot.look({ number, code }))).toBe('accepted');
  });

  it('does not fill the disk with files that a case no longer takes (uploads/too-many)', async () => {
    const key = await start();
    const { number, code } = key;
    const attach = (file: File) =>
      answerOf(world.visitor.attach({ number, code, requestId: requestId(), material: MATERIAL, file }));
    await sql`
      INSERT INTO upload (district, owner, digest, name, type, size, by, at)
      SELECT ${world.district}, ${number}, lpad(n::text, 64, '0'), n || '.png', 'image/png', 1, 'p', ${world.clock()}
      FROM generate_series(1, 50) n`.execute(db);
    const kept = async () => (await readdir(world.files, { recursive: true })).length;
    const before = await kept();
    expect(await attach(picture('the fifty-first'))).toBe('REFUSED uploads/too-many');
    expect(await kept()).toBe(before);
  });

  it('cannot slip in by a request that somebody else has made', async () => {
    const asked = { requestId: requestId(), item: SHOP, applicant: applicant() };
    const { number, code } = await world.visitor.start(asked);
    const other = { ...asked, applicant: applicant('演示别人', 66) };
    expect(await answerOf(world.from('203.0.113.30').start(other))).toBe('REFUSED persons/other-applicant');
    const save = { number, code, requestId: requestId(), seen: null, answers: shopAnswers };
    await world.visitor.save(save);
    const mine = await start();
    const stolen = world.visitor.save({ ...save, number: mine.number, code: mine.code });
    expect(await answerOf(stolen)).toBe('REFUSED journal/request-reused');
  });
});
