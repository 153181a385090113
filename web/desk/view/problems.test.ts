import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { isRefusal, isSignedOut, problemsAt, problemsOf } from './problems.ts';

const problem = (code: string, at: string) => ({ code, at, message: '不对', basis: '依据', hint: '改' });

describe('problemsOf', () => {
  it('gives all problems of a refusal', () => {
    const problems = [
      problem('ledger/unbalanced', 'lines'),
      problem('ledger/unknown-account', 'lines[0].account'),
    ];
    expect(problemsOf(new ORPCError('REFUSED', { status: 422, data: { problems } }))).toEqual(problems);
  });

  it('says so when the server cannot be reached (desk/unreachable) or makes no sense (desk/unexpected)', () => {
    expect(problemsOf(new TypeError('Failed to fetch')).map(({ code }) => code)).toEqual([
      'desk/unreachable',
    ]);
    expect(problemsOf(new ORPCError('FAILED', { status: 500 })).map(({ code }) => code)).toEqual([
      'desk/unexpected',
    ]);
  });
});

describe('problemsAt', () => {
  it('takes a line with its parts and no other line', () => {
    const problems = [
      problem('a', 'lines[2].account'),
      problem('b', 'lines[20].account'),
      problem('c', 'lines[2]'),
    ];
    expect(problemsAt(problems, 'lines[2]').map(({ code }) => code)).toEqual(['a', 'c']);
  });
});

describe('what an error means for the page', () => {
  it('tells an ended session and a refusal from a failure', () => {
    expect(isSignedOut(new ORPCError('SIGN_IN', { status: 401 }))).toBe(true);
    expect(isSignedOut(new ORPCError('NOT_ALLOWED', { status: 403 }))).toBe(false);
    expect(isRefusal(new ORPCError('NOT_ALLOWED', { status: 403 }))).toBe(true);
    expect(isRefusal(new ORPCError('FAILED', { status: 500 }))).toBe(false);
  });
});
