import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { daySchema, text } from './contract.ts';

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

describe('what is said of a wrong value', () => {
  it('follows the name of its field', () => {
    expect(said(text(3), undefined)).toEqual(['没有填']);
    expect(said(text(3).min(1), '')).toEqual(['没有填']);
    expect(said(text(3).min(2), '字')).toEqual(['太短，至少要2个字']);
    expect(said(text(3), '四个字的')).toEqual(['太长，最多3个字，现在有4个字']);
    expect(said(text(3), 7)).toEqual(['要写成文字']);
    expect(said(z.int(), '七')).toEqual(['要填数字']);
    expect(said(z.int(), 1.5)).toEqual(['要填整数']);
    expect(said(z.int().max(12), 13)).toEqual(['不能大于12']);
    expect(said(z.int().min(1), 0)).toEqual(['不能小于1']);
    expect(said(z.number().gt(1).lt(3), 1)).toEqual(['要大于1']);
    expect(said(z.number().gt(1).lt(3), 3)).toEqual(['要小于3']);
    expect(said(z.boolean(), 'x')).toEqual(['要选“是”或“否”']);
    expect(said(z.file(), undefined)).toEqual(['没有选']);
    expect(said(z.file(), 'x')).toEqual(['要选一个文件']);
    expect(said(z.array(z.int()).max(1), [1, 2])).toEqual(['太多，最多1项']);
    expect(said(z.array(z.int()).min(2), [1])).toEqual(['太短，至少要2项']);
    expect(said(z.object({}), 'x')).toEqual(['没有填完整']);
  });

  it('gives no pattern, no code and no list of codes', () => {
    expect(said(z.string().regex(/^\d+$/), 'x')).toEqual(['写法不对，请检查后重新填']);
    expect(said(z.enum(['mine', 'free']), 'all')).toEqual(['没有这个选项，请重新选']);
    expect(said(z.enum(['mine', 'free']), undefined)).toEqual(['没有选']);
    expect(said(z.strictObject({}), { secret: 1 })).toEqual(['里有认不出的内容']);
    expect(said(z.record(text(1), z.int()), { 太长的: 1 })).toEqual(['里有一项写法不对']);
    const either = z.discriminatedUnion('do', [z.object({ do: z.literal('a') })]);
    expect(said(either, { do: 'b' })).toEqual(['没有这个选项，请重新选']);
    expect(said(either, undefined)).toEqual(['没有填']);
  });

  it('may be said by the schema itself', () => {
    expect(said(daySchema, '12月1日')).toEqual(['要写成“年-月-日”，月和日都是两位数字']);
  });
});
