import { describe, expect, it } from 'vitest';
import { printHead, readHead } from './printed-head.ts';

const hash = 'ab'.repeat(32);
const seal = { last: 12, count: 10, digest: '01'.repeat(16) };
const head = { hash, position: 1683, logs: new Map([['s', seal]]) };

describe('a printed line', () => {
  it('is read as it was printed, whatever spaces and line ends come between', () => {
    const line = printHead(head);
    expect(line).toBe(`${hash}@1683~s12.10.${'01'.repeat(16)}`);
    expect(readHead(line)).toEqual(head);
    expect(readHead(` ${line.slice(0, 40)}\n ${line.slice(40).toUpperCase()} `)).toEqual(head);
  });

  it('of a backup has no logs', () => {
    expect(readHead(`${hash}@7`)).toEqual({ hash, position: 7, logs: new Map() });
  });

  it.each(['', hash, `${hash}@`, `${hash.slice(2)}@7`, `${hash}@7~s1.2`, `${hash}@7~s1.2.xyz`])(
    'is none: %j',
    (text) => expect(readHead(text)).toBeNull(),
  );
});
