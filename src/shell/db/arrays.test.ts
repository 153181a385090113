import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { booleans, bytes, numbers, texts } from './arrays.ts';
import { testDatabase } from './testing.ts';

const { db } = await testDatabase();

it('array literals give back what went in, whatever the characters', async () => {
  const words = [
    '',
    'NULL',
    'null',
    '渌口',
    'a,b',
    '{x}',
    'say "no"',
    'back\\slash',
    '\\"',
    ' ',
    "o'clock",
    '\t',
    'two\nlines "and" \\',
    '𠮷 "😀"',
    JSON.stringify({ 'a"b': 'c\\\n' }),
  ];
  const hashes = [Buffer.alloc(0), Buffer.from([0, 92, 34, 255])];
  const { rows } = await sql`
    SELECT ${texts(words)}::text[] AS words, ${texts([])}::text[] AS none, ${numbers([1, -2, 9_007_199_254_740_991])}::bigint[] AS numbers,
      ${booleans([true, false])}::bool[] AS booleans, ${bytes(hashes)}::bytea[] AS hashes`.execute(db);
  expect(rows).toEqual([
    {
      words,
      none: [],
      numbers: expect.anything(),
      booleans: [true, false],
      hashes,
    },
  ]);
  expect((rows[0] as { numbers: unknown[] }).numbers.map(Number)).toEqual([1, -2, 9_007_199_254_740_991]);
});
