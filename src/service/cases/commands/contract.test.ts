import { describe, expect, it } from 'vitest';
import { commandSchema, publicCommandSchema } from './index.ts';

const suspend = { do: 'suspend', for: 'force-majeure', reason: '山洪', until: null, request: null };
const fits = (command: object) => commandSchema.safeParse(command).success;

describe('a command as it comes over HTTP', () => {
  it('names a day that there is, and a file by its digest', () => {
    expect(fits(suspend)).toBe(true);
    expect(fits({ ...suspend, until: '2020-02-29' })).toBe(true);
    expect(fits({ ...suspend, until: '2020-02-30' })).toBe(false);
    expect(fits({ ...suspend, request: 'a'.repeat(64) })).toBe(true);
    expect(fits({ ...suspend, request: '../../etc/passwd' })).toBe(false);
  });

  it('from home lets a case go on without the applicant’s words, which the journal would keep for ever', () => {
    const asked = (reason: string) => publicCommandSchema.safeParse({ do: 'continue', reason }).success;
    expect([asked(''), asked('我是李某，电话 138')]).toEqual([true, false]);
    expect(publicCommandSchema.safeParse(suspend).success).toBe(false);
  });
});
