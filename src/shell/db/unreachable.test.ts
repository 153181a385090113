import { expect, it } from 'vitest';
import { unreachable } from './unreachable.ts';

const url = 'postgres://clerk:secret@books.example:5433/yimen';
const said = (code: string, at: string | undefined = url) =>
  unreachable(Object.assign(new Error(), { code }), at);

it("says why one's own database does not open, without the password (cli/database-unreachable)", () => {
  expect(said('28P01')).toMatchObject({
    code: 'cli/database-unreachable',
    message: 'DATABASE_URL 指的数据库（books.example:5433/yimen）打不开：用户名或口令不对',
  });
  expect(said('ECONNREFUSED')?.message).toContain('那里没有数据库在运行');
  expect(JSON.stringify(said('3D000'))).not.toContain('secret');
});

it('leaves every other error alone, and all of the embedded database', () => {
  expect(said('23505')).toBeNull();
  expect(said('ECONNREFUSED', '')).toBeNull();
  expect(unreachable(new TypeError('defect'), url)).toBeNull();
});
