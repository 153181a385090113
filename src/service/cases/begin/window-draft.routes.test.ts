import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import {
  answerOf,
  applicant,
  CARD_PAPERS,
  type CaseClient,
  cardAnswers,
  caseWorld,
  intake,
  papers,
  requestId,
  step,
  wants,
} from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');
const MAY_NOT = 'NOT_ALLOWED cases/may-not-see';

/** a draft of Yaotang with an applicant and a file that was taken by mistake, and nothing else */
async function draft(client: CaseClient = yaotang, channel = 'window') {
  const materials = (await papers(client, CARD_PAPERS)).slice(0, 1);
  const { answer } = await intake(client, { answers: {}, materials, until: 'draft', channel });
  return answer;
}

const save = (client: CaseClient, number: string, seen: number, more: object = {}) =>
  client.saveDraft({
    number,
    requestId: requestId(),
    seen,
    answers: cardAnswers,
    wants,
    materials: [],
    ...more,
  });

describe('a draft of the window', () => {
  it('is filled in further, another applicant and other files too, and then received', async () => {
    const { number, version } = await draft();
    const materials = (await papers(yaotang, CARD_PAPERS)).slice(1);
    const other = applicant('演示乙', 12);
    const saved = await save(yaotang, number, version, { applicant: other, materials });
    expect(saved).toMatchObject({ number, version: version + 1, status: 'draft' });
    const shown = await yaotang.get({ number });
    expect(shown.answers).toEqual(cardAnswers);
    expect(shown.materials.filter(({ file }) => file).map(({ name }) => name)).toEqual(
      expect.arrayContaining(CARD_PAPERS.slice(1)),
    );
    expect(shown.materials.find(({ name }) => name === CARD_PAPERS[0])?.file).toBeNull();
    const whole = await yaotang.unmask({ number, reason: '接着填草稿' });
    expect([whole.name, whole.identity, whole.address]).toEqual(['演示乙', other.identity, wants.address]);
    const received = await step(yaotang, number, { do: 'receive', materials: [] }, saved.version);
    expect(received.status).toBe('received');
    // what was handed in stays as it is
    const late = save(yaotang, number, received.version, { applicant: applicant('演示丙', 13) });
    expect(await answerOf(late)).toBe('REFUSED cases/not-now');
    expect((await yaotang.unmask({ number, reason: '核对' })).name).toBe('演示乙');
  });

  it('says all that is wrong, and keeps nothing then', async () => {
    const { number, version } = await draft();
    const wrong = {
      applicant: { ...applicant(), phone: '1' },
      materials: [{ name: '居民身份证', digest: 'a'.repeat(64) }],
    };
    expect(await answerOf(save(yaotang, number, version, wrong))).toBe(
      'REFUSED persons/phone-form cases/file-unknown',
    );
    const organisation = { ...applicant('演示公司'), of: 'organisation' as const };
    expect(await answerOf(save(yaotang, number, version, { applicant: organisation }))).toMatch(
      /^REFUSED cases\/wrong-applicant/,
    );
    expect(await yaotang.get({ number })).toMatchObject({ version, answers: {} });
  });

  it('belongs to whoever has it in hand; others in its place fill in, and do not exchange the applicant', async () => {
    const { number, version } = await draft();
    const hall = world.as('chuangkou1');
    expect(await answerOf(save(hall, number, version, { applicant: applicant('演示丁', 14) }))).toBe(MAY_NOT);
    expect(await answerOf(save(hall, number, version))).toBe('accepted');
    // another town, the department, the money's people, nobody
    for (const id of ['linye-shenpi', 'kuaiji', 'wangge'])
      expect(await answerOf(save(world.as(id), number, version + 1))).toBe('NOT_FOUND cases/not-found');
    expect(await answerOf(save(world.as('guyuefeng-shenpi'), number, version + 1))).toBe(MAY_NOT);
    const elsewhere = world.someone('elsewhere', 'zhengwu', '430212101000', 'town-clerk');
    expect(await answerOf(save(elsewhere, number, version + 1))).toBe('NOT_FOUND cases/not-found');
    expect(await answerOf(save(world.visitor as CaseClient, number, version + 1))).toMatch(/^SIGN_IN/);
    expect(await answerOf(save(yaotang, '4302129', version))).toBe('NOT_FOUND cases/not-found');
  });

  it('lets a grid agent go on with their own', async () => {
    const agent = world.as('wangge');
    const { number, version } = await draft(agent, 'agent');
    expect(await answerOf(save(agent, number, version, { applicant: applicant('演示戊', 15) }))).toBe(
      'accepted',
    );
  });

  it('tells the second of two clerks, and is one step for the same press', async () => {
    const { number, version } = await draft();
    const asked = {
      number,
      requestId: requestId(),
      seen: version,
      answers: cardAnswers,
      wants,
      materials: [],
    };
    const both = await Promise.all([
      answerOf(yaotang.saveDraft(asked)),
      answerOf(save(world.as('chuangkou1'), number, version, { answers: {} })),
    ]);
    expect(both.toSorted()).toEqual(['REFUSED cases/changed', 'accepted']);
    expect(await answerOf(yaotang.saveDraft(asked))).toBe(both[0]);
    expect((await yaotang.get({ number })).version).toBe(version + 1);
  });
});
