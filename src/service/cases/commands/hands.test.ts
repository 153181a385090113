import { describe, expect, it } from 'vitest';
import type { CaseRole } from '../types.ts';
import { passesTo } from './hands.ts';

const held = (handler: string) => ({ handler, applicant: 'p1' });
const by = (actor: string, ...roles: CaseRole[]) => ({ actor, roles });

describe('the hands of a case', () => {
  it('let go of it at acceptance, where the window does not decide', () => {
    expect(passesTo('accept', held('yaotang'), by('yaotang', 'clerk', 'courier'))).toBe('-');
    expect(passesTo('accept', held('p1'), by('yaotang', 'clerk'))).toBe('-');
  });

  it('keep it where the window decides too, or where a colleague has it', () => {
    expect(passesTo('accept', held('linye'), by('linye', 'clerk', 'reviewer'))).toBeNull();
    expect(passesTo('accept', held('linye'), by('chuangkou1', 'clerk'))).toBeNull();
  });

  it('take what nobody has with the first step of those who decide, and with no other', () => {
    expect(passesTo('decide', held('-'), by('linye', 'reviewer', 'decider'))).toBe('linye');
    expect(passesTo('accept', held('p1'), by('linye', 'reviewer'))).toBe('linye');
    expect(passesTo('answer-urge', held('-'), by('linye', 'reviewer'))).toBeNull();
    expect(passesTo('receive', held('p1'), by('yaotang', 'clerk'))).toBeNull();
    expect(passesTo('decide', held('other'), by('linye', 'decider'))).toBeNull();
  });
});
