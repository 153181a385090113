import type { Permission } from './permissions.ts';

export interface Role {
  /** 岗位名称 */
  readonly name: string;
  /** what the role does, in one line */
  readonly does: string;
  readonly permissions: readonly Permission[];
}

/** The one table of roles and permissions for server, pages and tests. A permission is never given to a person. */
export const roles = {
  bookkeeper: {
    name: '会计',
    does: '填制记账凭证，查看账簿和决算草稿；不得复核自己的凭证',
    permissions: ['ledger.make', 'ledger.read', 'budget.keep', 'register.keep', 'account.read'],
  },
  reviewer: {
    name: '复核',
    does: '复核凭证、结账；不得填制凭证',
    permissions: ['ledger.review', 'ledger.close', 'ledger.read', 'account.read'],
  },
  'office-director': {
    name: '办公室主任',
    does: '审核决算并锁定，查看账簿和人员名单',
    permissions: ['ledger.read', 'account.read', 'account.freeze', 'staff.read'],
  },
  director: {
    name: '局长',
    does: '批准公开决算，查看全区账簿、办件和人员',
    permissions: [
      'ledger.read',
      'account.read',
      'account.freeze',
      'account.publish',
      'case.read',
      'staff.read',
    ],
  },
  'item-keeper': {
    name: '审改股经办',
    does: '维护事项和实施清单，监督网络审批运行',
    permissions: ['item.keep', 'case.read'],
  },
  'platform-keeper': {
    name: '电子政务股经办',
    does: '管理站点、设备和平台运行，查看和运行定时任务；不建账号、不授权',
    permissions: ['site.keep', 'staff.read', 'jobs.read', 'jobs.run'],
  },
  'window-manager': {
    name: '窗口管理股经办',
    does: '管理大厅窗口，考核窗口人员，查看办件',
    permissions: ['window.keep', 'case.read', 'staff.read'],
  },
  'environment-officer': {
    name: '优化办经办',
    does: '营商环境交办、督办和通报，查看办件',
    permissions: ['supervision.keep', 'case.read'],
  },
  'district-clerk': {
    name: '区综合窗口',
    does: '在区大厅无差别收件、受理任何事项',
    permissions: ['case.intake', 'case.read'],
  },
  'town-clerk': {
    name: '镇中心窗口',
    does: '在本镇便民服务中心无差别收件、受理任何事项',
    permissions: ['case.intake', 'case.read'],
  },
  'village-clerk': {
    name: '村（社区）站窗口',
    does: '在本村（社区）便民服务站收件，上门送证',
    permissions: ['case.intake', 'case.agent', 'case.read'],
  },
  'grid-agent': {
    name: '网格员（代办员）',
    does: '上门帮办代办、代群众提交材料、送证到户',
    permissions: ['case.agent'],
  },
  'department-clerk': {
    name: '部门窗口',
    does: '收件、受理本部门事项',
    permissions: ['case.intake', 'case.read'],
  },
  approver: {
    name: '部门审批人',
    does: '审查本部门办件，作出决定',
    permissions: ['case.read', 'case.review', 'case.decide'],
  },
  'department-director': {
    name: '部门负责人',
    does: '批准延期，审查和决定本部门重要办件',
    permissions: ['case.read', 'case.review', 'case.decide', 'case.approve-extension'],
  },
  admin: {
    name: '系统管理员',
    does: '维护区划、机构、窗口和站点，增减人员、重置口令，查看和运行定时任务；不授予岗位，不看审计日志，不办业务',
    permissions: ['place.keep', 'staff.read', 'staff.manage', 'jobs.read', 'jobs.run'],
  },
  security: {
    name: '安全管理员',
    does: '授予和收回岗位，锁定和解锁账号；不建账号，不看审计日志，不办业务',
    permissions: ['staff.read', 'staff.authorise'],
  },
  auditor: {
    name: '安全审计员',
    does: '查看登录日志和操作日志、定时任务的运行结果，校验流水；不能改动任何东西',
    permissions: ['staff.read', 'audit.read', 'journal.verify', 'jobs.read'],
  },
} as const satisfies Record<string, Role>;

export type RoleId = keyof typeof roles;

export const allRoles = Object.keys(roles) as readonly RoleId[];

/** 三员: the three officers, who run the system and do no business in it. */
export const officers = ['admin', 'security', 'auditor'] as const satisfies readonly RoleId[];

/** The names of roles before 2026-12-01, which older facts keep. */
const FORMER: Readonly<Record<string, RoleId>> = {
  head: 'director',
  'department-head': 'department-director',
};

/** Today's name of a role that a fact names. */
export function roleToday(told: string): string {
  return FORMER[told] ?? told;
}

export function isRole(text: string): text is RoleId {
  return Object.hasOwn(roles, text);
}

export function roleName(role: RoleId): string {
  return roles[role].name;
}

/** The permissions of these roles together, in the order of the table, each once. */
export function permissionsOf(held: readonly RoleId[]): readonly Permission[] {
  return [...new Set(held.flatMap((role): readonly Permission[] => roles[role].permissions))];
}

export function rolesWith(permission: Permission): readonly RoleId[] {
  return allRoles.filter((role) => (roles[role].permissions as readonly Permission[]).includes(permission));
}

export interface Incompatible {
  readonly roles: readonly [RoleId, RoleId];
  readonly basis: string;
}

const OFFICER_BASIS =
  'GB/T 22239-2019 8.1.5 安全管理中心：系统管理、审计管理、安全管理由不同的管理员承担（三员分立），管理员不办业务';
const CONTROL_BASIS = '行政事业单位内部控制规范（试行）（财会〔2012〕21号）：不相容岗位相互分离';

/** Pairs that one person may not hold together. */
export const incompatible: readonly Incompatible[] = [
  { roles: ['bookkeeper', 'reviewer'], basis: CONTROL_BASIS },
  ...officers.flatMap((officer) =>
    allRoles
      .filter((other) => other !== officer && !(isOfficer(other) && other < officer))
      .map((other): Incompatible => ({ roles: [officer, other], basis: OFFICER_BASIS })),
  ),
];

function isOfficer(role: RoleId): boolean {
  return (officers as readonly RoleId[]).includes(role);
}

/** The pairs among `held` that one person may not hold. */
export function conflictsIn(held: readonly RoleId[]): readonly Incompatible[] {
  return incompatible.filter(({ roles: [a, b] }) => held.includes(a) && held.includes(b));
}
