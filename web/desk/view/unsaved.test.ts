import { describe, expect, it } from 'vitest';
import { makeUnsaved, sameValues, standing, wordsOf } from './unsaved.ts';

describe('what is typed and not sent', () => {
  it('is known as long as one form has it', () => {
    const unsaved = makeUnsaved();
    const [first, second] = [unsaved.hold(), unsaved.hold()];
    first();
    expect(unsaved.any()).toBe(true);
    second();
    second();
    expect(unsaved.any()).toBe(false);
    unsaved.hold();
    unsaved.forget();
    expect(unsaved.any()).toBe(false);
  });

  it('is what differs from the first values, spaces apart', () => {
    expect(sameValues({ a: '1', b: '' }, { a: ' 1 ' })).toBe(true);
    expect(sameValues({ a: '1' }, { a: '12' })).toBe(false);
    expect(sameValues({ a: '1' }, {})).toBe(false);
  });

  it('is no password and no sign-in name', () => {
    const asked = [
      { name: 'id', kind: 'name' },
      { name: 'next', kind: 'secret' },
      { name: 'why', kind: 'text' },
    ];
    expect(wordsOf(asked, { id: 'kuaiji', next: '口令', why: '忘了' })).toEqual({ why: '忘了' });
  });
});

describe('a refusal', () => {
  const problem = (at: string) => ({ code: 'x/y', message: '', at, basis: '', hint: '' });

  it('leaves a field as soon as the field is changed, and stays elsewhere', () => {
    const problems = [problem('command.reason'), problem('day'), problem('')];
    const left = (now: Record<string, string>) =>
      standing(problems, { reason: '', day: '2026-1-1' }, now).map(({ at }) => at);
    expect(left({ reason: '', day: '2026-1-1' })).toEqual(['command.reason', 'day', '']);
    expect(left({ reason: '写明了', day: '2026-1-1' })).toEqual(['day', '']);
    expect(standing(problems, null, { reason: 'x' })).toEqual(problems);
  });

  it('leaves a control of a verb too, and stays at a field that it has emptied', () => {
    const problems = [problem('command.reason')];
    expect(standing(problems, { 'words reason': '' }, { 'words reason': '写明了' })).toEqual([]);
    expect(standing(problems, { reason: '不清楚' }, { reason: '' })).toEqual(problems);
  });
});
