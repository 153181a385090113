import { afterAll, expect, it, vi } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { foundBureau } from '#base/org/index.ts';
import type { Store } from '#shell/db/open.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { clock, wireJournal } from '../wire.ts';
import { DEMO_DISTRICT } from './district.ts';
import { loadDemo, sayDemo } from './index.ts';

vi.stubEnv('YIMEN_DEMO', '');
afterAll(() => vi.unstubAllEnvs());

it.each([
  ['of the same place', DEMO_DISTRICT],
  ['of another place', '330106'],
])(
  "puts nothing of the demo into a bureau's own journal %s, also when nobody says YIMEN_DEMO=0",
  async (_, district) => {
    const { db } = await testDatabase();
    const journal = wireJournal(db);
    unwrap(
      await foundBureau(
        { db, journal, clock, district },
        {
          ...{ code: district, province: '', city: '', place: '某区', bureau: '某局', documentWord: '' },
          ...{ booksFrom: day('2026-01-01'), form: 'national', officers: {} },
        },
        { isFounded: false, only: undefined },
      ),
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
  },
);
