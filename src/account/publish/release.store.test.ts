import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { earlierProjector } from '#account/earlier/index.ts';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { loadOrg, orgProjector } from '#base/org/index.ts';
import { loadRelease, releasePack } from '#demo/load-release.ts';
import { demoBudgets } from '#demo/packs/budgets.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import { budgetProjector, loadBudgets } from '#money/budget/index.ts';
import { ledgerProjector } from '#money/ledger/index.ts';
import { loadRegisters, registerProjector } from '#money/registers/index.ts';
import pack from '#packs/lukou/account-2020.json' with { type: 'json' };
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import { testDatabase } from '#shell/db/testing.ts';
import { type BooksPack, loadBooks } from '../../demo/books.ts';
import { digestOf } from './canonical.ts';
import { releaseProjector } from './release.projector.store.ts';
import {
  findPublishedText,
  freezeAccount,
  loadDraft,
  publishAccount,
  signAccount,
  writeText,
} from './release.store.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const projectors = [
  orgProjector,
  budgetProjector,
  ledgerProjector,
  registerProjector,
  earlierProjector,
  releaseProjector,
];
const journal = createJournal(db, projectors);
const context = {
  db,
  journal,
  clock: () => instant(Date.parse('2021-10-11T02:00:00Z')),
  district: DISTRICT,
};
await loadOrg(context, { ...demoOrg(), staff: [], windows: [] });
await loadBudgets(context, demoBudgets(), 'kuaiji');
await loadRegisters(context, demoRegisters(), 'kuaiji');
for (const books of [books2019, books2020] as unknown as BooksPack[]) await loadBooks(context, books);
const before = unwrap(await loadDraft(db, DISTRICT, 2020));
await loadRelease(context, releasePack.parse(pack));

let requests = 0;
const asking = (actor: string) => {
  requests += 1;
  return { requestId: `release-test-${requests}`, actor, year: 2020 };
};

describe('the demo year', () => {
  it('asks for every text and answer of the pack but the one that need not be written', () => {
    const asked = before.draft.reasons.map(({ key }) => key);
    expect(Object.keys(pack.texts).toSorted()).toEqual([...asked, 'text.other'].toSorted());
    expect(before.draft.errors).toEqual([]);
    expect(before.draft.warnings.map(({ key }) => key)).toEqual(Object.keys(pack.answers));
  });

  it('is frozen by signatures of three people and published in time', async () => {
    const { state } = unwrap(await loadDraft(db, DISTRICT, 2020));
    expect(state.versions).toHaveLength(1);
    expect(state.versions[0]?.signatures.map(({ by }) => by)).toEqual(['kuaiji', 'fuhe', 'juzhang']);
    expect(state.versions[0]?.publication).toMatchObject({ publishedOn: '2021-09-10', late: false });
  });

  it('is kept as a text whose digest is the one that was signed', async () => {
    const { rows } = await sql<{ digest: string; account: string }>`
      SELECT digest, account FROM account_version WHERE district = ${DISTRICT}`.execute(db);
    expect(rows).toHaveLength(1);
    expect(digestOf(rows[0]?.account ?? '')).toBe(rows[0]?.digest);
    const { draft } = unwrap(await loadDraft(db, DISTRICT, 2020));
    expect(draft.digest).toBe(rows[0]?.digest);
  });

  it('is loaded once, however often', async () => {
    await loadRelease(context, releasePack.parse(pack));
    const { state } = unwrap(await loadDraft(db, DISTRICT, 2020));
    expect(state.versions).toHaveLength(1);
  });
});

describe('after it is published', () => {
  it('what changes makes a new version, and the public reads the old one until that is published', async () => {
    const text = '更正：办公场地租金为两年的。';
    unwrap(await writeText(context, asking('kuaiji'), { what: 'reason', key: 'text.other', text: text }));
    const unsigned = await freezeAccount(context, asking('zhuren'));
    expect(unsigned.ok ? [] : unsigned.problems.map(({ code }) => code)).toEqual([
      'publish/not-signed',
      'publish/not-signed',
      'publish/not-signed',
    ]);
    const { draft } = unwrap(await loadDraft(db, DISTRICT, 2020));
    for (const [as, by] of [
      ['maker', 'kuaiji'],
      ['reviewer', 'fuhe'],
      ['director', 'juzhang'],
    ] as const)
      unwrap(await signAccount(context, asking(by), { as, digest: draft.digest }));
    expect(unwrap(await freezeAccount(context, asking('zhuren'))).version).toBe(2);
    expect(await findPublishedText(db, DISTRICT, 2020, 2)).toBeUndefined();
    expect(JSON.stringify(await findPublishedText(db, DISTRICT, 2020, 1))).not.toContain(text);

    const input = {
      version: 2,
      approvalNumber: '演示财决批〔2021〕17号',
      approvedOn: day('2021-08-30'),
      publishedOn: day('2021-10-11'),
    };
    const silent = await publishAccount(context, asking('juzhang'), { ...input, correction: '' });
    expect(silent.ok ? [] : silent.problems.map(({ code }) => code)).toEqual(['publish/correction-missing']);
    unwrap(
      await publishAccount(context, asking('juzhang'), {
        ...input,
        correction: '补充了第三部分十五的说明。',
      }),
    );
    expect(JSON.stringify(await findPublishedText(db, DISTRICT, 2020, 2))).toContain(text);
    expect(await findPublishedText(db, DISTRICT, 2020, 1)).toBeDefined();
  });
});

describe('the database', () => {
  it('holds what the journal says, made again in portions of any size', async () => {
    for (const portion of [1, 7, 2_000])
      for (const table of await rebuild(db, DISTRICT, [releaseProjector], true, portion))
        expect(table, `${portion}`).toMatchObject({ same: true });
  });

  it('refuses a text that is not the one of its digest', async () => {
    const forged = sql`UPDATE account_version SET account = account || ' '`.execute(db);
    await expect(forged).rejects.toThrow('check constraint');
  });
});

it('refuses a year without books', async () => {
  const missing = await loadDraft(db, DISTRICT, 2018);
  expect(missing.ok ? [] : missing.problems.map(({ code }) => code)).toEqual(['compile/no-year']);
});
