import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import {
  answerOf,
  applicant,
  CARD,
  type CaseClient,
  caseWorld,
  FELLING,
  idNumber,
  intake,
  requestId,
  step,
} from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');
const town = world.as('guyuefeng-shenpi');
const hall = world.as('chuangkou1');
const linye = world.as('linye-shenpi');

describe('a forgotten code', () => {
  it('is given anew by a window that has seen the card, and by nobody else', async () => {
    const { answer } = await intake(yaotang);
    const { number, code: old } = answer;
    const asked = { number, requestId: requestId(), reason: '本人持身份证到窗口' };
    expect(await answerOf(town.renewCode(asked))).toBe('NOT_ALLOWED cases/may-not-see');
    expect(await answerOf(world.as('youhua').renewCode(asked))).toBe('NOT_ALLOWED cases/may-not-see');
    expect(await answerOf(yaotang.renewCode({ ...asked, reason: '' }))).toBe('REFUSED cases/no-reason');
    const { code } = await hall.renewCode(asked);
    expect(await answerOf(world.visitor.look({ number, code: old }))).toBe('REFUSED persons/wrong-code');
    // a repeated request gives no second code and no second message
    expect(await hall.renewCode(asked)).toEqual({ code: '' });
    const { messages } = await world.visitor.look({ number, code });
    expect(messages.filter(({ kind }) => kind === 'renew-code')).toHaveLength(1);
    expect(messages.at(-1)?.text).toContain('换了新的查询码');
    expect(JSON.stringify(messages)).not.toContain(code);
    expect((await hall.get({ number })).timeline.at(-1)).toMatchObject({ name: '重发查询码', words: '' });
    // the applicant's look with the new code stands above it
    const { rows } = await yaotang.access({ number });
    expect(rows.find(({ what }) => what === '重新发给查询码')).toMatchObject({ by: 'chuangkou1' });
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

describe('lists', () => {
  it('show rows of the unit, of the town with its villages, of oneself', async () => {
    const { answer } = await intake(yaotang);
    const guyuefeng = world.as('guyuefeng');
    const site = await guyuefeng.queue({ of: 'site' });
    expect(site.rows.map((row) => row.number)).toContain(answer.number);
    expect(site.rows[0]).toMatchObject({
      siteName: '腰塘村便民服务站',
      applicant: expect.stringMatching(/^演\*甲/),
    });
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

describe('what people read out', () => {
  it('finds the open cases that one may see: last digits of a number or a telephone, part of a name', async () => {
    const mine = { ...applicant('演示王桂英', 81), phone: '13900002468' };
    const { number } = (await intake(yaotang, { applicant: mine })).answer;
    const found = async (client: CaseClient, q: string) =>
      (await client.find({ q })).rows.map((row) => row.number);
    for (const q of [number.slice(-6), '2468', idNumber(81).slice(-4), '桂英'])
      expect([q, (await found(yaotang, q)).includes(number)]).toEqual([q, true]);
    // too short, of another place, of another department
    expect(await found(yaotang, '468')).not.toContain(number);
    expect(await found(yaotang, '英')).not.toContain(number);
    expect(await found(world.as('zhuting'), '桂英')).not.toContain(number);
    expect(await found(linye, '2468')).not.toContain(number);
  });

  it('tells two masked names that look alike apart', async () => {
    await intake(yaotang, { applicant: applicant('演示李秀兰', 82) });
    await intake(yaotang, { applicant: applicant('演示李玉兰', 83) });
    const names = (await yaotang.find({ q: '演示李' })).rows.map(({ applicant: name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(names.join()).toContain(idNumber(82).slice(-4));
  });
});

describe('the same matter of the same person', () => {
  it('is seen at once, with the other case to open where one may', async () => {
    const again = applicant('演示重复', 84);
    const asked = { item: CARD, identity: again.identity, but: null };
    expect((await yaotang.running(asked)).rows).toEqual([]);
    const { number } = (await intake(yaotang, { applicant: again, until: 'receive' })).answer;
    const running = async (client: CaseClient, more: object = {}) =>
      (await client.running({ ...asked, ...more })).rows.map((row) => [row.number, row.mine]);
    expect(await running(yaotang)).toEqual([[number, true]]);
    expect(await running(world.as('zhuting'))).toEqual([[number, false]]);
    expect(await running(yaotang, { but: number })).toEqual([]);
    expect(await running(yaotang, { item: FELLING })).toEqual([]);
    expect(await answerOf(world.as('juzhang').running(asked))).toMatch(/^NOT_ALLOWED/);
  });
});

describe('an acceptance', () => {
  it('at a village passes the case to those who decide, who have it first in their queue', async () => {
    const { number } = (await intake(yaotang)).answer;
    const shown = await yaotang.get({ number });
    expect([shown.statusName, shown.handler.name]).toEqual(['审查中', '待接办']);
    const free = async (id: string) =>
      (await world.as(id).queue({ of: 'free' })).rows.some((row) => row.number === number);
    expect([await free('guyuefeng-shenpi'), await free('yaotang')]).toEqual([true, false]);
    const before = await world.as('guyuefeng-shenpi').standing({});
    expect(before.queues.map(({ of }) => of)).toEqual(['mine', 'free', 'unit']);
    const waiting = before.queues.find(({ of }) => of === 'free');
    // one working day is promised: its light is yellow from the first day
    expect(waiting?.first).toMatchObject({ light: 'yellow', status: 'accepted' });
    const { overview } = world.as('juzhang');
    const sums = await overview({});
    expect(sums.towns.find(({ name }) => name === '古岳峰镇便民服务中心')?.free).toBeGreaterThan(0);
    expect(sums.units.reduce((sum, { open }) => sum + open, 0)).toBe(sums.all.open);
    expect(sums.all.open).toBe((await world.as('juzhang').queue({ of: 'district' })).counts.district);
    expect(await answerOf(world.as('yaotang').overview({}))).toMatch(/^NOT_/);
  });
});

describe('a hand-over', () => {
  it('goes to somebody who can go on, and shows who has it', async () => {
    const { answer } = await intake(yaotang, { until: 'receive' });
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
