import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { Refused } from './problems.ts';
import { makeRequestIds, sentProblemsOf } from './submission.ts';

function ids() {
  let made = 0;
  return makeRequestIds(() => {
    made += 1;
    return `id-${made}`;
  });
}

describe('request ids', () => {
  it('are the same for the same content: what was sent twice is booked once', () => {
    const { of } = ids();
    expect(of({ reason: '调离', to: 'a' })).toBe('id-1');
    expect(of({ reason: '调离', to: 'a' })).toBe('id-1');
  });

  it('are others for other content, also when the first content comes back', () => {
    const { of } = ids();
    expect([of('甲'), of('乙'), of('甲')]).toEqual(['id-1', 'id-2', 'id-3']);
  });

  it('are renewed after a success', () => {
    const { of, forget } = ids();
    expect(of({})).toBe('id-1');
    forget();
    expect(of({})).toBe('id-2');
  });

  it('exist for a button that sends nothing', () => {
    const { of } = ids();
    expect([of(undefined), of(undefined)]).toEqual(['id-1', 'id-1']);
  });
});

describe('a try that went wrong', () => {
  it('says when the line broke, and whether one may press again (desk/line-broke, desk/line-broke-once)', () => {
    const broke = new TypeError('Failed to fetch');
    expect(sentProblemsOf(broke, false)).toMatchObject([{ code: 'desk/line-broke' }]);
    expect(sentProblemsOf(broke, false)[0]?.hint).toContain('不会办两次');
    expect(sentProblemsOf(broke, true)).toMatchObject([{ code: 'desk/line-broke-once' }]);
    expect(sentProblemsOf(broke, true)[0]?.hint).toContain('先看有没有办成');
  });

  it('gives the refusal of the server, and one that the page found by asking', () => {
    const problem = { code: 'x/y', message: '不行', at: 'day', basis: '', hint: '' };
    const error = new ORPCError('UNPROCESSABLE_CONTENT', { data: { problems: [problem] } });
    expect(sentProblemsOf(error, false)).toEqual([problem]);
    expect(sentProblemsOf(new Refused([problem]), false)).toEqual([problem]);
  });
});
