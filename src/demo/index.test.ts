import { afterAll, expect, it, vi } from 'vitest';
import { appointFirstOfficers, type RegionCode } from '#base/org/index.ts';
import type { Store } from '#shell/db/open.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { clock, DISTRICT, wireJournal } from '../wire.ts';
import { loadDemo, sayDemo } from './index.ts';

vi.stubEnv('YIMEN_DEMO', '');
afterAll(() => vi.unstubAllEnvs());

it("puts nothing of the demo into a bureau's own journal, also when nobody says YIMEN_DEMO=0", async () => {
  const { db } = await testDatabase();
  const journal = wireJournal(db);
  await appointFirstOfficers(
    { db, journal, clock, district: DISTRICT },
    { code: `${DISTRICT}000000` as RegionCode, place: '某区', bureau: '某局', names: {} },
  );
  const facts = () => db.selectFrom('journal_fact').select('position').execute();
  const before = await facts();
  const said: string[] = [];
  await loadDemo({ db, files: '/nowhere' }, journal, (message) => said.push(message));
  await sayDemo({ out: (text) => said.push(text), say: (text) => said.push(text) }, {
    db,
    files: '/nowhere',
  } as Store);
  expect(said).toEqual([]);
  expect(await facts()).toEqual(before);
  expect(before.length).toBeGreaterThan(0);
});
