import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { people } from '../life/matrix.fixture.ts';
import {
  answerOf,
  applicant,
  CARD,
  cardAnswers,
  caseWorld,
  requestId,
  step,
  wants,
  YAOTANG,
} from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');
const hall = world.as('chuangkou1');
const everybody = people.map(
  ([id, , unit, scope, held]) => [id, world.someone(id, unit, scope, ...held)] as const,
);

/** begun at home for the town of Yaotang, and filled in */
async function begun(name = '演示未交') {
  const who = applicant(name, 31);
  const start = { requestId: requestId(), item: CARD, site: YAOTANG, applicant: who };
  const { number, code } = await world.visitor.start(start);
  await world.visitor.save({ number, code, requestId: requestId(), seen: null, answers: cardAnswers, wants });
  return { number, code };
}

describe('a draft that its applicant has not sent', () => {
  it('is seen, found and touched by nobody of the house', async () => {
    const { number } = await begun('演示未交甲');
    for (const [id, client] of everybody) {
      const looks = await answerOf(client.get({ number }));
      expect([id, looks]).toEqual([id, 'NOT_FOUND cases/not-found']);
      const may = await answerOf(client.unmask({ number, reason: '想看看' }));
      expect([id, may]).toEqual([id, 'NOT_FOUND cases/not-found']);
      const code = await answerOf(client.renewCode({ number, requestId: requestId(), reason: '想看看' }));
      expect([id, code]).toEqual([id, 'NOT_FOUND cases/not-found']);
      expect([id, (await client.find({ q: number })).rows]).toEqual([id, []]);
      expect([id, (await client.find({ q: '演示未交甲' })).rows]).toEqual([id, []]);
      for (const command of [
        { do: 'discard' },
        { do: 'receive', materials: [] },
        { do: 'hand-over', to: id },
      ])
        expect([id, await answerOf(step(client, number, command))]).toEqual([
          id,
          'NOT_FOUND cases/not-found',
        ]);
    }
  });

  it('stands in no queue and no count, and does once it is sent', async () => {
    const counts = async () => [(await yaotang.queue({})).counts, (await hall.queue({})).counts];
    const before = await counts();
    const { number, code } = await begun();
    expect(await counts()).toEqual(before);
    expect((await yaotang.queue({ of: 'site', status: 'draft' })).rows).toEqual([]);
    for (const material of ['居民身份证', '近期免冠照片', '居民户口簿']) {
      const file = new File([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(material)], 'a.png');
      await world.visitor.attach({ number, code, requestId: requestId(), material, file });
    }
    const submit = { number, code, requestId: requestId(), seen: null, command: { do: 'submit' } as const };
    await world.visitor.act(submit);
    const free = await yaotang.queue({ of: 'free' });
    expect(free.rows.map((row) => [row.number, row.handlerName])).toEqual([[number, '待接办']]);
    expect(free.counts.free).toBe((before[0]?.free ?? 0) + 1);
  });

  it('stays the applicant’s when they throw it away', async () => {
    const { number, code } = await begun();
    const discard = { number, code, requestId: requestId(), seen: null, command: { do: 'discard' } as const };
    await world.visitor.act(discard);
    expect(await answerOf(yaotang.get({ number }))).toBe('NOT_FOUND cases/not-found');
    expect((await world.visitor.look({ number, code })).status).toBe('discarded');
  });
});

describe('a draft that its applicant brings to a window', () => {
  it('is the window’s too, with number and code, on record, once for the same request', async () => {
    const { number, code } = await begun();
    const take = { number, code, requestId: requestId() };
    expect(await answerOf(yaotang.takeOverDraft({ ...take, code: 'ACDEFGHJ' }))).toBe(
      'REFUSED persons/wrong-code',
    );
    const taken = await yaotang.takeOverDraft(take);
    expect(await yaotang.takeOverDraft(take)).toEqual(taken);
    expect(await yaotang.takeOverDraft({ ...take, requestId: requestId() })).toEqual(taken);
    const shown = await yaotang.get({ number });
    expect([shown.status, shown.handler.id, shown.answers]).toEqual(['draft', 'yaotang', cardAnswers]);
    expect((await yaotang.queue({ of: 'mine' })).rows.map((row) => row.number)).toContain(number);
    const { rows } = await yaotang.access({ number });
    expect(rows.find(({ what }) => what.startsWith('接过'))).toMatchObject({ by: 'yaotang' });
    // the applicant goes on with it at home as well
    const answers = { ...cardAnswers, address: '古岳峰镇腰塘村2组' };
    const save = { number, code, requestId: requestId(), seen: null, answers, wants };
    expect(await answerOf(world.visitor.save(save))).toBe('accepted');
    expect((await world.visitor.look({ number, code })).waitsFor).toContain('还没有提交');
  });

  it('is nobody’s elsewhere, and only a draft', async () => {
    const { number, code } = await begun();
    const take = (client: typeof hall) =>
      answerOf(client.takeOverDraft({ number, code, requestId: requestId() }));
    for (const id of ['zhuting', 'linye-shenpi', 'juzhang', 'kuaiji', 'anquan'])
      expect([id, await take(world.as(id))]).toEqual([id, 'REFUSED cases/not-your-draft']);
    expect(await take(world.visitor)).toBe('SIGN_IN org/sign-in-needed');
    expect(await take(hall)).toBe('accepted');
    // for another window, once somebody handles the draft, it would be a hand-over
    expect(await take(yaotang)).toBe('REFUSED cases/not-from-home');
    expect(await answerOf(hall.takeOverDraft({ number: '1', code, requestId: requestId() }))).toBe(
      'REFUSED persons/wrong-code',
    );
  });
});
