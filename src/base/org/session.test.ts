import { describe, expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import { allow, signedIn } from './allow.ts';
import { requirePermission, requireRegion, type Session } from './session.ts';

const session: Session = {
  id: 's',
  staffId: 'guyuefeng',
  name: '汤屿安',
  unit: 'town-430212106000',
  regionScope: '430212106000',
  roles: ['town-clerk'],
  permissions: ['case.intake', 'case.read'],
  mustChangePassword: false,
  expires: instant(1),
};

describe('what a session may', () => {
  it('is nothing without a sign-in (org/sign-in-needed)', () => {
    expect(requirePermission(null, 'case.intake')?.code).toBe('org/sign-in-needed');
  });

  it('is nothing before the first password is changed (org/password-change-first)', () => {
    const fresh = { ...session, permissions: [], mustChangePassword: true };
    expect(requirePermission(fresh, 'case.intake')?.code).toBe('org/password-change-first');
  });

  it('names who may do what this one may not', () => {
    const problem = requirePermission(session, 'ledger.review');
    expect(problem?.code).toBe('org/permission-missing');
    expect(problem?.message).toBe('您的岗位不能“复核记账凭证”（可以办理的岗位：复核）');
  });

  it('ends at the border of its region (org/outside-scope)', () => {
    expect(requireRegion(session, '430212106219', '腰塘村')).toBeNull();
    expect(requireRegion(session, '430212100010', '向阳社区')?.code).toBe('org/outside-scope');
  });
});

describe('in a route', () => {
  const error = (name: string) => (options: { data: { problems: { code: string }[] } }) =>
    new Error(`${name} ${options.data.problems.map((problem) => problem.code).join()}`);
  const errors = { REFUSED: error('REFUSED'), SIGN_IN: error('SIGN_IN'), NOT_ALLOWED: error('NOT_ALLOWED') };

  it('a missing sign-in is 401, a missing role 403', () => {
    expect(() => signedIn(errors, null)).toThrow('SIGN_IN org/sign-in-needed');
    expect(() => allow(errors, session, 'ledger.make')).toThrow('NOT_ALLOWED org/permission-missing');
    expect(allow(errors, session, 'case.intake')).toBe(session);
  });
});
