import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { rebuild } from '#base/journal/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import {
  answerOf,
  caseWorld,
  DISTRICT,
  FELLING,
  FELLING_PAPERS,
  fellingAnswers,
  intake,
  papers,
  requestId,
  step,
} from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const hall = world.as('chuangkou1');
const linye = world.as('linye-shenpi');
const overseer = world.as('juzhang');

const WORDS = '李某急用，电话13800000000';

const journal = async () => {
  const { rows } = await sql<{ payload: string }>`SELECT payload FROM journal_fact`.execute(db);
  return rows.map(({ payload }) => payload).join('\n');
};
const row = async (number: string) =>
  (await linye.queue({ of: 'unit', limit: 200 })).rows.find((one) => one.number === number);

/** a felling permit, accepted on 28 September and promised until 12 October; the 10th is a worked Saturday */
async function felling() {
  world.goTo('2020-09-28');
  const materials = await papers(hall, FELLING_PAPERS);
  const { answer } = await intake(hall, { item: FELLING, answers: fellingAnswers, materials });
  world.goTo('2020-09-29');
  return { number: answer.number, code: answer.code ?? '' };
}
type Own = Awaited<ReturnType<typeof felling>>;
const urge = (own: Own, words: string) =>
  world.visitor.act({ ...own, requestId: requestId(), seen: null, command: { do: 'urge', words } });

describe('an urge from home', () => {
  it('is seen by who handles it, answered, told and shown', async () => {
    const own = await felling();
    const { number } = own;
    expect((await row(number))?.mark).toBeNull();
    await urge(own, WORDS);
    // two working days after Tuesday 29 September: the 30th, and 9 October after the holidays
    expect(await row(number)).toMatchObject({
      mark: { text: '催办，最迟2020年10月9日答复', late: false },
      due: '2020-10-09',
      status: 'accepted',
    });
    const seen = await linye.get({ number });
    expect(seen.notes).toEqual([
      { text: '2020年9月29日申请人催办，最迟2020年10月9日答复；没有人接办，由单位负责人答复。', late: false },
    ]);
    expect(seen.timeline.at(-1)).toMatchObject({ name: '催办', byName: '申请人' });
    expect(seen.timeline.at(-1)?.words).toContain(WORDS);
    // the law's days are as they were
    expect(seen.clock.promisedDue).toBe('2020-10-12');
    expect(await answerOf(urge(own, ''))).toBe('REFUSED cases/urge-open');
    world.goTo('2020-10-10');
    expect((await row(number))?.mark).toEqual({ text: '催办，超期未答复', late: true });
    const view = await world.visitor.look(own);
    expect(view.notes[0]).toEqual({
      text: '2020年9月29日您催办，最迟2020年10月9日答复，已经超期。',
      late: true,
    });
    expect(view.actions.find(({ verb }) => verb === 'urge')?.allowed).toBe(false);
    await step(linye, number, { do: 'answer-urge', words: '正在现场勘查，12日前作出决定' });
    const after = await world.visitor.look(own);
    expect(after.messages.at(-1)).toMatchObject({ kind: 'answer-urge' });
    expect(after.messages.at(-1)?.text).toContain('催办有了答复：正在现场勘查，12日前作出决定。');
    expect(after.notes[0]?.text).toContain('2020年10月10日已经答复（超期）：正在现场勘查');
    expect(await row(number)).toMatchObject({ mark: null, due: '2020-10-12' });
    expect(await answerOf(step(linye, number, { do: 'answer-urge', words: '再答' }))).toBe(
      'REFUSED cases/not-urged',
    );
  });

  it('keeps what was said out of the journal, and from who has no part in the case', async () => {
    const own = await felling();
    await urge(own, WORDS);
    expect(await journal()).not.toContain(WORDS);
    const { number } = own;
    expect((await hall.get({ number })).timeline.at(-1)?.words).toContain(WORDS);
    expect((await overseer.get({ number })).timeline.at(-1)?.words).toContain('本人的话');
  });
});

describe('an urge from above', () => {
  it('is for who oversees the place, who gets no further part by it', async () => {
    const { number } = await felling();
    expect(await answerOf(step(overseer, number, { do: 'answer-urge', words: '好' }))).toBe(
      'REFUSED cases/not-yours',
    );
    expect(await answerOf(step(overseer, number, { do: 'urge', words: '' }))).toBe('accepted');
    const seen = await overseer.get({ number });
    expect([seen.roles, seen.notes[0]?.text]).toEqual([
      [],
      '2020年9月29日上级催办，最迟2020年10月9日答复；没有人接办，由单位负责人答复。',
    ]);
    expect(await answerOf(overseer.unmask({ number, reason: '催办' }))).toBe('NOT_ALLOWED cases/may-not-see');
    // another town's window has nothing to urge
    expect(await answerOf(step(world.as('zhuting'), number, { do: 'urge', words: '' }))).toBe(
      'NOT_FOUND cases/not-found',
    );
  });
});

describe('the journal', () => {
  it('gives urges, queues and messages again', async () => {
    const own = await felling();
    await urge(own, '');
    await step(linye, own.number, { do: 'answer-urge', words: '在办' });
    const made = await rebuild(db, DISTRICT, world.journal.projectors, false);
    expect(made.filter(({ same }) => !same)).toEqual([]);
  });
});
