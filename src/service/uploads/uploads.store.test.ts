import { describe, expect, it } from 'vitest';
import { instant, ok } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { limits } from './types.ts';
import { adoptUploads, checkRoom, findUploads, recordUpload } from './uploads.store.ts';

const { db } = await testDatabase();
const D = 'a';
const at = (minutes: number) => instant(1_600_000_000_000 + minutes * 60_000);
const file = (order: number, name = `${order}.pdf`) => ({
  digest: order.toString(16).padStart(64, '0'),
  name,
  type: 'application/pdf',
  size: 10,
});
const record = (order: number, number: string | null, by: string, minutes = 0) =>
  recordUpload(db, D, { file: file(order), number, by, at: at(minutes) });
const names = async (orders: number[], owners?: string[]) =>
  [
    ...(
      await findUploads(
        db,
        D,
        orders.map((order) => file(order).digest),
        owners,
      )
    ).values(),
  ].map(({ name }) => name);

describe('what was handed in', () => {
  it('is found by digest, and only within the district', async () => {
    expect(await record(1, 'c1', 'p-1')).toEqual(ok(file(1)));
    expect(await names([1, 99])).toEqual(['1.pdf']);
    expect(await findUploads(db, 'b', [file(1).digest])).toEqual(new Map());
    expect(await findUploads(db, D, [])).toEqual(new Map());
  });

  it('belongs to its case: another’s file is not taken by naming its digest', async () => {
    await record(2, 'c1', 'p-1');
    expect(await names([2], ['c2'])).toEqual([]);
    expect(await names([2], ['c2', 'c1'])).toEqual(['2.pdf']);
  });

  it('twice is once, under the last name', async () => {
    const again = { file: file(2, '改名.pdf'), number: 'c1', by: 'p-1', at: at(1) };
    expect(await recordUpload(db, D, again)).toEqual(ok(file(2, '改名.pdf')));
    expect(await names([2])).toEqual(['改名.pdf']);
  });

  it('is at most fifty files a case (uploads/too-many)', async () => {
    for (let order = 100; order < 100 + limits.filesOfCase; order++)
      expect((await record(order, 'full', 'p-1', order)).ok).toBe(true);
    expect(await record(200, 'full', 'p-1')).toMatchObject({
      problems: [{ code: 'uploads/too-many', message: '已经交了50个文件，不能再多' }],
    });
    // the same file again does not count
    expect((await record(100, 'full', 'p-1')).ok).toBe(true);
    expect((await record(200, 'other', 'p-1')).ok).toBe(true);
    const asked = { number: 'full', by: 'p-1', at: at(0), bytes: new Uint8Array([1]) };
    expect(await checkRoom(db, D, asked)).toMatchObject({ problems: [{ code: 'uploads/too-many' }] });
    expect(await checkRoom(db, D, { ...asked, number: 'other' })).toEqual(ok(true));
  });

  it('is at most so many bytes a case (uploads/case-full)', async () => {
    const heavy = { ...file(301), size: limits.bytesOfCase };
    await recordUpload(db, D, { file: heavy, number: 'heavy', by: 'p-1', at: at(0) });
    const asked = { number: 'heavy', by: 'p-1', at: at(0), bytes: new Uint8Array([1]) };
    expect(await checkRoom(db, D, asked)).toMatchObject({ problems: [{ code: 'uploads/case-full' }] });
    expect(await checkRoom(db, D, { ...asked, number: 'light' })).toEqual(ok(true));
  });

  it('at a window is the clerk’s until there is a case, then the case’s too', async () => {
    await record(300, null, 'chuangkou1');
    await record(301, null, 'chuangkou2');
    const digests = [file(300).digest, file(301).digest];
    await adoptUploads(db, D, { from: 'chuangkou1', to: 'c3', digests });
    expect(await names([300, 301], ['c3'])).toEqual(['300.pdf']);
    // a repeated request finds what it found
    expect(await names([300], ['chuangkou1'])).toEqual(['300.pdf']);
    await adoptUploads(db, D, { from: 'chuangkou1', to: 'c3', digests });
    expect(await names([300], ['c3'])).toEqual(['300.pdf']);
  });
});
