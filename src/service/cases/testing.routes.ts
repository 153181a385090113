import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createJournal } from '#base/journal/index.ts';
import { type Instant, instant } from '#base/kernel/index.ts';
import { loadOrg, orgProjector, permissionsOf, type RoleId, type Session } from '#base/org/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { itemProjector, loadItems } from '#service/items/index.ts';
import { messageProjector } from '#service/messages/index.ts';
import { idCardCheck } from '#service/persons/index.ts';
import type { Db } from '#shell/db/database.ts';
import { caseRoutes } from './cases.routes.ts';
import { caseProjector, caseReading } from './step/projector.store.ts';

export const DISTRICT = '430212';
export const HALL = '430212000000';
export const YAOTANG = '430212106219';

/** items of the demo catalogue: decided in the town, on line, felling, with an appraisal, excluded */
export const CARD = '432023901W00-01';
export const SHOP = '000131004000-01';
export const FELLING = '000164120000-01';
export const DISABILITY = '000788001001-01';
export const HOUSE = '000715001006-01';

/** A number that fits its check character and belongs to nobody: there is no region 430299. */
export function idNumber(sequence: number): string {
  const first17 = `43029919500101${String(sequence % 1000).padStart(3, '0')}`;
  return `${first17}${idCardCheck(first17)}`;
}

export function applicant(name = '演示甲', sequence = 11) {
  return {
    of: 'person' as const,
    name,
    identity: { kind: '111', number: idNumber(sequence) },
    phone: '0731-00001000',
  };
}

export const cardAnswers = { kind: 'first', household: '古岳峰镇腰塘村1组', address: '古岳峰镇腰塘村1组' };
export const shopAnswers = {
  tradeName: '无',
  composition: 'person',
  premises: '渌口镇演示路1号',
  scope: '零售日用品',
  funds: '3.5',
  people: '1',
  home: '渌口镇演示路1号',
};
export const fellingAnswers = {
  owner: 'person',
  right: '演示林证第1号',
  place: '腰塘村1组演示冲',
  species: '杉木',
  area: '0',
  trees: '20',
  volume: '4.5',
  way: 'selective',
  from: '2020-11-01',
  until: '2020-11-30',
  renewal: '来年春天补种',
};

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture; each `mark` is another file. */
export function picture(mark: string | number, name = '照片.png'): File {
  return new File([PNG, Buffer.from(String(mark))], name, { type: 'image/png' });
}

/** The demo district with its people and items, a clock that tests set, and the routes as anybody has them. */
export async function caseWorld(db: Db, start = '2020-09-25T10:00:00+08:00') {
  let now: Instant = instant(Date.parse(start));
  const clock = () => now;
  const journal = createJournal(db, [
    orgProjector,
    itemProjector,
    messageProjector(caseReading),
    caseProjector,
  ]);
  const files = await mkdtemp(path.join(os.tmpdir(), 'yimen-files-'));
  const world = { db, journal, clock, district: DISTRICT };
  const pack = demoOrg();
  await loadOrg(world, pack);
  await loadItems(world, demoItems);
  const cookie = { read: () => null, write: () => undefined, clear: () => undefined };
  const texted: { readonly phone: string; readonly text: string }[] = [];
  const sendText = async (phone: string, text: string) => {
    texted.push({ phone, text });
  };
  const base = { ...world, files, cookie };
  const callAs = (session: Session | null, address = '10.0.0.1') =>
    createRouterClient(caseRoutes, { context: { ...base, address, session, sendText } });

  return {
    ...world,
    files,
    /** short messages that were sent */
    texted,
    /** a bureau without a gateway for short messages */
    withoutTexts: createRouterClient(caseRoutes, {
      context: { ...base, address: '10.0.0.2', session: null },
    }),
    /** at ten in the morning of a day */
    goTo: (day: string) => {
      now = instant(Date.parse(`${day}T10:00:00+08:00`));
    },
    forward: (minutes: number) => {
      now = instant(now + minutes * 60_000);
    },
    visitor: callAs(null),
    /** somebody at home behind another network address */
    from: (address: string) => callAs(null, address),
    /** somebody of the demo staff by sign-in name */
    as: (id: string) => {
      const member = pack.staff.find((one) => one.id === id);
      if (!member) throw new RangeError(`no such member of staff: ${id}`);
      return callAs(sessionOf(clock(), member.id, member.unit, member.scope, member.roles as RoleId[]));
    },
    /** anybody at all */
    someone: (id: string, unit: string, scope: string, ...roles: RoleId[]) =>
      callAs(sessionOf(clock(), id, unit, scope, roles)),
  };
}

export type CaseWorld = Awaited<ReturnType<typeof caseWorld>>;
export type CaseClient = CaseWorld['visitor'];

function sessionOf(
  now: Instant,
  staffId: string,
  unit: string,
  scope: string,
  roles: readonly RoleId[],
): Session {
  return {
    id: `s-${staffId}`,
    staffId,
    name: staffId,
    unit,
    regionScope: scope,
    roles,
    permissions: permissionsOf(roles),
    mustChangePassword: false,
    expires: now,
  };
}

export const requestId = () => randomUUID();

/** `accepted`, or the error and the codes of its problems: `REFUSED cases/changed`. */
export async function answerOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'accepted',
    (error: { code?: string; data?: { problems?: { code: string }[] } }) => {
      if (!error.data?.problems) throw error;
      return [error.code, ...error.data.problems.map((problem) => problem.code)].join(' ');
    },
  );
}

/** by hand, to a door in Yaotang */
export const wants = { way: 'hand' as const, address: '株洲市渌口区古岳峰镇腰塘村1组' };

/** files for the required materials of the elderly card or of a felling permit */
export async function papers(client: CaseClient, names: readonly string[]) {
  const files = await Promise.all(
    names.map((name, index) => client.upload({ file: picture(index, `${name.slice(0, 4)}.png`) })),
  );
  return names.map((name, index) => ({ name, digest: files[index]!.digest }));
}
export const CARD_PAPERS = ['居民身份证', '近期免冠照片', '居民户口簿'];
export const FELLING_PAPERS = ['采伐说明文件(地点/树种/面积/株数/蓄积/更新时间)', '申请人居民身份证'];

/** takes a card in, if nothing else is said, as far as the acceptance */
export async function intake(client: CaseClient, more: object = {}) {
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

export const step = (client: CaseClient, number: string, command: object, seen: number | null = null) =>
  client.step({ number, requestId: requestId(), seen, command: command as never });

export const review = {
  do: 'review',
  step: '审核',
  action: '通过',
  opinion: '符合条件',
  onSite: false,
  second: null,
};
