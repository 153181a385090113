import { describe, expect, it } from 'vitest';
import { databaseAway } from './away.ts';

const error = (more: object, message = '') => Object.assign(new Error(message), more);

describe('a database that is away', () => {
  it.each([
    ['its socket is gone', error({ code: 'ENOENT', syscall: 'connect' })],
    ['nobody listens', error({ code: 'ECONNREFUSED', syscall: 'connect' })],
    ['it is starting', error({ code: '57P03' })],
    ['it was ended under a statement', error({}, 'Connection terminated unexpectedly')],
    ['all of it was under something else', new Error('step failed', { cause: error({ code: '57P02' }) })],
  ])('is known: %s', (_what, one) => expect(databaseAway(one)).toBe(true));

  it.each([
    ['a missing file', error({ code: 'ENOENT', syscall: 'open' })],
    ['a refused row', error({ code: '23505' })],
    ['a defect', new TypeError('x')],
    ['no error', 'ECONNREFUSED'],
  ])('is not taken for one: %s', (_what, one) => expect(databaseAway(one)).toBe(false));
});
