import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { type Day, day, instant, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { ASKED } from './found-bureau.fixture.ts';
import { foundBureau } from './found-bureau.store.ts';
import { type AskedFounding, type Beginning, decideFoundBureau } from './found-bureau.ts';
import { findFoundedBureau } from './founding.store.ts';
import { findDocumentWord } from './places.store.ts';
import { orgProjector } from './projector.store.ts';
import { findSession } from './sessions.store.ts';
import { signIn } from './sign-in.store.ts';
import { codes, member } from './staff.fixture.ts';
import { findStaff } from './staff.store.ts';

const empty: Beginning = { staff: [], today: day('2021-03-04'), isFounded: false, only: undefined };

describe('founding a bureau', () => {
  it('makes its place, the bureau, and three officers with one role each', () => {
    const officers = { admin: '王一', security: '李二', auditor: '张三' };
    const facts = unwrap(decideFoundBureau(empty, { ...ASKED, officers }));
    expect(facts.map(({ stream, kind }) => `${kind} ${stream}`)).toEqual([
      'bureau-founded founding',
      'region-added region/430299000000',
      'unit-added unit/bureau',
      'staff-added staff/admin',
      'staff-roles-changed staff/admin',
      'staff-added staff/security',
      'staff-roles-changed staff/security',
      'staff-added staff/auditor',
      'staff-roles-changed staff/auditor',
    ]);
    expect(facts[0]?.payload).toMatchObject({
      booksFrom: '2021-01-01',
      form: 'hunan',
      foundedOn: '2021-03-04',
    });
    // places stand from the first day of the books, so that entries of earlier months have them
    expect(facts[1]?.payload).toMatchObject({ from: '2021-01-01' });
    expect(facts[2]?.payload).toMatchObject({ documentWord: '测', from: '2021-01-01' });
    expect(facts[7]?.payload).toMatchObject({ name: '张三', title: '安全审计员', unit: 'bureau' });
    expect(facts[8]?.payload).toMatchObject({ roles: ['auditor'] });
  });

  it.each<[string, Partial<AskedFounding>, string[]]>([
    ['a code of four digits', { code: '4302' }, ['org/county-code']],
    ['the code of a city with counties', { code: '430200' }, ['org/county-code']],
    ['a place without a name', { place: '\u3000 ' }, ['org/founding-name']],
    ['a bureau with a line in its name', { bureau: '某局\n二' }, ['org/founding-name']],
    ['books from the middle of a year', { booksFrom: day('2021-02-01') }, ['org/books-from']],
    ['books from a year to come', { booksFrom: day('2022-01-01') }, ['org/books-from']],
    ['no day at all', { booksFrom: '' as Day }, ['org/books-from']],
    ['a document word of five characters', { documentWord: '测试区行审' }, ['org/document-word']],
    [
      'one person for two officers',
      { officers: { admin: '王一', auditor: '王一 ' } },
      ['org/officers-alike'],
    ],
    [
      'several faults at once',
      { code: '', place: '', booksFrom: day('1999-01-01') },
      ['org/county-code', 'org/founding-name', 'org/books-from'],
    ],
  ])('refuses %s', (_, wrong, expected) => {
    expect(codes(decideFoundBureau(empty, { ...ASKED, ...wrong }))).toEqual(expected);
  });

  it('takes a city that has no counties, as the country’s list does', () => {
    const facts = unwrap(decideFoundBureau(empty, { ...ASKED, code: '441900' }));
    expect(facts[1]?.stream).toBe('region/441900000000');
  });

  it('is refused as soon as anybody works here, also who has left (org/not-empty)', () => {
    expect(codes(decideFoundBureau({ ...empty, staff: [member('gone', [], 'left')] }, ASKED))).toEqual([
      'org/not-empty',
    ]);
  });

  it('is refused where there is a bureau, and for another district than the server is for', () => {
    expect(codes(decideFoundBureau({ ...empty, isFounded: true }, ASKED))).toEqual(['org/founded-already']);
    expect(codes(decideFoundBureau({ ...empty, only: '330106' }, ASKED))).toEqual(['org/other-district']);
  });
});

describe('in the database', async () => {
  const { db } = await testDatabase();
  const journal = createJournal(db, [orgProjector]);
  const now = instant(Date.parse('2021-01-04T02:00:00Z'));
  const context = { db, journal, clock: () => now, district: '430299' };

  it('sign in with a password that they have to change, and are appointed once', async () => {
    const appointed = unwrap(await foundBureau(context, ASKED, empty));
    expect(appointed.map(({ id }) => id)).toEqual(['admin', 'security', 'auditor']);
    expect(new Set(appointed.map(({ firstPassword }) => firstPassword)).size).toBe(3);
    expect(await findDocumentWord(db, '430299')).toBe('测');
    expect(await findFoundedBureau(db, '430299')).toEqual({
      ...{
        code: '430299',
        province: '湖南省',
        city: '株洲市',
        place: '测试区',
        bureau: '测试区行政审批服务局',
      },
      ...{ booksFrom: '2021-01-01', form: 'hunan', foundedOn: '2021-01-04' },
    });
    const [admin] = appointed;
    const door = { ...context, address: '127.0.0.1' };
    const typed = { name: 'admin', password: admin?.firstPassword ?? '' };
    const { token } = unwrap(await signIn(door, typed));
    expect((await findSession(db, '430299', token, now))?.mustChangePassword).toBe(true);

    const again = await foundBureau({ ...context, clock: () => instant(now + 1) }, ASKED, empty);
    expect(codes(again)).toEqual(['org/not-empty']);
    expect((await findStaff(db, '430299')).map(({ roles }) => roles)).toEqual([
      ['admin'],
      ['auditor'],
      ['security'],
    ]);
  });

  it('are founded in one place, also when two are founded at the same moment', async () => {
    const { db: both } = await testDatabase();
    const together = ['110101', '330106'].map((code) =>
      foundBureau(
        { db: both, journal: createJournal(both, [orgProjector]), clock: () => now, district: code },
        { ...ASKED, code },
        empty,
      ),
    );
    const answers = await Promise.all(together);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(['org/founded-already']);
  });
});
