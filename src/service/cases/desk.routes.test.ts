import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import {
  answerOf,
  applicant,
  CARD,
  type CaseClient,
  cardAnswers,
  caseWorld,
  FELLING,
  fellingAnswers,
  HOUSE,
  idNumber,
  picture,
  requestId,
} from './testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');
const town = world.as('guyuefeng-shenpi');
const hall = world.as('chuangkou1');
const linye = world.as('linye-shenpi');

const wants = { way: 'hand' as const, address: '株洲市渌口区古岳峰镇腰塘村1组' };

/** files for the required materials of the elderly card or of a felling permit */
async function papers(client: CaseClient, names: readonly string[]) {
  const files = await Promise.all(
    names.map((name, index) => client.upload({ file: picture(index, `${name.slice(0, 4)}.png`) })),
  );
  return names.map((name, index) => ({ name, digest: files[index]!.digest }));
}
const CARD_PAPERS = ['居民身份证', '近期免冠照片', '居民户口簿'];
const FELLING_PAPERS = ['采伐说明文件(地点/树种/面积/株数/蓄积/更新时间)', '申请人居民身份证'];

async function intake(client: CaseClient, more: object = {}) {
  const materials = await papers(client, CARD_PAPERS);
  const asked = {
    requestId: requestId(),
    item: CARD,
    channel: 'window' as const,
    applicant: applicant(),
    answers: cardAnswers,
    wants,
    materials,
    until: 'accept' as const,
    ...more,
  };
  return { asked, answer: await client.intake(asked) };
}

const step = (client: CaseClient, number: string, command: object, seen: number | null = null) =>
  client.step({ number, requestId: requestId(), seen, command: command as never });

const review = {
  do: 'review',
  step: '审核',
  action: '通过',
  opinion: '符合条件',
  onSite: false,
  second: null,
};

