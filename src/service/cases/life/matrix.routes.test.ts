import { describe, expect, it } from 'vitest';
import { dayOf, instant, unwrap } from '#base/kernel/index.ts';
import { allPermissions } from '#base/org/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { issueCode, readApplicant, saveAnswers, savePerson } from '#service/persons/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { termsOf } from '../begin/terms.ts';
import type { CaseCommand } from '../commands/index.ts';
import { runCases } from '../step/run-cases.store.ts';
import {
  answerOf,
  applicant,
  CARD,
  type CaseClient,
  caseWorld,
  DISTRICT,
  requestId,
  YAOTANG,
} from '../testing.routes.ts';
import { commands, later, lives, people, TOWN } from './matrix.fixture.ts';
import type { Actor } from './role-in-case.ts';

/**
 * Who may do what, in words of this test: A applicant, G the agent who opened it, C another agent of the place, K a
 * clerk at a window, R who reviews, D who decides, H the director, O who oversees the place. Nobody else may anything.
 */
const may: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  submit: { draft: 'AG' },
  discard: { draft: 'AGK' },
  'pre-return': { submitted: 'KR' },
  'pre-pass': { submitted: 'KR' },
  receive: { draft: 'K', submitted: 'KR', passed: 'K' },
  correct: { received: 'AGK' },
  notify: { received: 'KR' },
  supplement: { returned: 'AGK', notified: 'AGK', received: 'AGK' },
  accept: { received: 'KR', notified: 'KR', deemed: 'KR' },
  refuse: { received: 'KR', notified: 'KR' },
  review: { deemed: 'R', accepted: 'R' },
  stop: { deemed: 'R', accepted: 'R' },
  resume: { stopped: 'R' },
  suspend: { deemed: 'D', accepted: 'D' },
  continue: { suspended: 'AGKRD' },
  'ask-extension': { deemed: 'R', accepted: 'R', suspended: 'R' },
  'approve-extension': { deemed: 'H', accepted: 'H', suspended: 'H' },
  'reject-extension': { deemed: 'H', accepted: 'H', suspended: 'H' },
  supply: { deemed: 'AGK', accepted: 'AGK', stopped: 'AGK', suspended: 'AGK' },
  withdraw: {
    ...{ submitted: 'AG', returned: 'AG', passed: 'AG', received: 'AG', notified: 'AG' },
    ...{ deemed: 'AG', accepted: 'AG', stopped: 'AG', suspended: 'AG' },
  },
  end: { accepted: 'R' },
  decide: { deemed: 'D', accepted: 'D' },
  certify: { granted: 'RD' },
  deliver: { made: 'GCKR', rejected: 'GCKR' },
  rate: { closed: 'A', 'turned-away': 'A', withdrawn: 'A', ended: 'A' },
  'correct-result': { closed: 'R' },
  archive: { closed: 'KR', 'turned-away': 'KR', withdrawn: 'KR', ended: 'KR' },
  'hand-over': {
    ...{ draft: 'GK', submitted: 'KR', returned: 'K', passed: 'K', received: 'KR', notified: 'KR' },
    ...{ deemed: 'KR', accepted: 'KR', stopped: 'KR', suspended: 'KR' },
    ...{ granted: 'R', made: 'KR', rejected: 'KR' },
  },
  // whoever waits for an answer, and whoever stands above
  urge: {
    ...{ submitted: 'AGKHO', received: 'AGKHO', deemed: 'AGKHO', accepted: 'AGKHO', stopped: 'AGKHO' },
    ...{ suspended: 'AGKHO', granted: 'AGKHO', made: 'AGKHO', rejected: 'AGKHO' },
  },
  // whoever has it to handle in that status, and the director, who answers for what nobody has taken up
  'answer-urge': {
    // an urge from before the notice is still answered
    ...{ returned: 'KRH', passed: 'KRH', notified: 'KRH' },
    ...{ submitted: 'KRH', received: 'KRH', deemed: 'RDH', accepted: 'RDH', stopped: 'RH' },
    ...{ suspended: 'RDH', granted: 'RDH', made: 'KRH', rejected: 'KRH' },
  },
};

