import { createRouterClient } from '@orpc/server';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, type Json, rebuild } from '#base/journal/index.ts';
import { type Day, day, instant, ok, unwrap } from '#base/kernel/index.ts';
import { permissionsOf, type RoleId, type Session } from '#base/org/index.ts';
import { type Actor, caseNumber, caseProjector, caseReading } from '#service/cases/index.ts';
import { listMessages, messageProjector } from '#service/messages/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { transact } from '#shell/db/transact.ts';
import { refusalOf } from '../../base/org/testing.store.ts';
import { accepted, closed, drafted, type Moment, papers, play, received } from '../cases/commands/testing.ts';
import { reminding } from './remind.jobs.ts';
import { reminderRoutes } from './reminders.routes.ts';
import { listReminders, readReminder } from './reminders.store.ts';

const D = '430212';
const { db } = await testDatabase();
const projectors = [messageProjector(caseReading), caseProjector];
const journal = createJournal(db, projectors);
const momentOf = (text: string, hour = 8) => instant(Date.parse(`${text}T0${hour}:00:00+08:00`));

const tolerated: Moment[] = [
  ...drafted,
  ['2020-09-25', 'clerk', { do: 'receive', materials: papers.slice(0, 1) }],
  [
    '2020-09-28',
    'clerk',
    { do: 'accept', tolerate: [{ name: '说明', until: day('2020-10-14') }], onPromise: false },
  ],
];
const notified: Moment[] = [...received, ['2020-09-28', 'clerk', { do: 'notify', missing: ['说明未盖章'] }]];

let order = 0;
/** Makes a case with this life; returns its number. */
async function live(moments: readonly Moment[]): Promise<string> {
  order += 1;
  const number = caseNumber('430212106201', day('2020-09-25'), order);
  await add(number, moments, 0);
  return number;
}

async function add(number: string, moments: readonly Moment[], from: number): Promise<void> {
  for (const [index, { kind, payload }] of play(moments).facts.entries()) {
    if (index < from) continue;
    const own = kind === 'case/draft' ? { ...payload, number } : payload;
    const facts = [{ stream: `case/${number}`, kind, payload: own as unknown as Json }];
    const at = momentOf(payload.on, 9);
    const command = { district: D, requestId: `${number}-${index}`, actor: 'x', at, input: index };
    unwrap(await journal.execute(command, async () => ok({ facts, answer: index })));
  }
}

const late = await live(accepted);
const tolerating = await live(tolerated);
const waiting = await live(notified);
const done = await live(closed);

function runOn(text: string, fail = false): Promise<string> {
  return transact(db, async (tx) => {
    const said = await reminding.run({
      ...{ tx, journal: journal.within(tx), district: D, day: day(text), at: momentOf(text), files: '' },
    });
    if (fail) throw new Error('power cut');
    return said;
  });
}

const actor = (id: string, role: RoleId, unit: string): Actor => ({
  ...{ id, person: null, permissions: permissionsOf([role]), unit, region: '430212000000', general: false },
});
// the window has accepted: the cases wait for those who decide
const window = actor('clerk', 'district-clerk', 'hall');
const clerk = actor('shenpi', 'approver', 'linye');
const otherClerk = actor('shenpi2', 'approver', 'zhujian');
const director = actor('fuze', 'department-director', 'linye');
const otherDirector = actor('fuze2', 'department-director', 'zhujian');
const seen = async (who: Actor, today: string) =>
  (await listReminders(db, D, who, today as Day)).map(({ number, rule }) => `${number} ${rule}`);

describe('the reminders of a morning', () => {
  it('are given once to all who may decide what nobody has taken up yet, and nothing is left of a run that is broken off', async () => {
    await expect(runOn('2020-10-16', true)).rejects.toThrow('power cut');
    expect(await seen(clerk, '2020-10-16')).toEqual([]);
    // near its promise; two cases are, for both were accepted on the same day; a material is overdue
    expect(await runOn('2020-10-16')).toBe('给经办人新提醒 3 条，给申请人发了 0 条消息');
    expect(await runOn('2020-10-16')).toBe('没有新的提醒');
    expect(await seen(clerk, '2020-10-16')).toEqual([
      `${late} yellow`,
      `${tolerating} yellow`,
      `${tolerating} supply`,
    ]);
    expect(await seen(director, '2020-10-16')).toEqual(await seen(clerk, '2020-10-16'));
    expect([await seen(window, '2020-10-16'), await seen(otherClerk, '2020-10-16')]).toEqual([[], []]);
  });

  it('reach the director of the unit, and no other, when the law’s day has passed', async () => {
    expect(await runOn('2020-11-03')).toContain('给经办人新提醒 3 条');
    expect(await seen(director, '2020-11-03')).toEqual(
      expect.arrayContaining([`${late} red`, `${tolerating} red`]),
    );
    expect(await seen(otherDirector, '2020-11-03')).toEqual([]);
    // the case was yellow and is red now; only the red reminder shows
    expect(await seen(clerk, '2020-11-03')).toContain(`${late} red`);
    expect(await seen(clerk, '2020-11-03')).not.toContain(`${late} yellow`);
  });

  it('are gone for who has read them, and for all when the case has moved on', async () => {
    const one = { number: late, rule: 'red', due: day('2020-11-02') } as const;
    const at = momentOf('2020-11-03', 9);
    expect(await readReminder(db, D, 'shenpi', one, at)).toBe(true);
    expect(await readReminder(db, D, 'shenpi', one, at)).toBe(true);
    expect(await readReminder(db, D, 'shenpi', { ...one, rule: 'orange' }, at)).toBe(false);
    expect(await seen(clerk, '2020-11-03')).not.toContain(`${late} red`);
    expect(await seen(director, '2020-11-03')).toContain(`${late} red`);
    const ended: Moment[] = [...accepted, ['2020-11-03', 'applicant', { do: 'withdraw', reason: 'w1' }]];
    await add(late, ended, accepted.length);
    expect(await seen(director, '2020-11-03')).toEqual([`${tolerating} red`, `${tolerating} supply`]);
  });

  it('of a case that has ended are none', async () => {
    const { rows } = await sql`SELECT 1 FROM reminder WHERE number = ${done}`.execute(db);
    expect(rows).toEqual([]);
  });
});

