import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { foundBureau } from '#base/org/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { createDoor, findDistrict, WhichDistrict } from './district.ts';
import { sayFirstSteps } from './first-steps/say.ts';
import { wireJournal } from './wire.ts';

beforeEach(() => vi.stubEnv('YIMEN_DISTRICT', ''));
afterEach(() => vi.unstubAllEnvs());

const { db } = await testDatabase();
const found = async (code: string) =>
  unwrap(
    await foundBureau(
      {
        db,
        journal: wireJournal(db),
        clock: () => instant(Date.parse('2026-03-02T02:00:00Z')),
        district: code,
      },
      {
        ...{
          code,
          province: '',
          city: '',
          place: '某区',
          bureau: '某局',
          documentWord: '',
          form: 'national',
        },
        ...{ booksFrom: day('2026-01-01'), officers: {} },
      },
      { isFounded: false, only: code },
    ),
  );
const said: string[] = [];
const io = { out: (text: string) => said.push(text), say: (text: string) => said.push(text) };

describe('the district of an installation', () => {
  it('is none until a bureau is founded; the terminal says how', async () => {
    const door = createDoor(db);
    expect(await door.current()).toBeNull();
    expect(door.code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    await sayFirstSteps(io, db, door, 'http://x');
    expect(said.join('\n')).toContain(door.code);
    await found('330106');
    expect(await door.current()).toBe('330106');
    expect(await door.founded).toBe('330106');
  });

  it('is none after a refused founding', async () => {
    const { db: other } = await testDatabase();
    const context = { db: other, journal: wireJournal(other), clock: () => instant(0), district: '430200' };
    const asked = {
      ...{ code: '430200', province: '', city: '', place: '', bureau: '', documentWord: '', form: '' },
      ...{ booksFrom: day('2026-01-01'), officers: {} },
    };
    expect((await foundBureau(context, asked, { isFounded: false, only: undefined })).ok).toBe(false);
    expect(await findDistrict(other)).toBeNull();
  });

  it('then lists its first steps, with who takes them', async () => {
    said.length = 0;
    await sayFirstSteps(io, db, createDoor(db), 'http://x');
    expect(said.join('\n')).toContain('登记镇、村（社区）（系统管理员）：还没有做');
    expect(said).toHaveLength(12);
  });

  it('is the asked one of several, and else a question (cli/which-district)', async () => {
    await found('430299');
    const asked = await findDistrict(db).catch((error: unknown) => error);
    expect(asked).toBeInstanceOf(WhichDistrict);
    expect((asked as WhichDistrict).problem).toMatchObject({ code: 'cli/which-district' });
    vi.stubEnv('YIMEN_DISTRICT', '430299');
    expect(await findDistrict(db)).toBe('430299');
    vi.stubEnv('YIMEN_DISTRICT', '110101');
    expect(await findDistrict(db)).toBeNull();
  });
});
