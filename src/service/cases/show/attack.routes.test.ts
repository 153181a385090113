import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import {
  answerOf,
  applicant,
  CARD,
  CARD_PAPERS,
  type CaseClient,
  cardAnswers,
  caseWorld,
  idNumber,
  intake,
  papers,
  picture,
  requestId,
  review,
  SHOP,
  shopAnswers,
  step,
  wants,
} from '../testing.routes.ts';

/** Somebody tries forbidden things. */
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
    // not even with the right code, so that a lucky guess does not help
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

const yaotang = world.as('yaotang');
const town = world.as('guyuefeng-shenpi');
/** a clerk of another town, an approver of another department, an agent who is only a courier */
const elsewhere = world.as('zhuting');
const forestry = world.as('linye-shenpi');
const carrier = world.as('wangge');
const MAY_NOT = 'NOT_ALLOWED cases/may-not-see';
const UNSEEN = 'NOT_FOUND cases/not-found';

const made = async () => {
  const { answer } = await intake(yaotang);
  await step(town, answer.number, review);
  await step(town, answer.number, { do: 'decide', grant: true, reason: '' });
  await step(town, answer.number, { do: 'certify', certificate: '' });
  return answer.number;
};

describe('a clerk of another town or department', () => {
  it('sees nothing of a case and does nothing in it', async () => {
    const { answer } = await intake(yaotang);
    const { number } = answer;
    const shown = await yaotang.get({ number });
    const digest = shown.materials.find(({ file }) => file)?.file?.digest ?? '';
    for (const client of [elsewhere, forestry]) {
      const tries = [
        client.get({ number }),
        client.file({ number, digest }),
        client.paper({ number, kind: 'receipt', sequence: 1 }),
        client.unmask({ number, reason: '看看' }),
        client.access({ number }),
        client.preview({ number, command: { do: 'accept', tolerate: [], onPromise: false } }),
      ];
      expect(new Set(await Promise.all(tries.map(answerOf)))).toEqual(new Set([UNSEEN]));
      expect((await client.find({ q: idNumber(11) })).rows.map((row) => row.number)).not.toContain(number);
      expect(await answerOf(step(client, number, review))).toBe(UNSEEN);
    }
  });

  it('learns nothing of a draft by handing it in for somebody', async () => {
    const { number } = await start();
    for (const command of [{ do: 'receive', materials: [] }, { do: 'submit' }])
      expect(await answerOf(step(elsewhere, number, command))).toBe(UNSEEN);
  });

  it('leaves nothing in the name of a person whose case is not theirs', async () => {
    const number = await made();
    const kept = async () =>
      (await sql`SELECT 1 FROM person_answers WHERE district = ${world.district}`.execute(db)).rows.length;
    const before = await kept();
    const deliver = { do: 'deliver', way: 'hand', consignment: null, confirmation: '我说收到了' };
    expect(await answerOf(step(elsewhere, number, deliver))).toBe(UNSEEN);
    expect(await kept()).toBe(before);
  });

  it('does not get the answer to a request of somebody else by its id', async () => {
    const materials = await papers(yaotang, CARD_PAPERS);
    const asked = {
      ...{ requestId: requestId(), item: CARD, channel: 'window' as const, wants, materials },
      ...{ applicant: applicant('演示丙', 51), answers: cardAnswers, until: 'accept' as const },
    };
    const { number } = await yaotang.intake(asked);
    const other = world.someone('yaotang-2', 'x', '430212106219', 'village-clerk');
    await papers(other, CARD_PAPERS);
    expect(await answerOf(other.intake(asked))).toBe('REFUSED journal/request-reused');
    const reviewing = { number, requestId: requestId(), seen: null, command: review as never };
    await town.step(reviewing);
    expect(await answerOf(elsewhere.step(reviewing))).toBe('REFUSED journal/request-reused');
    expect(await answerOf(town.step(reviewing))).toBe('accepted');
  });
});