describe('a rating of somebody who is not content', () => {
  it('is told the next morning to who handled the case and to the director of its unit, whose promise it is', async () => {
    const unhappy: Moment[] = [
      ...closed,
      ['2020-10-15', 'applicant', { do: 'rate', grade: 5, reason: '办得太慢' }],
    ];
    const number = await live(unhappy);
    await live([...closed, ['2020-10-15', 'applicant', { do: 'rate', grade: 3 }]]);
    expect(await seen(director, '2020-10-16')).not.toContain(`${number} dissatisfied`);
    await runOn('2020-10-16');
    const told = async (who: Actor, on: string) =>
      (await seen(who, on)).filter((one) => one.endsWith('dissatisfied'));
    expect(await told(director, '2020-10-16')).toEqual([`${number} dissatisfied`]);
    expect([await told(otherDirector, '2020-10-16'), await told(otherClerk, '2020-10-16')]).toEqual([[], []]);
    // it is read, or no longer shown after some weeks
    expect(await told(director, '2020-12-31')).toEqual([]);
    const one = { number, rule: 'dissatisfied', due: day('2020-10-15') } as const;
    expect(await readReminder(db, D, director.id, one, momentOf('2020-10-16', 9))).toBe(true);
    expect(await told(director, '2020-10-16')).toEqual([]);
  });
});

describe('the messages to applicants', () => {
  it('come once, in the outbox, and are the same after a rebuild', async () => {
    const later = await live(tolerated);
    // staff know of the older case; its applicant has not been told yet
    expect(await runOn('2020-10-12')).toBe('给经办人新提醒 1 条，给申请人发了 2 条消息');
    expect(await runOn('2020-10-13')).toBe('没有新的提醒');
    const reminded = (await listMessages(db, D, { number: later })).filter(({ kind }) => kind === 'remind');
    expect(reminded).toMatchObject([{ version: 3, reminder: 1, at: momentOf('2020-10-12') }]);
    expect(reminded[0]?.text).toContain('说明，最迟2020年10月14日交来');
    const waited = (await listMessages(db, D, { number: waiting })).filter(({ kind }) => kind === 'remind');
    expect(waited.map(({ text }) => text)).toEqual([expect.stringContaining('说明未盖章')]);
    const report = await rebuild(db, D, projectors);
    expect(report.filter(({ same }) => !same)).toEqual([]);
  });
});

describe('the list on the first page', () => {
  const session = (who: Actor): Session => ({
    ...{ id: 's', staffId: who.id, name: '某人', unit: who.unit ?? '', regionScope: '430212000000' as never },
    ...{ roles: [], permissions: who.permissions, mustChangePassword: false, expires: instant(1) },
  });
  const as = (who: Actor | null) =>
    createRouterClient(reminderRoutes, {
      context: {
        ...{ db, journal, clock: () => momentOf('2020-11-03', 9), district: D, address: '', files: '' },
        ...{ session: who && session(who), cookie: {} as never },
      },
    });

  it('says why and who has the case in hand', async () => {
    expect((await as(director).list({}))[0]).toMatchObject({ why: '已过法定期限', handlerName: '待接办' });
    const own = await as(clerk).list({});
    expect(own.every(({ handlerName }) => handlerName === '待接办')).toBe(true);
    const { number, rule, due } = own[0]!;
    expect(await as(clerk).read({ number, rule, due })).toEqual({});
    expect(await as(clerk).list({})).toHaveLength(own.length - 1);
  });

  it('refuses who has not signed in, and what is no reminder (reminders/not-found)', async () => {
    expect(await refusalOf(as(null).list({}))).toBe('SIGN_IN org/sign-in-needed');
    const none = { number: done, rule: 'red', due: '2020-11-02' } as const;
    expect(await refusalOf(as(null).read(none))).toBe('SIGN_IN org/sign-in-needed');
    expect(await refusalOf(as(clerk).read(none))).toBe('NOT_FOUND reminders/not-found');
    expect(await refusalOf(as(clerk).read({ ...none, due: '2020-02-30' }))).toBe(
      'NOT_FOUND reminders/not-found',
    );
  });
});
