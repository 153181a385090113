import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { leaves, leavesOf, operations } from './contract-inputs.ts';

const isText = (schema: z.core.$ZodType) => schema._zod.def.type === 'string';
/** texts that no database keeps, short and long */
const UNKEEPABLE = ['\0', 'a\0', '12345678\0', '\ud842', 'a\udfb7', '12345678\ud842'];
/** longer than any text of ours */
const ENDLESS = '1'.repeat(100_001);

const takes = (schema: z.core.$ZodType, value: string) => z.safeParse(schema, value).success;

describe('the texts of every input', () => {
  const texts = leaves().filter(({ schema }) => isText(schema));
  const named = ({ operation, path }: { operation: string; path: readonly string[] }) =>
    `${operation} ${path.join('.')}`;

  it('are found', () => {
    expect(operations().length).toBeGreaterThan(80);
    expect(texts.map(named)).toContain('cases.step command.reason');
    expect(leavesOf(z.object({ a: z.array(z.record(text(1), z.string().nullable())) }))).toMatchObject([
      { path: ['a', '[]', '{key}'] },
      { path: ['a', '[]', '{value}'] },
    ]);
  });

  it('take only what a database keeps: text(most) of base/kernel/contract.ts, or a pattern', () => {
    const bare = texts.filter(({ schema }) => UNKEEPABLE.some((value) => takes(schema, value)));
    expect(bare.map(named)).toEqual([]);
  });

  it('have an end', () => {
    expect(texts.filter(({ schema }) => takes(schema, ENDLESS)).map(named)).toEqual([]);
  });

  it('are said to be what they are: nothing takes whatever comes', () => {
    const open = leaves().filter(({ schema }) => ['any', 'unknown'].includes(schema._zod.def.type));
    expect(open.map(named)).toEqual([]);
  });
});
