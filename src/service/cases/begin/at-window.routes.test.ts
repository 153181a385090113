import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import {
  answerOf,
  applicant,
  type CaseClient,
  caseWorld,
  FELLING,
  fellingAnswers,
  HOUSE,
  idNumber,
  intake,
  papers,
  step,
} from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');
const hall = world.as('chuangkou1');

describe('at the window', () => {
  it('takes in, receives and accepts in one go, and once for the same request', async () => {
    const { asked, answer } = await intake(yaotang);
    expect(answer).toMatchObject({ version: 3, status: 'accepted', statusName: '审查中' });
    expect(answer.paper).toMatch(/^\(渌\)服受字〔2020〕第\d{4}号$/);
    const again = await yaotang.intake(asked);
    expect([again.number, again.version]).toEqual([answer.number, 3]);
    expect(await answerOf(world.visitor.look({ number: answer.number, code: again.code }))).toBe('accepted');
  });

  it('refuses all at once and leaves nothing, not even a person', async () => {
    const persons = async () => (await hall.find({ q: '演示无人' })).rows.length;
    const bad = intake(yaotang, {
      applicant: { ...applicant('演示无人'), phone: '1' },
      answers: {},
      materials: [{ name: '居民身份证', digest: 'a'.repeat(64) }],
    });
    expect(await answerOf(bad)).toBe(
      'REFUSED persons/phone-form cases/answer-missing cases/answer-missing cases/answer-missing cases/file-unknown cases/materials-missing',
    );
    expect(await persons()).toBe(0);
  });

  it('keeps a draft whatever is missing, and receives it when it is complete', async () => {
    const { answer } = await intake(yaotang, { answers: {}, materials: [], until: 'draft' });
    expect(answer.status).toBe('draft');
    expect(await answerOf(step(yaotang, answer.number, { do: 'receive', materials: [] }))).toMatch(
      /^REFUSED( cases\/answer-missing){3}$/,
    );
  });

  it('takes the excluded kinds in only at their own', async () => {
    const house = {
      item: HOUSE,
      answers: { matter: '首次登记', address: '演示路1号' },
      materials: [],
      until: 'receive',
    };
    expect(await answerOf(intake(hall, house))).toBe('REFUSED cases/wrong-place cases/not-yours');
    expect(await answerOf(intake(yaotang, house))).toMatch(/^REFUSED cases\/wrong-place/);
    expect((await intake(world.as('ziran-shenpi'), house)).answer.status).toBe('received');
  });

  it('asks who acts for another for their authority', async () => {
    const agent = { name: '演示乙', identity: { kind: '111', number: idNumber(12) }, phone: '0731-00001001' };
    const named = { ...agent, as: 'agent', authority: { material: '授权委托书', until: null } };
    const acted = (as: object) => intake(yaotang, { applicant: { ...applicant(), agent: as } });
    expect(await answerOf(acted(named))).toBe('REFUSED cases/no-authority');
    expect(await answerOf(acted({ ...agent, as: 'guardian' }))).toBe('accepted');
  });

  it('lets a grid agent hand in, not receive', async () => {
    const agent = world.as('wangge');
    const { answer } = await intake(agent, { channel: 'agent', until: 'receive' });
    expect(answer.status).toBe('submitted');
    const { answer: draft } = await intake(agent, { channel: 'agent', until: 'draft', answers: {} });
    expect(await answerOf(step(agent, draft.number, { do: 'submit' }))).toMatch(
      /^REFUSED( cases\/answer-missing){3}$/,
    );
    expect(await answerOf(intake(world.as('kuaiji')))).toMatch(/^NOT_ALLOWED/);
    expect(await answerOf(intake(world.visitor as CaseClient))).toMatch(/^SIGN_IN/);
  });
});

describe('a material that the answers require', () => {
  const CARD_OF_OWNER = '申请人居民身份证';
  const STATEMENT = '采伐说明文件(地点/树种/面积/株数/蓄积/更新时间)';

  it('is needed for the acceptance, with that answer only, and also when the answer is corrected', async () => {
    const clerk = world.as('chuangkou1');
    const take = async (owner: string, names: readonly string[], until: 'receive' | 'accept') =>
      intake(clerk, {
        ...{ item: FELLING, answers: { ...fellingAnswers, owner }, until },
        ...{ materials: await papers(clerk, names), applicant: applicant() },
      });
    expect(await answerOf(take('person', [CARD_OF_OWNER], 'accept'))).toBe('REFUSED cases/materials-missing');
    expect(await answerOf(take('person', [CARD_OF_OWNER, STATEMENT], 'accept'))).toBe('accepted');
    const { number } = (await take('person', [CARD_OF_OWNER, STATEMENT], 'receive')).answer;
    const required = async () =>
      (await clerk.get({ number })).materials.filter((one) => one.required).map(({ name }) => name);
    expect(await required()).toEqual([STATEMENT, CARD_OF_OWNER]);
    await step(clerk, number, { do: 'correct', what: '是集体的山', answers: { owner: 'collective' } });
    expect(await required()).toEqual(['采伐说明文件(目的/地点/林种/面积/蓄积/方式/更新措施)', CARD_OF_OWNER]);
  });
});