const { db } = await testDatabase();
const world = await caseWorld(db);
const card = demoItems.find(({ item }) => item.id === CARD)!.item;
// originals are shown at a window, and a photograph may follow: so that every status can be reached
const pinned = termsOf({ number: 1, item: card }, YAOTANG);
const terms = {
  ...pinned,
  windowCheck: true,
  statutory: 30,
  materials: pinned.materials.map((one) => ({ ...one, required: one.name === later.name, tolerable: true })),
};

/** One for whom everything is allowed, under the agent's name; the applicant as well. */
const anybody = (person: string): Actor => ({
  id: 'wangge',
  person,
  permissions: allPermissions,
  unit: TOWN,
  region: YAOTANG,
  general: true,
});

const times = ['2020-10-09', '2020-10-12'].map((on) => instant(Date.parse(`${on}T10:00:00+08:00`)));
// silence of more than five days before the day of the test
const LONG_AGO = instant(Date.parse('2020-09-21T10:00:00+08:00'));

async function caseIn(status: string) {
  const at = status === 'deemed' ? LONG_AGO : times[0]!;
  const who = unwrap(readApplicant(applicant(), dayOf(at)));
  const person = unwrap(await savePerson(db, DISTRICT, null, who, at));
  const answers = await saveAnswers(
    db,
    DISTRICT,
    person,
    { kind: 'first', household: '甲', address: '乙' },
    at,
  );
  const run = async (on: typeof at, number: string | null, steps: readonly CaseCommand[]) => {
    const [command, ...further] = steps;
    const request = { district: DISTRICT, requestId: requestId(), at: on, who: anybody(person) };
    const what = { command: command!, further, number, seen: null, terms: number ? null : terms };
    const [result] = await runCases(world.journal, '渌', [{ ...request, ...what }]);
    return unwrap(result!).number;
  };
  const [early = [], late = []] = lives[status]!.map((steps) => steps.map((step) => step!));
  const materials = LIVES_WITHOUT_PHOTO.includes(status) ? [] : [{ name: later.name, digest: 'd' }];
  const draft: CaseCommand = {
    do: 'draft',
    channel: 'agent',
    applicant: person,
    site: YAOTANG,
    answers,
    materials,
  };
  const number = await run(at, null, [draft, ...early]);
  if (late.length > 0) await run(times[1]!, number, late);
  return { number, code: await issueCode(world, number, at) };
}

const LIVES_WITHOUT_PHOTO = ['accepted', 'stopped', 'suspended', 'ended'];

const accepts = new Set<string>();

/** What a call comes to: as the table has it, or else. */
async function outcome(verb: string, call: Promise<unknown>): Promise<'no' | 'yes'> {
  const answer = await answerOf(call);
  if (answer === 'accepted') accepts.add(verb);
  return /cases\/not-(yours|now|found)/.test(answer) ? 'no' : 'yes';
}

type Case = { number: string; code: string };
const asStaff = (client: CaseClient, verb: string) => (one: Case) =>
  client.step({ number: one.number, requestId: requestId(), seen: null, command: commands[verb] as never });
const asApplicant = (verb: string) => (one: Case) =>
  world.visitor.act({ ...one, requestId: requestId(), seen: null, command: commands[verb] as never });

const HOME = ['submit', 'discard', 'withdraw', 'supplement', 'supply', 'correct', 'continue', 'rate', 'urge'];

