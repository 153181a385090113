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
  picture,
  requestId,
  step,
} from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const hall = world.as('chuangkou1');
const linye = world.as('linye-shenpi');

/** a felling permit, accepted on 28 September and promised within 5 working days: 29, 30, 9, 10 (a worked Saturday), 12 October */
async function felling() {
  world.goTo('2020-09-28');
  const materials = await papers(hall, FELLING_PAPERS);
  const { answer } = await intake(hall, { item: FELLING, answers: fellingAnswers, materials });
  return answer;
}
const wish = (request: string | null) => ({
  do: 'suspend',
  for: 'request',
  reason: '',
  until: null,
  request,
});
const flood = {
  do: 'suspend',
  for: 'force-majeure',
  reason: '山洪断路',
  until: '2020-10-30',
  request: null,
};
const row = async (number: string) =>
  (await linye.queue({ of: 'unit', limit: 200 })).rows.find((one) => one.number === number);

describe('a suspension at the applicant’s wish', () => {
  it('takes the written request, stands in the queue as paused, and goes on at the applicant’s word from home', async () => {
    const { number, code } = await felling();
    const { digest } = await linye.upload({ file: picture('wish', '中止申请.png') });
    world.goTo('2020-10-09');
    const preview = await linye.preview({ number, command: wish(digest) as never });
    expect([preview.type, preview.name]).toEqual(['application/pdf', '中止办理通知书（预览）.pdf']);
    expect(await step(linye, number, wish(digest))).toMatchObject({
      status: 'suspended',
      statusName: '已中止',
      paper: '(渌)许中字〔2020〕第0001号',
    });
    expect(await row(number)).toMatchObject({ status: 'suspended', light: 'paused', due: null });
    const seen = await linye.get({ number });
    expect(seen.suspension).toMatchObject({ stopsClock: true, file: { digest, name: '中止申请.png' } });
    expect(seen.timeline.at(-1)?.file?.digest).toBe(digest);
    // it belongs to the case now: the window may read it, and the applicant
    expect((await hall.file({ number, digest })).type).toBe('image/png');
    const key = { number, code: code ?? '' };
    expect((await world.visitor.applicantFile({ ...key, digest })).type).toBe('image/png');
    const own = await world.visitor.look(key);
    expect(own.suspension).toMatchObject({ name: '申请人书面请求中止', on: '2020-10-09' });
    expect(own.messages.at(-1)).toMatchObject({ kind: 'suspend' });
    world.goTo('2020-10-12');
    const goOn = { ...key, requestId: requestId(), seen: own.version };
    const command = { do: 'continue', reason: '' } as const;
    expect(await world.visitor.act({ ...goOn, command })).toMatchObject({ status: 'accepted' });
    // the same button again is the same step
    expect(await world.visitor.act({ ...goOn, command })).toMatchObject({ status: 'accepted' });
    const after = await world.visitor.look(key);
    // 10 and 12 October are out, so 13 and 14 are the last two
    expect(after.clock.promisedDue).toBe('2020-10-14');
    expect([after.suspension, after.papers.at(-1)?.name]).toEqual([null, '恢复办理通知书']);
    for (const kind of ['suspension', 'continuation'])
      expect((await world.visitor.applicantPaper({ ...key, kind, sequence: 1 })).type).toBe(
        'application/pdf',
      );
    const { timeline } = await linye.get({ number });
    expect(timeline.filter(({ file }) => file).map(({ verb }) => verb)).toEqual(['suspend']);
    expect(timeline.at(-1)).toMatchObject({ words: '申请人要求恢复', byName: '申请人' });
  });

  it('is not asked for with a file of somebody else, nor without one', async () => {
    const { number } = await felling();
    const other = await world.as('guyuefeng').upload({ file: picture('of a clerk in another town') });
    expect(await answerOf(step(linye, number, wish(other.digest)))).toBe('REFUSED cases/file-unknown');
    expect(await answerOf(step(linye, number, wish('0'.repeat(64))))).toBe('REFUSED cases/file-unknown');
    expect(await answerOf(step(linye, number, wish(null)))).toBe('REFUSED cases/no-request');
    expect(await answerOf(step(hall, number, wish(null)))).toBe('REFUSED cases/not-yours');
  });

  it('goes on when the applicant says so at the window', async () => {
    const { number } = await felling();
    const { digest } = await linye.upload({ file: picture('another wish') });
    expect((await step(linye, number, wish(digest))).paper).toBe('(渌)许中字〔2020〕第0002号');
    expect(await step(hall, number, { do: 'continue', reason: '' })).toMatchObject({
      status: 'accepted',
      paper: '(渌)许恢字〔2020〕第0002号',
    });
  });
});

describe('a suspension for another ground', () => {
  it('leaves days, light and place in the queue as they are, and is the department’s to end', async () => {
    const { number, code } = await felling();
    world.goTo('2020-10-10');
    expect((await step(linye, number, flood)).status).toBe('suspended');
    expect(await row(number)).toMatchObject({
      status: 'suspended',
      light: 'yellow',
      workingDaysLeft: 1,
      due: '2020-10-12',
    });
    const key = { number, code: code ?? '' };
    const own = await world.visitor.look(key);
    expect(own.suspension).toMatchObject({ stopsClock: false, until: '2020-10-30', file: null });
    expect(own.waitsFor).toContain('期限照常计算，2020年10月12日前作出决定');
    expect(own.actions.find(({ verb }) => verb === 'continue')?.allowed).toBe(false);
    const command = { do: 'continue', reason: '' } as const;
    const byApplicant = world.visitor.act({ ...key, requestId: requestId(), seen: null, command });
    expect(await answerOf(byApplicant)).toBe('REFUSED cases/continue-not-yours');
    expect(await answerOf(step(linye, number, command))).toBe('REFUSED cases/words-missing');
    expect(await answerOf(step(linye, number, { ...command, reason: '道路抢通' }))).toBe('accepted');
    expect((await linye.get({ number })).clock.promisedDue).toBe('2020-10-12');
  });
});

describe('the journal', () => {
  it('gives the same cases, numbers and messages again, while one rests and when it goes on', async () => {
    const { number } = await felling();
    await step(linye, number, { ...flood, until: null });
    const made = await rebuild(db, DISTRICT, world.journal.projectors, false);
    expect(made.filter(({ same }) => !same)).toEqual([]);
    expect(made.map(({ table }) => table)).toContain('case_paper_number');
  });
});
