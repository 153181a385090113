import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { GENESIS, hashFact } from '#base/journal/hash.ts';
import { ChainReader, eachLine } from './chain.ts';

async function linesOf(chunks: readonly string[], whole = true): Promise<string[]> {
  const lines: string[] = [];
  const passed: Buffer[] = [];
  const keep = new Writable({
    write(chunk: Buffer, _encoding, done) {
      passed.push(chunk);
      done();
    },
  });
  await pipeline(
    Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    eachLine((line) => lines.push(line), whole),
    keep,
  );
  expect(Buffer.concat(passed).toString()).toBe(chunks.join(''));
  return lines;
}

describe('lines', () => {
  it('are found across the borders of chunks', async () => {
    expect(await linesOf(['a\nb', 'c', '', 'd\n\ne\n'])).toEqual(['a', 'bcd', '', 'e']);
    expect(await linesOf(['a\nb', 'c\nd\n'], false)).toHaveLength(3);
  });

  it('count without an end too, because then they were cut off', async () => {
    expect(await linesOf(['a\nb'])).toEqual(['a', 'b']);
  });
});

describe('the chain', () => {
  const payloads = ['{"text":"制表\\t换行\\n反斜杠\\\\"}', 'a\tb\nc\\d\re'];
  const escaped = (text: string) =>
    text.replace(/[\\\t\n\r]/g, (char) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[char]!);
  const lines: string[] = [];
  let hash: Buffer = GENESIS;
  for (const [index, payload] of payloads.entries()) {
    const fact = { district: 'd', position: index + 1, stream: 's', version: index + 1, kind: 'k' };
    hash = hashFact(hash, { ...fact, requestId: 'r', actor: 'a', at: 5, payload });
    const values = ['d', index + 1, 's', index + 1, 'k', 'r', 'a', 5, escaped(payload)];
    lines.push([...values, `\\\\x${hash.toString('hex')}`].join('\t'));
  }
  const read = (of: readonly string[]) => {
    const reader = new ChainReader();
    for (const line of of) reader.read(line);
    return reader.chain;
  };

  it('is recomputed from the lines of COPY, whatever stands in a payload', () => {
    expect(read(lines)).toEqual({ position: 2, hash: hash.toString('hex'), brokenAt: null });
    expect(read([])).toEqual({ position: 0, hash: '0'.repeat(64), brokenAt: null });
  });

  it('breaks where a fact was changed or taken out', () => {
    expect(read([lines[0]!.replace('制表', '制裁'), lines[1]!]).brokenAt).toBe(1);
    expect(read([lines[1]!]).brokenAt).toBe(1);
    expect(read([lines[0]!, lines[0]!]).brokenAt).toBe(2);
  });
});
