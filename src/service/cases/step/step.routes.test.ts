import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import {
  answerOf,
  caseWorld,
  DISABILITY,
  FELLING,
  FELLING_PAPERS,
  fellingAnswers,
  intake,
  papers,
  requestId,
  review,
  step,
  wants,
} from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');
const town = world.as('guyuefeng-shenpi');
const hall = world.as('chuangkou1');
const linye = world.as('linye-shenpi');

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
    expect(await answerOf(carrier.get({ number }))).toBe('NOT_FOUND cases/not-found');
    const { rows } = await yaotang.access({ number });
    expect(rows.map(({ by, what }) => `${by} ${what}`)).toContain('wangge 申请人姓名、电话和地址');
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
    // the director was second on the spot: they do not decide either
    expect(await answerOf(step(chief, number, against))).toBe('REFUSED cases/same-person');
    expect(await step(third, number, against)).toMatchObject({ status: 'rejected' });
    const paper = await hall.paper({ number, kind: 'rejection', sequence: 1 });
    expect([paper.type, paper.name]).toEqual(['application/pdf', '不予行政许可决定书.pdf']);
    expect(await answerOf(hall.paper({ number, kind: 'grant', sequence: 1 }))).toBe(
      'NOT_FOUND cases/no-paper',
    );
  });
});

describe('a card for the disabled', () => {
  it('waits for what its item names beside the law, and for nothing else', async () => {
    const materials = await papers(hall, [
      '残疾人证申请表',
      '居民身份证',
      '居民户口簿',
      '本人2寸白底免冠彩照',
    ]);
    const answers = {
      kind: 'body',
      since: '2019年',
      cause: '摔伤',
      address: '渌口镇演示路1号',
      atHome: 'no',
    };
    const { answer } = await intake(hall, { item: DISABILITY, answers, materials });
    const canlian = world.as('canlian-shenpi');
    const { stops, form } = await canlian.get({ number: answer.number });
    expect(stops).toContain('公示');
    expect(stops).toContain('听证');
    expect(form.map(({ key }) => key)).toContain('atHome');
    const stop = (ground: string) => step(canlian, answer.number, { do: 'stop', for: ground, days: 5 });
    expect(await answerOf(stop('现场勘验'))).toBe('REFUSED cases/special-not-listed');
    expect((await stop('公示')).status).toBe('stopped');
    expect((await canlian.get({ number: answer.number })).stoppedFor).toBe('公示');
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
