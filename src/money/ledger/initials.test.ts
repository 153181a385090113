import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it('a name is found by the first letters of its sounds', () => {
  expect(initialsOf('银行存款')).toBe('yhck');
  expect(initialsOf('零余额账户用款额度')).toBe('lyezhyked');
  expect(initialsOf('维修（护）费')).toBe('wxhf');
});
