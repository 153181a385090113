import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { appointFirstOfficers } from './first-officers.store.ts';
import { type Beginning, decideFirstOfficers } from './first-officers.ts';
import { findDocumentWord } from './places.store.ts';
import { orgProjector } from './projector.store.ts';
import { findSession } from './sessions.store.ts';
import { signIn } from './sign-in.store.ts';
import { findStaff } from './staff.store.ts';

const empty: Beginning = { staff: [], regions: [], units: [], today: day('2021-01-04') };
const asked = { code: '430299000000', place: '测试区', bureau: '测试区行政审批服务局', names: {} };

describe('the first officers', () => {
  it('come with their district and bureau, and hold one role each', () => {
    const facts = unwrap(decideFirstOfficers(empty, { ...asked, names: { auditor: '林秋' } }));
    expect(facts.map(({ stream, kind }) => `${kind} ${stream}`)).toEqual([
      'region-added region/430299000000',
      'unit-added unit/bureau',
      'staff-added staff/admin',
      'staff-roles-changed staff/admin',
      'staff-added staff/security',
      'staff-roles-changed staff/security',
      'staff-added staff/auditor',
      'staff-roles-changed staff/auditor',
    ]);
    expect(facts[1]?.payload).toMatchObject({ documentWord: '测' });
    expect(facts[6]?.payload).toMatchObject({ name: '林秋', title: '安全审计员', unit: 'bureau' });
    expect(facts[7]?.payload).toMatchObject({ roles: ['auditor'] });
  });

  it('are refused as soon as anybody works here, also who has left (org/not-empty)', () => {
    const member = {
      id: 'admin',
      name: '林秋',
      title: '',
      unit: 'bureau',
      scope: asked.code,
      roles: [],
      state: 'left' as const,
      stateSince: null,
    };
    const result = decideFirstOfficers({ ...empty, staff: [member] }, asked);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['org/not-empty']);
  });

  it('are told everything that is wrong with their district', () => {
    const result = decideFirstOfficers(empty, { ...asked, code: '4302', place: ' ' });
    const codes = result.ok ? [] : result.problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['org/region-code', 'org/span']));
  });
});

describe('in the database', async () => {
  const { db } = await testDatabase();
  const journal = createJournal(db, [orgProjector]);
  const now = instant(Date.parse('2021-01-04T02:00:00Z'));
  const context = { db, journal, clock: () => now, district: '430299' };

  it('sign in with a password that they have to change, and are appointed once', async () => {
    const appointed = unwrap(await appointFirstOfficers(context, asked));
    expect(appointed.map(({ id }) => id)).toEqual(['admin', 'security', 'auditor']);
    expect(new Set(appointed.map(({ firstPassword }) => firstPassword)).size).toBe(3);
    expect(await findDocumentWord(db, '430299')).toBe('测');
    const [admin] = appointed;
    const door = { ...context, address: '127.0.0.1' };
    const typed = { name: 'admin', password: admin?.firstPassword ?? '' };
    const { token } = unwrap(await signIn(door, typed));
    expect((await findSession(db, '430299', token, now))?.mustChangePassword).toBe(true);

    const again = await appointFirstOfficers({ ...context, clock: () => instant(now + 1) }, asked);
    expect(again.ok ? [] : again.problems.map(({ code }) => code)).toEqual(['org/not-empty']);
    expect((await findStaff(db, '430299')).map(({ roles }) => roles)).toEqual([
      ['admin'],
      ['auditor'],
      ['security'],
    ]);
  });
});
