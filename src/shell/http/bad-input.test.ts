import { ORPCError, ValidationError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { daySchema, text } from '#base/kernel/contract.ts';
import { inputProblems, refuseBadInput } from './bad-input.ts';

const schema = z.object({ on: daySchema, lines: z.array(z.object({ title: text(3).min(2) })) });
const issuesOf = (value: unknown) => schema.safeParse(value).error?.issues ?? [];
const NAMES: Readonly<Record<string, string>> = { 'room.act.on': '日期', 'room.act.lines.title': '标题' };
const nameOf = (path: readonly string[]) => NAMES[path.join('.')];
const said = (value: unknown) =>
  inputProblems(issuesOf(value), ['room', 'act'], nameOf).map(({ at, message }) => [at, message]);

describe('input that does not fit the contract', () => {
  it('is told by the name of its field and the number in its list', () => {
    expect(said({ on: '12月1日', lines: [{ title: '标题' }, { title: '一个长标题' }] })).toEqual([
      ['on', '“日期”要写成“年-月-日”，月和日都是两位数字'],
      ['lines[1].title', '第2项的“标题”太长，最多3个字，现在有5个字'],
    ]);
  });

  it('is told once for each place, and as a whole where the field has no name', () => {
    // a list is no text, and longer than the text may be
    expect(said({ on: '2026-12-01', lines: [{ title: ['一', '二', '三', '四'] }] })).toEqual([
      ['lines[0].title', '第1项的“标题”要写成文字'],
    ]);
    expect(said({ on: '2026-12-01', lines: 7 })).toEqual([['lines', '提交的内容要一项一项地列']]);
    expect(said(undefined)).toEqual([['input', '提交的内容没有填']]);
  });

  it('is refused with problems; any other error goes on as it is', async () => {
    const cause = new ValidationError({ message: '', issues: issuesOf({}), data: {} });
    const call = (error: Error) =>
      refuseBadInput(nameOf)({ path: ['room', 'act'], next: () => Promise.reject(error) }).catch(
        (thrown: unknown) => thrown,
      );
    expect(await call(new ORPCError('BAD_REQUEST', { cause }))).toMatchObject({
      status: 422,
      data: { problems: [{ code: 'http/bad-input', at: 'on', message: '“日期”没有填' }, { at: 'lines' }] },
    });
    const defect = new ORPCError('INTERNAL_SERVER_ERROR', { cause });
    expect(await call(defect)).toBe(defect);
    const other = new Error('broken');
    expect(await call(other)).toBe(other);
  });
});
