import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import { allPermissions } from './permissions.ts';
import { allRoles, conflictsIn, officers, permissionsOf, type RoleId, roles, rolesWith } from './roles.ts';
import { requirePermission, type Session } from './session.ts';

function sessionWith(held: readonly RoleId[]): Session {
  return {
    id: 's',
    staffId: 'someone',
    name: '某人',
    unit: 'office',
    regionScope: '430212000000',
    roles: held,
    permissions: permissionsOf(held),
    mustChangePassword: false,
    expires: instant(1),
  };
}

describe('the table of roles', () => {
  it('says who may do what', () => {
    const table = allRoles.map((role) => `${roles[role].name} ${role}: ${permissionsOf([role]).join(' ')}`);
    expect(table).toMatchInlineSnapshot(`
      [
        "会计 bookkeeper: ledger.make ledger.read budget.keep register.keep account.read",
        "复核 reviewer: ledger.review ledger.close ledger.read account.read",
        "办公室主任 office-director: ledger.read account.read account.freeze staff.read",
        "局长 director: ledger.read account.read account.freeze account.publish case.read staff.read",
        "审改股经办 item-keeper: item.keep case.read",
        "电子政务股经办 platform-keeper: site.keep staff.read jobs.read jobs.run",
        "窗口管理股经办 window-manager: window.keep case.read staff.read",
        "优化办经办 environment-officer: supervision.keep case.read",
        "区综合窗口 district-clerk: case.intake case.read",
        "镇中心窗口 town-clerk: case.intake case.read",
        "村（社区）站窗口 village-clerk: case.intake case.agent case.read",
        "网格员（代办员） grid-agent: case.agent",
        "部门窗口 department-clerk: case.intake case.read",
        "部门审批人 approver: case.read case.review case.decide",
        "部门负责人 department-director: case.read case.review case.decide case.approve-extension",
        "系统管理员 admin: place.keep staff.read staff.manage jobs.read jobs.run",
        "安全管理员 security: staff.read staff.authorise",
        "安全审计员 auditor: staff.read audit.read journal.verify jobs.read",
      ]
    `);
  });

  it('gives every permission to somebody, and allows exactly what it lists (roles × permissions)', () => {
    for (const permission of allPermissions) expect(rolesWith(permission), permission).not.toEqual([]);
    for (const role of allRoles)
      for (const permission of allPermissions) {
        const problem = requirePermission(sessionWith([role]), permission);
        const allowed = (roles[role].permissions as readonly string[]).includes(permission);
        expect(problem === null, `${role} ${permission}`).toBe(allowed);
        if (problem) expect(problem.code).toBe('org/permission-missing');
      }
  });

  it('separates making from reviewing and the three officers from each other and from business', () => {
    expect(conflictsIn(['bookkeeper', 'reviewer']).map((pair) => pair.roles)).toEqual([
      ['bookkeeper', 'reviewer'],
    ]);
    for (const officer of officers)
      for (const other of allRoles.filter((role) => role !== officer))
        expect(conflictsIn([officer, other]), `${officer} ${other}`).toHaveLength(1);
    expect(conflictsIn(['district-clerk', 'approver'])).toEqual([]);
  });

  it('gives no one set of compatible roles both to make and to review, or to add staff and to grant roles', () => {
    fc.assert(
      fc.property(fc.subarray([...allRoles]), (held) => {
        fc.pre(conflictsIn(held).length === 0);
        const may = permissionsOf(held);
        for (const [a, b] of [
          ['ledger.make', 'ledger.review'],
          ['ledger.make', 'ledger.close'],
          ['staff.manage', 'staff.authorise'],
          ['staff.authorise', 'audit.read'],
          ['staff.manage', 'case.decide'],
        ] as const)
          expect(may.includes(a) && may.includes(b)).toBe(false);
      }),
    );
  });
});