describe('at the window', () => {
  it('takes in, receives and accepts in one go, and once for the same request', async () => {
    const { asked, answer } = await intake(yaotang);
    expect(answer).toMatchObject({ version: 3, status: 'accepted', statusName: '审查中' });
    expect(answer.paper).toMatch(/^\(渌\)许受字〔2020〕第\d{4}号$/);
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

  it('asks who acts for another for his authority', async () => {
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

describe('a card by a cadre’s hand', () => {
  it('is decided in the town at once and carried to the door', async () => {
    const { answer } = await intake(yaotang);
    const { number } = answer;
    expect((await town.queue({ of: 'unit' })).rows.map((row) => row.number)).toContain(number);
    await step(town, number, review);
    await step(town, number, { do: 'decide', grant: true, reason: '' });
    const made = await step(town, number, { do: 'certify', certificate: '' });
    expect(made.status).toBe('made');
    const carrier = world.as('wangge');
    const seen = await carrier.get({ number });
    expect([seen.roles, seen.answers, seen.materials]).toEqual([['courier'], {}, []]);
    expect(seen.wants.address).toBe('株洲市渌口区****');
    const whole = await carrier.unmask({ number, reason: '送证上门' });
    expect([whole.name, whole.address]).toEqual(['演示甲', wants.address]);
    const deliver = { do: 'deliver', way: 'hand', consignment: null, confirmation: '演示甲签收' };
    expect((await step(carrier, number, deliver)).status).toBe('closed');
    const closed = await yaotang.get({ number });
    expect(closed.certificate).toEqual({
      number: '渌证〔2020〕432023901W00-01-00001',
      name: '老年人优待证',
    });
    expect(closed.steps.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'apply done',
      'accept done',
      'review done',
      'decide done',
      'certify done',
      'deliver done',
    ]);
    expect(closed.timeline.map(({ verb, byName }) => `${verb} ${byName}`)).toEqual([
      'draft 欧阳禾',
      'receive 欧阳禾',
      'accept 欧阳禾',
      'review 洛听泉',
      'decide 洛听泉',
      'certify 洛听泉',
      'deliver 司徒原',
    ]);
    expect(JSON.stringify(closed)).not.toContain('演示甲');
    expect(await answerOf(carrier.get({ number }))).toBe('NOT_ALLOWED cases/may-not-see');
    const { rows } = await yaotang.access({ number });
    expect(rows.map(({ by, what }) => `${by} ${what}`)).toContain('wangge 申请人完整信息');
  });
});

describe('a forgotten code', () => {
  it('is given anew by a window that has seen the card, and by nobody else', async () => {
    const { answer } = await intake(yaotang);
    const { number, code: old } = answer;
    const asked = { number, reason: '本人持身份证到窗口' };
    expect(await answerOf(town.renewCode(asked))).toBe('NOT_ALLOWED cases/may-not-see');
    expect(await answerOf(world.as('youhua').renewCode(asked))).toBe('NOT_ALLOWED cases/may-not-see');
    expect(await answerOf(yaotang.renewCode({ number, reason: '' }))).toBe('REFUSED cases/no-reason');
    const { code } = await hall.renewCode(asked);
    expect(await answerOf(world.visitor.look({ number, code: old }))).toBe('REFUSED persons/wrong-code');
    expect(await answerOf(world.visitor.look({ number, code }))).toBe('accepted');
    expect((await yaotang.access({ number })).rows[0]).toMatchObject({
      by: 'chuangkou1',
      what: '重新发给查询码',
    });
  });
});

describe('the outbox', () => {
  it('shows messages of cases that one may see, to whom is covered', async () => {
    const { answer } = await intake(yaotang);
    const mine = (await yaotang.outbox({})).rows.filter(({ number }) => number === answer.number);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine[0]).toMatchObject({ to: '演*甲', phone: '0731-****1000' });
    expect((await world.as('zhuting').outbox({})).rows).toEqual([]);
    expect(await answerOf(world.as('wangge').outbox({}))).toMatch(/^NOT_ALLOWED/);
  });
});

describe('a felling permit', () => {
  it('runs from the hall to the department, is stopped, extended, decided by another, printed', async () => {
    world.goTo('2020-09-28');
    const materials = await papers(hall, FELLING_PAPERS);
    const { answer } = await intake(hall, { item: FELLING, answers: fellingAnswers, materials });
    const { number } = answer;
    const chief = world.as('linye-fuze');
    const wrongColleague = { ...review, onSite: true, second: 'kuaiji' };
    expect(await answerOf(step(linye, number, wrongColleague))).toBe('REFUSED cases/not-a-colleague');
    await step(linye, number, { ...review, onSite: true, second: 'linye-fuze' });
    await step(linye, number, { do: 'stop', for: '鉴定', days: 3 });
    world.goTo('2020-09-30');
    await step(linye, number, { do: 'resume', outcome: '蓄积属实' });
    await step(linye, number, { do: 'ask-extension', days: 5, reason: '山高路远' });
    expect(await answerOf(step(linye, number, { do: 'approve-extension' }))).toBe('REFUSED cases/not-yours');
    await step(chief, number, { do: 'approve-extension' });
    const shown = await linye.get({ number });
    // ten days after 28 September without the two stopped ones: 9, 10 (worked Saturday), 12–16, 19, 20, 21 October
    expect(shown.clock.promisedDue).toBe('2020-10-21');
    expect(shown.papers.map(({ kind }) => kind)).toEqual(['receipt', 'acceptance', 'special', 'extension']);
    const decide = shown.actions.find(({ verb }) => verb === 'decide');
    expect(decide?.problems.map(({ code }) => code)).toEqual(['cases/same-person']);
    const against = { do: 'decide', grant: false, reason: '超过采伐限额' };
    const third = world.someone('linye-3', 'linye', '430212000000', 'approver');
    const preview = await third.preview({ number, command: against as never });
    expect([preview.type, preview.name]).toEqual(['application/pdf', '不予行政许可决定书（预览）.pdf']);
    expect(await answerOf(linye.preview({ number, command: review as never }))).toBe(
      'REFUSED cases/nothing-to-preview',
    );
    world.goTo('2020-10-09');
    // the head was second on the spot: he does not decide either
    expect(await answerOf(step(chief, number, against))).toBe('REFUSED cases/same-person');
    expect(await step(third, number, against)).toMatchObject({ status: 'rejected' });
    const paper = await hall.paper({ number, kind: 'rejection', sequence: 1 });
    expect([paper.type, paper.name]).toEqual(['application/pdf', '不予行政许可决定书.pdf']);
    expect(await answerOf(hall.paper({ number, kind: 'grant', sequence: 1 }))).toBe(
      'NOT_FOUND cases/no-paper',
    );
  });
});

describe('two clerks', () => {
  it('the second is told, and the same press twice is one step', async () => {
    const { answer } = await intake(yaotang, { until: 'receive' });
    const { number, version } = answer;
    const accept = { do: 'accept' as const, tolerate: [], onPromise: false };
    const asked = { number, requestId: requestId(), seen: version, command: accept };
    const both = await Promise.all([
      answerOf(yaotang.step(asked)),
      answerOf(step(hall, number, { do: 'notify', missing: ['照片'] }, version)),
    ]);
    expect(both.toSorted()).toEqual(['REFUSED cases/changed', 'accepted']);
    // the same press again has the answer of the first, and leaves no step
    expect(await answerOf(yaotang.step(asked))).toBe(both[0]);
    expect((await hall.get({ number })).version).toBe(version + 1);
  });
});

describe('lists', () => {
  it('show rows of the unit, of the town with its villages, of oneself', async () => {
    const { answer } = await intake(yaotang);
    const guyuefeng = world.as('guyuefeng');
    const site = await guyuefeng.queue({ of: 'site' });
    expect(site.rows.map((row) => row.number)).toContain(answer.number);
    expect(site.rows[0]).toMatchObject({ siteName: '腰塘村便民服务站', applicant: '演*甲' });
    expect(site.counts.site).toBe(site.rows.length);
    expect((await hall.queue({ of: 'site' })).rows.map((row) => row.number)).not.toContain(answer.number);
    expect((await world.as('zhuting').queue({ of: 'site' })).counts.site).toBe(0);
    const accepted = await guyuefeng.queue({ of: 'site', status: 'accepted', limit: 1 });
    expect(accepted.rows).toHaveLength(1);
    const next = await guyuefeng.queue({ of: 'site', status: 'accepted', limit: 1, after: accepted.next! });
    expect(next.rows[0]?.number).not.toBe(accepted.rows[0]?.number);
    expect(await answerOf(world.as('wangge').queue({ of: 'unit' }))).toMatch(/^NOT_ALLOWED/);
  });

  it('find by number, by name and by identity number, only what one may see', async () => {
    const { answer } = await intake(yaotang, { applicant: applicant('演示待找', 77) });
    const found = async (client: CaseClient, q: string) =>
      (await client.find({ q })).rows.map((row) => row.number);
    expect(await found(hall, answer.number)).toEqual([answer.number]);
    expect(await found(hall, '演示待找')).toEqual([answer.number]);
    expect(await found(hall, idNumber(77))).toEqual([answer.number]);
    expect(await found(linye, answer.number)).toEqual([]);
    expect(await found(world.as('zhuting'), '演示待找')).toEqual([]);
  });
});

describe('a hand-over', () => {
  it('goes to somebody who can go on, and shows who has it', async () => {
    const { answer } = await intake(yaotang);
    const { number } = answer;
    const { colleagues, handler } = await yaotang.get({ number });
    expect(handler).toEqual({ id: 'yaotang', name: '欧阳禾' });
    expect(colleagues.map(({ id }) => id)).toContain('guyuefeng');
    expect(colleagues.map(({ id }) => id)).not.toContain('linye-shenpi');
    expect(await answerOf(step(yaotang, number, { do: 'hand-over', to: 'linye-shenpi' }))).toBe(
      'REFUSED cases/not-a-colleague',
    );
    await step(yaotang, number, { do: 'hand-over', to: 'guyuefeng' });
    expect((await world.as('guyuefeng').queue({ of: 'mine' })).rows.map((row) => row.number)).toContain(
      number,
    );
  });
});
