import { describe, expect, it } from 'vitest';
import { failureInWords, failureKinds, failureOf } from './failures.ts';

const thrown = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });

describe('why a run failed', () => {
  it.each([
    [thrown('ENOSPC'), 'disk'],
    [thrown('53100'), 'disk'],
    [thrown('EACCES'), 'access'],
    [thrown('42501'), 'access'],
    [thrown('57P01'), 'database'],
    [thrown('08006'), 'database'],
    [thrown('ECONNREFUSED'), 'database'],
    [thrown('ENOENT', { syscall: 'connect' }), 'database'],
    [new Error('Connection terminated unexpectedly'), 'database'],
    [thrown('ENOENT', { syscall: 'open' }), 'defect'],
    [thrown('23505'), 'defect'],
    [new Error('张三 is not a number'), 'defect'],
    ['thrown text', 'defect'],
  ])('%s is %s', (error, kind) => {
    expect(failureOf(error)).toBe(kind);
  });

  it('is told with what to do, also a kind that only a newer version knows', () => {
    for (const { reason, todo } of Object.values(failureKinds))
      expect([reason, todo].every((words) => /^[\u4e00-\u9fff]/.test(words))).toBe(true);
    expect(failureInWords('some-new-kind')).toBe(failureKinds.defect);
    expect(failureInWords('constructor')).toBe(failureKinds.defect);
  });
});
