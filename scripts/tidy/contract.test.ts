import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { inputProblems } from '#shell/http/bad-input.ts';
import { inputName } from '../../src/input-names/index.ts';
import { leaves, operations, type Place, places, placesOf } from './contract-inputs.ts';

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
    const found = placesOf(z.object({ a: z.array(z.record(text(1), z.string().nullable())) }));
    expect(found.map(({ path }) => path.join('.'))).toEqual(['', 'a', 'a.[]', 'a.[].{key}', 'a.[].{value}']);
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

/** empty, of another type, malformed, too long, unknown */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  '',
  '  ',
  'x',
  '不存在的选项',
  '2020-1-1',
  ENDLESS,
  ...UNKEEPABLE,
  Number.NaN,
  1.5,
  -7,
  10 ** 15,
  true,
  [],
  [null, 'x', 7],
  Array(2_500).fill(''),
  {},
  { x: 1 },
  { do: 'x', kind: 'x', register: 'x' },
];

/** a field's name in Chinese, and what is wrong with it; only the operation's whole input has no name */
const SAID = /^(第\d+项的)?“[^“”A-Za-z]+”[^A-Za-z_{}[\]/\\^$]+$/;
const SAID_OF_ALL = /^提交的内容[^A-Za-z_{}[\]/\\^$]+$/;

const isKey = (key: string) => !/^[[{]/.test(key);

function saidOf({ operation, path, schema }: Place, value: unknown): string[] {
  const at = path.filter((key) => !key.startsWith('{')).map((key) => (key === '[]' ? 0 : key));
  const issues = z.safeParse(schema, value).error?.issues.slice(0, 20) ?? [];
  const placed = issues.map((issue) => ({ ...issue, path: [...at, ...issue.path] }));
  return inputProblems(placed, operation.split('.'), inputName).map(({ message }) => message);
}

describe('what a person is told of wrong input', () => {
  it('names the field and the fault in Chinese: no name of the program, no pattern, no code', () => {
    const machine = places().flatMap((place) =>
      WRONG.flatMap((value) => saidOf(place, value))
        .filter((said) => !SAID.test(said) && !(place.path.length === 0 && SAID_OF_ALL.test(said)))
        .map((said) => `${place.operation} ${place.path.join('.')}: ${said}`),
    );
    expect([...new Set(machine)]).toEqual([]);
  });

  it('has a name for every field, in src/input-names', () => {
    const nameless = places().filter(
      ({ operation, path }) =>
        path.length > 0 && !inputName([...operation.split('.'), ...path.filter(isKey)]),
    );
    expect(nameless.map(({ operation, path }) => `${operation} ${path.join('.')}`)).toEqual([]);
  });

  it('is found wrong at all', () => {
    const silent = leaves().filter((place) => WRONG.every((value) => saidOf(place, value).length === 0));
    expect(silent.map(({ operation, path }) => `${operation} ${path.join('.')}`)).toEqual([]);
  });
});
