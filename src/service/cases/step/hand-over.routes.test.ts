import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { rebuild } from '#base/journal/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { answerOf, applicant, caseWorld, DISTRICT, intake, requestId, step } from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');
const guyuefeng = world.as('guyuefeng');
const hall = world.as('chuangkou1');
const manager = world.as('chuangguan');

const held = async (client: typeof hall) => {
  const { rows } = await client.queue({ of: 'mine' });
  return rows.map(({ number }) => number).sort();
};
const state = (id: string, to: string) =>
  sql`UPDATE org_staff SET state = ${to} WHERE district = ${DISTRICT} AND id = ${id}`.execute(db);

/** two drafts and two that are received, in the hands of the station */
async function some() {
  const cases = [];
  for (const until of ['draft', 'draft', 'receive', 'receive'])
    cases.push((await intake(yaotang, { until, applicant: applicant() })).answer.number);
  return cases.sort();
}

describe('all that a colleague has in hand', () => {
  const reason = '调离';

  it('goes to another at once, after a preview, and once for the same request', async () => {
    const cases = await some();
    const plan = await yaotang.handOverPlan({ from: 'yaotang', to: 'guyuefeng' });
    expect(plan).toMatchObject({ drafts: 2, cases: 2, left: [] });
    expect(plan.moves.map(({ number }) => number).sort()).toEqual(cases);
    expect(plan.takers.find(({ id }) => id === 'guyuefeng')?.takes).toBe(4);
    // a bookkeeper has no part in any case
    expect(plan.takers.some(({ id }) => id === 'kuaiji')).toBe(false);
    expect(await held(yaotang)).toEqual(cases);

    const asked = { requestId: requestId(), from: 'yaotang', to: 'guyuefeng', reason };
    expect(await yaotang.handOverAll(asked)).toEqual({ drafts: 2, cases: 2, left: [] });
    expect(await held(yaotang)).toEqual([]);
    expect(await held(guyuefeng)).toEqual(cases);
    // what came in since stays with them when the button is pressed twice
    const { answer } = await intake(yaotang, { until: 'draft' });
    expect(await yaotang.handOverAll(asked)).toEqual({ drafts: 2, cases: 2, left: [] });
    expect(await held(yaotang)).toEqual([answer.number]);
    expect(await answerOf(yaotang.handOverAll({ ...asked, to: null }))).toBe(
      'REFUSED journal/request-reused',
    );
    const { timeline } = await guyuefeng.get({ number: cases[0]! });
    expect(timeline.at(-1)).toMatchObject({ verb: 'hand-over', words: expect.stringContaining('调离') });
  });

  it('names and leaves what the new colleague may not have', async () => {
    const before = await held(guyuefeng);
    // who reviews at the Forestry has no part in what the town decides
    expect(
      await answerOf(
        guyuefeng.handOverAll({ requestId: requestId(), from: 'guyuefeng', to: 'linye-shenpi', reason }),
      ),
    ).toBe('REFUSED cases/nothing-to-hand-over');
    // a case of another village: the station of Yaotang is not its window
    const town = (await intake(guyuefeng, { until: 'receive' })).answer.number;
    const plan = await guyuefeng.handOverPlan({ from: 'guyuefeng', to: 'yaotang' });
    expect(plan.left.map(({ number }) => number)).toEqual([town]);
    const done = await guyuefeng.handOverAll({
      ...{ requestId: requestId(), from: 'guyuefeng', to: 'yaotang', reason },
    });
    expect(done).toEqual({ drafts: 2, cases: 2, left: [town] });
    expect(await held(guyuefeng)).toEqual([town]);
    expect(await held(yaotang)).toEqual(expect.arrayContaining(before));
  });

  it('of one who is gone: by the window above them, to nobody yet, who takes it up', async () => {
    const mine = await held(yaotang);
    const asked = { requestId: requestId(), from: 'yaotang', to: null, reason: '已离岗' };
    expect(await answerOf(guyuefeng.handOverAll(asked))).toBe('NOT_ALLOWED cases/hand-over-not-yours');
    await state('yaotang', 'left');
    expect(await guyuefeng.handOvers({})).toEqual([
      expect.objectContaining({ id: 'guyuefeng', drafts: 0, cases: 1 }),
      expect.objectContaining({ id: 'yaotang', state: 'left', drafts: 3, cases: 2 }),
    ]);
    const { drafts, cases, left } = await guyuefeng.handOverAll(asked);
    expect([drafts, cases, left]).toEqual([3, 2, []]);
    const site = await guyuefeng.queue({ of: 'site' });
    const put = site.rows.filter(({ number }) => mine.includes(number));
    expect(put.map(({ handlerName }) => handlerName)).toEqual(mine.map(() => '待接办'));
    // anybody who may, takes it up
    expect(await answerOf(step(guyuefeng, mine[0]!, { do: 'hand-over', to: 'guyuefeng' }))).toBe('accepted');
    expect(await held(guyuefeng)).toContain(mine[0]);
    // and puts it down again, once
    expect(await answerOf(step(guyuefeng, mine[0]!, { do: 'hand-over', to: '-' }))).toBe('accepted');
    expect(await answerOf(step(guyuefeng, mine[0]!, { do: 'hand-over', to: '-' }))).toBe(
      'REFUSED cases/nobody',
    );
    await state('yaotang', 'active');
  });

  it('is for nobody else, and to nobody who is away or the same', async () => {
    await intake(yaotang, { until: 'draft' });
    for (const id of ['zhuting', 'linye-fuze', 'juzhang', 'gaige', 'anquan', 'admin', 'wangge'])
      expect([id, await answerOf(world.as(id).handOverPlan({ from: 'yaotang', to: null }))]).toEqual([
        id,
        'NOT_ALLOWED cases/hand-over-not-yours',
      ]);
    expect(await answerOf(world.visitor.handOvers({}))).toBe('SIGN_IN org/sign-in-needed');
    expect(await answerOf(manager.handOverPlan({ from: 'nemo', to: null }))).toBe(
      'NOT_ALLOWED cases/hand-over-not-yours',
    );
    const to = (id: string) =>
      answerOf(manager.handOverAll({ requestId: requestId(), from: 'yaotang', to: id, reason }));
    expect(await to('yaotang')).toBe('REFUSED cases/not-a-colleague');
    await state('guyuefeng', 'locked');
    expect(await to('guyuefeng')).toBe('REFUSED cases/not-a-colleague');
    await state('guyuefeng', 'active');
    const wordless = { requestId: requestId(), from: 'yaotang', to: 'guyuefeng', reason: ' ' };
    expect(await answerOf(manager.handOverAll(wordless))).toBe('REFUSED cases/words-missing');
    expect(await to('guyuefeng')).toBe('accepted');
  });

  it('stands in the journal: made again, the same cases are in the same hands', async () => {
    const made = await rebuild(db, DISTRICT, world.journal.projectors, false);
    expect(made.find(({ table }) => table === 'case_file')).toMatchObject({ same: true });
  });
});