describe('a file of somebody else', () => {
  const digestOf = async (client: CaseClient, mark: string) =>
    (await client.upload({ file: picture(mark) })).digest;

  it('is not taken by naming its digest, neither as a material nor as a signature', async () => {
    const digest = await digestOf(elsewhere, 'of a clerk in another town');
    const [name = ''] = CARD_PAPERS;
    const stolen = intake(yaotang, { materials: [{ name, digest }], until: 'draft' });
    expect(await answerOf(stolen)).toBe('REFUSED cases/file-unknown');
    const number = await made();
    const deliver = (confirmation: string) =>
      answerOf(step(yaotang, number, { do: 'deliver', way: 'hand', consignment: null, confirmation }));
    expect(await deliver(digest)).toBe('REFUSED cases/file-unknown');
    expect(await deliver('0'.repeat(64))).toBe('REFUSED cases/file-unknown');
    expect(await answerOf(yaotang.file({ number, digest }))).toBe('NOT_FOUND cases/no-paper');
    expect(await deliver(await digestOf(yaotang, 'signed at the door'))).toBe('accepted');
  });
});

describe('who only carries', () => {
  it('finds the door and the person, and reads no more', async () => {
    const number = await made();
    const whole = await carrier.unmask({ number, reason: '送证上门' });
    expect(whole).toMatchObject({ name: '演示甲', phone: '0731-00001000', address: wants.address });
    expect(JSON.stringify(whole)).not.toContain(idNumber(11));
    expect((await carrier.get({ number })).papers.map(({ kind }) => kind)).toEqual(['grant']);
    expect(await answerOf(carrier.paper({ number, kind: 'receipt', sequence: 1 }))).toBe(MAY_NOT);
    expect(await answerOf(carrier.paper({ number, kind: 'certificate', sequence: 1 }))).toBe('accepted');
    const [file] = (await yaotang.get({ number })).materials.flatMap((one) => one.file ?? []);
    expect(await answerOf(carrier.file({ number, digest: file?.digest ?? '' }))).toBe(MAY_NOT);
    expect(await answerOf(carrier.renewCode({ number, requestId: requestId(), reason: '想看看' }))).toBe(
      MAY_NOT,
    );
  });
});

describe('whoever looks', () => {
  it('is written down, also for a preview', async () => {
    const { answer } = await intake(yaotang);
    const { number } = answer;
    const command = { do: 'decide', grant: false, reason: '条件不符' } as never;
    await step(town, number, review);
    expect(await answerOf(town.preview({ number, command }))).toBe('accepted');
    const { rows } = await yaotang.access({ number });
    expect(rows.map(({ by }) => by)).toContain('guyuefeng-shenpi');
    expect(rows[0]?.what).toContain('（预览）');
  });

  it('is written down, also with number and code, once an hour', async () => {
    const { answer } = await intake(yaotang);
    const { number, code } = answer;
    const own = async () =>
      (await yaotang.access({ number })).rows.filter(({ byName }) => byName === '申请人');
    await world.visitor.look({ number, code });
    await world.visitor.look({ number, code });
    await world.visitor.applicantPaper({ number, code, kind: 'receipt', sequence: 1 }).catch(() => null);
    expect((await own()).filter(({ what }) => what === '办件')).toMatchObject([
      { reason: '凭办件编号和查询码' },
    ]);
    world.forward(61);
    await world.visitor.look({ number, code });
    expect((await own()).filter(({ what }) => what === '办件')).toHaveLength(2);
  });

  it('cannot be struck off the record', async () => {
    for (const change of [
      sql`UPDATE person_access SET reason = ''`,
      sql`DELETE FROM person_access`,
      sql`TRUNCATE person_access`,
    ])
      await expect(change.execute(db)).rejects.toThrow();
  });
});

describe('days that are none', () => {
  it('are refused and break nothing', async () => {
    const born = { ...applicant(), birth: '2020-99-99' as never };
    const started = world.visitor.start({ requestId: requestId(), item: SHOP, applicant: born });
    expect(await answerOf(started)).toMatch(/^(REFUSED|accepted)/);
    const after = { due: '2020-99-99' as never, number: '1' };
    await expect(yaotang.queue({ of: 'mine', after })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('letters that no database keeps', () => {
  it('are refused and break nothing', async () => {
    for (const bad of ['甲\0乙', '甲\ud800']) {
      const named = world.visitor.start({ requestId: requestId(), item: SHOP, applicant: applicant(bad) });
      await expect(named).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      const found = yaotang.find({ q: bad });
      await expect(found).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      const { number, code } = await start();
      const save = { number, code, requestId: requestId(), seen: null, answers: { tradeName: bad } };
      await expect(world.visitor.save(save)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
  });
});
