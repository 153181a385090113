import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, rebuild, verifyJournal } from '#base/journal/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { loadOrg, orgProjector } from '#base/org/index.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import { ledgerProjector } from '#money/ledger/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadRegisters } from './load.store.ts';
import { registerProjector } from './projector.store.ts';
import { codesOf, drove, received } from './registers.fixture.ts';
import {
  disposeEntry,
  findEntries,
  loadRegisterRows,
  recordEntry,
  withdrawEntry,
} from './registers.store.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const journal = createJournal(db, [orgProjector, ledgerProjector, registerProjector]);
const clock = () => instant(Date.parse('2021-09-01T02:00:00Z'));
const context = { db, journal, clock, district: DISTRICT };
await loadOrg(context, { ...demoOrg(), staff: [], windows: [] });
const packs = demoRegisters();
const first = await loadRegisters(context, packs, 'kuaiji');
const asked = (requestId: string) => ({ requestId, actor: 'kuaiji' });

async function facts(): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM journal_fact`.execute(db);
  return rows[0]!.n;
}

describe('loading the demo registers', () => {
  it('stores every entry as it is in the packs', async () => {
    const wanted = packs.flatMap(({ entries }) => entries.map(({ entry }) => entry));
    expect(first).toEqual({ entries: wanted.length });
    const stored = await findEntries(db, DISTRICT);
    expect(stored).toHaveLength(wanted.length);
    for (const entry of wanted) expect(stored.map((each) => each.entry)).toContainEqual(entry);
    expect(stored.find(({ row }) => row.within !== '')?.row.within).toBe('HX-2020-001');
  });

  it('adds nothing the second time', async () => {
    const before = await facts();
    await loadRegisters(context, packs, 'kuaiji');
    expect(await facts()).toBe(before);
  });

  it('refuses a pack that is wrong, and stores nothing of it', async () => {
    const wrong = { key: 'x', entry: received({ persons: 0 }) };
    const before = await facts();
    await expect(loadRegisters(context, [{ year: 2030, entries: [wrong] }], 'kuaiji')).rejects.toThrow(
      'register/persons',
    );
    expect(await facts()).toBe(before);
  });
});

describe('an entry', () => {
  it('is recorded once, whatever often the request comes, and refused with another input', async () => {
    const entry = received({ day: day('2021-03-02') });
    const answer = unwrap(await recordEntry(context, { ...asked('reception-1'), entry }));
    expect(answer).toEqual({ id: 'JD-2021-001', register: 'reception', warnings: [] });
    expect(unwrap(await recordEntry(context, { ...asked('reception-1'), entry }))).toEqual(answer);
    const other = { ...entry, persons: 7 };
    const refused = await recordEntry(context, { ...asked('reception-1'), entry: other });
    expect(refused.ok ? [] : codesOf(refused.problems)).toEqual(['journal/request-reused requestId']);
    const rows = await loadRegisterRows(db, DISTRICT);
    expect(rows.filter((row) => row.id === 'JD-2021-001')).toHaveLength(1);
  });

  it('names posted vouchers only', async () => {
    const entry = received({ vouchers: ['2020-07-0012'] });
    const refused = await recordEntry(context, { ...asked('reception-2'), entry });
    expect(refused.ok ? [] : codesOf(refused.problems)).toEqual(['register/voucher-unknown vouchers[0]']);
  });

  it('no longer counts when it is withdrawn, and stays to be read', async () => {
    const by = { ...asked('withdraw-1'), id: 'JD-2021-001', reason: '登记到了别的单位' };
    expect(unwrap(await withdrawEntry(context, by))).toEqual({ id: 'JD-2021-001' });
    expect((await loadRegisterRows(db, DISTRICT)).some((row) => row.id === 'JD-2021-001')).toBe(false);
    const stored = (await findEntries(db, DISTRICT)).find(({ row }) => row.id === 'JD-2021-001');
    expect(stored?.withdrawn).toEqual({ at: clock(), by: 'kuaiji', reason: '登记到了别的单位' });
    const again = await withdrawEntry(context, { ...by, requestId: 'withdraw-2' });
    expect(again.ok ? [] : codesOf(again.problems)).toEqual(['register/withdrawn id']);
  });

  it('of a vehicle stands until it is disposed of', async () => {
    const { id } = unwrap(await recordEntry(context, { ...asked('vehicle-1'), entry: drove() }));
    const sold = { ...asked('dispose-1'), id, day: day('2021-02-01'), reason: '报废' };
    unwrap(await disposeEntry(context, sold));
    const stored = (await findEntries(db, DISTRICT)).find(({ row }) => row.id === id);
    expect(stored).toMatchObject({ row: { until: '2021-02-01' }, disposedReason: '报废' });
  });
});

describe('the database', () => {
  it.each([
    ["UPDATE register_entry SET amount = -1 WHERE id = 'CG-2020-001'", 'amount'],
    ["UPDATE register_entry SET marks = '{micro}' WHERE id = 'CG-2020-001'", 'marks'],
    ["UPDATE register_entry SET groups = 7 WHERE id = 'JD-2020-001'", 'groups'],
    ["UPDATE register_entry SET until = day - 1, disposed_reason = '' WHERE id = 'CG-2020-001'", 'until'],
  ])('refuses %s', async (statement) => {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow('check constraint');
  });

  it('holds what the journal says, made again in portions of any size', async () => {
    for (const portion of [1, 7, 2_000])
      for (const table of await rebuild(db, DISTRICT, [registerProjector], true, portion))
        expect(table, `${portion}`).toMatchObject({ same: true });
    expect((await verifyJournal(db, DISTRICT)).ok).toBe(true);
  });
});
