import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { eraseBefore, erasePersons } from '#service/persons/index.ts';
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
const director = world.as('juzhang');

const journal = async () => {
  const { rows } = await sql<{ payload: string }>`SELECT payload FROM journal_fact`.execute(db);
  return rows.map(({ payload }) => payload).join('\n');
};

async function felling() {
  const materials = await papers(hall, FELLING_PAPERS);
  const more = { item: FELLING, answers: fellingAnswers, materials, until: 'receive' };
  const { answer } = await intake(hall, more);
  return { number: answer.number, code: answer.code };
}
type Own = Awaited<ReturnType<typeof felling>>;
const act = (own: Own, command: object, seen: number | null = null) =>
  world.visitor.act({ ...own, requestId: requestId(), seen, command: command as never });

describe('answers that are corrected in a supplement', () => {
  it('from home: what the notice asks for, the whole form right, the day of receipt anew', async () => {
    world.goTo('2020-09-25');
    const own = await felling();
    const asked = { do: 'notify', missing: [], fields: ['species', 'trees'] };
    await step(hall, own.number, asked);
    const view = await world.visitor.look(own);
    expect([view.asked, view.missing]).toEqual([
      ['species', 'trees'],
      ['更正填写的“树种”', '更正填写的“株数”'],
    ]);
    expect(view.messages.at(-1)?.text).toContain('更正填写的“株数”');
    world.goTo('2020-09-28');
    expect(await answerOf(act(own, { do: 'supplement', materials: [], answers: { trees: '二十' } }))).toBe(
      'REFUSED cases/answer-bad',
    );
    expect(await answerOf(act(own, { do: 'supplement', materials: [], answers: { income: '1' } }))).toBe(
      'REFUSED cases/answer-unknown',
    );
    const twice = {
      ...{ ...own, requestId: requestId(), seen: view.version },
      command: {
        do: 'supplement' as const,
        materials: [],
        answers: { trees: '25', species: '马尾松' } as Record<string, string>,
      },
    };
    const first = await world.visitor.act(twice);
    expect(await world.visitor.act(twice)).toEqual(first);
    const other = { ...twice, command: { ...twice.command, answers: { trees: '26' } } };
    expect(await answerOf(world.visitor.act(other))).toBe('REFUSED journal/request-reused');
    const after = await world.visitor.look(own);
    expect(after).toMatchObject({ status: 'received', asked: [], clock: { noticeDue: '2020-10-12' } });
    expect(after.answers).toEqual({ ...fellingAnswers, trees: '25', species: '马尾松' });
  });

  it('at the window, and on the spot; who decides sees what stood there before', async () => {
    world.goTo('2020-09-25');
    const own = await felling();
    await step(hall, own.number, { do: 'correct', what: '小班写错', answers: { place: '腰塘村2组演示冲' } });
    await step(hall, own.number, { do: 'notify', missing: [], fields: ['way'] });
    await step(hall, own.number, { do: 'supplement', materials: [], answers: { way: 'clear' } });
    const { corrected, answers } = await linye.get({ number: own.number });
    expect(corrected).toEqual([
      {
        on: '2020-09-25',
        byName: '白晓棠',
        fields: [{ label: '采伐地点', before: '腰塘村1组演示冲', after: '腰塘村2组演示冲' }],
      },
      { on: '2020-09-25', byName: '白晓棠', fields: [{ label: '采伐方式', before: '择伐', after: '皆伐' }] },
    ]);
    expect(answers.place).toBe('腰塘村2组演示冲');
    expect(await journal()).not.toContain('演示冲');
  });

  it('is only for who may: nothing of a stranger’s is kept', async () => {
    const own = await felling();
    const kept = async () => {
      const { rows } = await sql<{
        count: number;
      }>`SELECT count(*)::int AS count FROM person_answers`.execute(db);
      return rows[0]?.count;
    };
    const before = await kept();
    const correct = { do: 'correct', what: '改名', answers: { trees: '1' } };
    expect(await answerOf(step(world.as('minzheng-shenpi'), own.number, correct))).toMatch(
      /^NOT_FOUND cases\/not-found$/,
    );
    // nor of who may, where the step is refused
    await step(hall, own.number, { do: 'accept', tolerate: [], onPromise: false });
    expect(await answerOf(step(hall, own.number, correct))).toBe('REFUSED cases/not-now');
    expect(await kept()).toBe(before);
  });
});

describe('what an applicant says in their own words', () => {
  const SAID = '我叫演示甲，孙子演示小甲要上学，不办了';

  it('is not in the journal, is shown to who handles the case, and goes with their data', async () => {
    world.goTo('2020-09-25');
    const own = await felling();
    await act(own, { do: 'correct', what: '演示甲的甲写成了乙' });
    const withdraw = {
      ...own,
      requestId: requestId(),
      seen: null,
      command: { do: 'withdraw', reason: SAID } as const,
    };
    const first = await world.visitor.act(withdraw);
    expect(await world.visitor.act(withdraw)).toEqual(first);
    expect(await journal()).not.toMatch(/演示小甲|写成了乙/);
    const words = async (client: typeof hall) => {
      const { timeline } = await client.get({ number: own.number });
      return timeline.filter(({ verb }) => verb === 'correct' || verb === 'withdraw').map((one) => one.words);
    };
    expect(await words(hall)).toEqual(['演示甲的甲写成了乙', SAID]);
    expect(await words(linye)).toEqual(['演示甲的甲写成了乙', SAID]);
    // who only oversees has no part in it
    expect((await words(director))[1]).toBe('（本人的话，经办的人才能看）');
    const { messages } = await world.visitor.look(own);
    expect(JSON.stringify(messages)).not.toContain('演示小甲');
    world.goTo('2060-01-05');
    const before = eraseBefore('2060-01-05' as never);
    await erasePersons(db, DISTRICT, before, { by: 'x', at: world.clock() });
    expect(await words(hall)).toEqual(['（已删除）', '（已删除）']);
  });
});