describe('every command by everybody, over the routes', () => {
  it('has a command for every verb of the test, a life for every status', () => {
    expect(Object.keys(commands).sort()).toEqual(Object.keys(may).sort());
    expect(Object.keys(lives)).toHaveLength(19);
  });

  it.each(Object.keys(lives))('in %s', { timeout: 120_000 }, async (status) => {
    world.goTo('2020-10-12');
    const allowed: [string, string, (one: Case) => Promise<unknown>][] = [];
    const forbidden: typeof allowed = [];
    for (const verb of Object.keys(commands)) {
      const roles = may[verb]?.[status] ?? '';
      for (const [id, is, unit, scope, held] of people) {
        const list = [...is].some((letter) => roles.includes(letter)) ? allowed : forbidden;
        list.push([id, verb, asStaff(world.someone(id, unit, scope, ...held), verb)]);
      }
      if (HOME.includes(verb))
        (roles.includes('A') ? allowed : forbidden).push(['applicant', verb, asApplicant(verb)]);
    }
    const one = await caseIn(status);
    const shown = await world.visitor.look(one);
    expect(shown.status).toBe(status);
    const refused: string[] = [];
    for (let first = 0; first < forbidden.length; first += 25)
      await Promise.all(
        forbidden.slice(first, first + 25).map(async ([id, verb, call]) => {
          if ((await outcome(verb, call(one))) === 'yes') refused.push(`${id} may ${verb}`);
        }),
      );
    expect(refused).toEqual([]);
    for (const [id, verb, call] of allowed)
      expect([id, verb, await outcome(verb, call(await caseIn(status)))]).toEqual([id, verb, 'yes']);
  });

  it('and every verb has been done by somebody', () => {
    expect(Object.keys(may).filter((verb) => !accepts.has(verb))).toEqual([]);
  });

  it('is for nobody who is not signed in', async () => {
    const one = await caseIn('received');
    expect(await answerOf(asStaff(world.visitor, 'accept')(one))).toBe('SIGN_IN org/sign-in-needed');
  });
});

describe('who may look', () => {
  /** of everybody above, those who see the case at all; a courier only what is ready to be carried */
  const sees = [
    ...['wangge', 'yaotang', 'guyuefeng', 'chuangkou1', 'own-window', 'guyuefeng-shenpi', 'town-director'],
    ...['juzhang', 'gaige', 'chuangguan', 'youhua'],
  ];

  it.each(['accepted', 'made'])('at a case in %s', async (status) => {
    const one = await caseIn(status);
    const looked: string[] = [];
    for (const [id, , unit, scope, held] of people) {
      const answer = await answerOf(world.someone(id, unit, scope, ...held).get({ number: one.number }));
      expect(['accepted', 'NOT_FOUND cases/not-found']).toContain(answer);
      if (answer === 'accepted') looked.push(id);
    }
    expect(looked.sort()).toEqual([...sees, ...(status === 'made' ? ['wangge-2'] : [])].sort());
  });

  it('at whole data: only who has a part in it, with a reason, on record', async () => {
    const { number } = await caseIn('accepted');
    const part = [
      'wangge',
      'yaotang',
      'guyuefeng',
      'chuangkou1',
      'own-window',
      'guyuefeng-shenpi',
      'town-director',
    ];
    for (const [id, , unit, scope, held] of people) {
      const client = world.someone(id, unit, scope, ...held);
      const answer = await answerOf(client.unmask({ number, reason: '核对证件' }));
      const not = sees.includes(id) ? 'NOT_ALLOWED cases/may-not-see' : 'NOT_FOUND cases/not-found';
      expect([id, answer]).toEqual([id, part.includes(id) ? 'accepted' : not]);
      if (part.includes(id))
        expect(await answerOf(client.unmask({ number, reason: ' ' }))).toBe('REFUSED cases/no-reason');
    }
    const { rows } = await world.as('audit').access({ number });
    expect(
      rows
        .filter(({ what }) => what === '申请人完整信息')
        .map(({ by }) => by)
        .sort(),
    ).toEqual(part.sort());
    expect(await answerOf(world.as('zhuting').access({ number }))).toBe('NOT_FOUND cases/not-found');
    expect(await answerOf(world.as('zhuting').get({ number: '1' }))).toBe('NOT_FOUND cases/not-found');
  });
});
