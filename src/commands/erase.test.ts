import { mkdtemp, rm, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { instant, unwrap } from '#base/kernel/index.ts';
import { findPersons, savePerson } from '#service/persons/index.ts';
import { keepUpload, recordUpload } from '#service/uploads/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { erase, eraseCommand } from './erase.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const files = await mkdtemp(path.join(os.tmpdir(), 'yimen-erase-'));
afterAll(() => rm(files, { recursive: true, force: true }));

function heard() {
  const lines: string[] = [];
  return { lines, io: { out: (line: string) => lines.push(line), say: (line: string) => lines.push(line) } };
}

describe('yimen erase', () => {
  it('refuses what it does not know (cli/bad-arguments)', async () => {
    const { io, lines } = heard();
    expect(await eraseCommand(['--all'], io as never)).toBe(2);
    expect(lines.join()).toContain('yimen erase [--now]');
  });

  it('first only says how many, then erases', async () => {
    const then = instant(Date.parse('2026-01-01T00:00:00+08:00'));
    const at = instant(Date.parse('2026-11-24T00:00:00+08:00'));
    const applicant = {
      of: 'person' as const,
      name: '测试',
      identity: { kind: '990', number: '1', birth: null },
      phone: '13800000000',
    };
    const id = unwrap(await savePerson(db, DISTRICT, null, applicant, then));
    const file = unwrap(await keepUpload(files, { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') }));
    await utimes(path.join(files, file.digest.slice(0, 2), file.digest), at / 1000, at / 1000);
    unwrap(await recordUpload(db, DISTRICT, { file, number: null, by: 'chuangkou1', at: then }));
    const { io, lines } = heard();
    await erase({ db, files, district: DISTRICT }, io as never, at, false);
    expect(lines).toEqual([
      '2016年11月24日前办结的办件、2026年8月26日前没有提交的草稿，保存期限已满。',
      '共有 1 名申请人的信息应当删除。确认后运行 yimen erase --now',
    ]);
    expect((await findPersons(db, DISTRICT, [id])).size).toBe(1);
    await erase({ db, files, district: DISTRICT }, io as never, at, true);
    // bytes of today stay for a day: they may not be recorded yet
    expect(lines[3]).toBe('✓ 删除了 1 名申请人的信息、0 份填写内容、1 条材料登记、0 个文件');
    expect((await findPersons(db, DISTRICT, [id])).size).toBe(0);
  });
});
