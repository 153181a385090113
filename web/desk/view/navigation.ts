import type { Permission } from '#base/org/permissions.ts';

export interface NavigationEntry {
  readonly to: string;
  readonly label: string;
  /** key binding, shown beside the label */
  readonly keys: string;
  /** one of these permissions shows it; none for everybody */
  readonly needs: readonly Permission[];
  /** the document of docs/zh that says how the page is used: one, or one for each kind of work, the first that fits */
  readonly help: string | readonly WorkHelp[];
  /** only while the bureau begins */
  readonly isBeginning?: true;
}

/** A document for those who have this permission. */
type WorkHelp = readonly [document: string, permission: Permission];

export interface NavigationGroup {
  readonly title: string;
  readonly entries: readonly NavigationEntry[];
}

/** permissions of those who work with cases */
export const CASE_WORK: readonly Permission[] = [
  'case.intake',
  'case.agent',
  'case.read',
  'case.review',
  'case.decide',
];

/** permissions of those who handle cases, or who answer for them */
export const HAND_OVER_WORK: readonly Permission[] = [
  'case.intake',
  'case.agent',
  'case.review',
  'window.keep',
];

/** the work of those who have no other, and the last choice of every page */
const ADMINISTRATION = 'administrator';

const WORK: readonly WorkHelp[] = [
  ['director', 'account.freeze'],
  ['window-clerk', 'case.intake'],
  ['approver', 'case.review'],
  ['agent', 'case.agent'],
  ['item-keeper', 'item.keep'],
  ['bookkeeper', 'ledger.read'],
  [ADMINISTRATION, 'staff.read'],
  ['director', 'case.read'],
];
const ACCOUNT: readonly WorkHelp[] = [
  ['director', 'account.freeze'],
  ['bookkeeper', 'account.read'],
];

const groups: readonly NavigationGroup[] = [
  {
    title: '',
    entries: [
      { to: '/', label: '我的工作', keys: 'g h', needs: [], help: WORK },
      { to: '/first-steps', label: '第一步', keys: 'g f', needs: [], help: 'first-day', isBeginning: true },
    ],
  },
  {
    title: '办件',
    entries: [
      { to: '/cases', label: '办件队列', keys: 'g q', needs: CASE_WORK, help: WORK },
      { to: '/cases/new', label: '收件', keys: 'g i', needs: ['case.intake', 'case.agent'], help: WORK },
      {
        to: '/cases/hand-over',
        label: '全部移交',
        keys: 'g y',
        needs: HAND_OVER_WORK,
        help: WORK,
      },
      { to: '/items', label: '事项', keys: 'g e', needs: ['item.keep', 'case.read'], help: 'item-keeper' },
      { to: '/counts', label: '办件统计', keys: 'g k', needs: ['case.read'], help: WORK },
      { to: '/outbox', label: '演示发件箱', keys: 'g o', needs: ['case.read'], help: WORK },
    ],
  },
  {
    title: '账簿',
    entries: [
      { to: '/vouchers', label: '凭证', keys: 'g v', needs: ['ledger.read'], help: 'bookkeeper' },
      { to: '/vouchers/new', label: '新凭证', keys: 'n', needs: ['ledger.make'], help: 'bookkeeper' },
      {
        to: '/review',
        label: '待审核',
        keys: 'g r',
        needs: ['ledger.review', 'ledger.make'],
        help: 'bookkeeper',
      },
      { to: '/trial-balance', label: '科目余额表', keys: 'g t', needs: ['ledger.read'], help: 'bookkeeper' },
      {
        to: '/budget',
        label: '预算执行',
        keys: 'g b',
        needs: ['ledger.read', 'budget.keep'],
        help: 'bookkeeper',
      },
      {
        to: '/registers',
        label: '登记簿',
        keys: 'g d',
        needs: ['ledger.read', 'register.keep'],
        help: 'bookkeeper',
      },
      {
        to: '/closing',
        label: '结账',
        keys: 'g c',
        needs: ['ledger.close', 'ledger.read'],
        help: 'bookkeeper',
      },
    ],
  },
  {
    title: '决算',
    entries: [
      { to: '/account', label: '决算报表', keys: 'g a', needs: ['account.read'], help: ACCOUNT },
      { to: '/account/release', label: '决算工作台', keys: 'g w', needs: ['account.read'], help: ACCOUNT },
      {
        to: '/account/earlier',
        label: '上年决算数',
        keys: 'g n',
        needs: ['account.read'],
        help: 'bookkeeper',
      },
      { to: '/audit', label: '审核公开文件', keys: 'g u', needs: ['account.read'], help: 'bookkeeper' },
    ],
  },
  {
    title: '管理',
    entries: [
      {
        to: '/places',
        label: '区划和站点',
        keys: 'g p',
        needs: ['place.keep', 'window.keep', 'site.keep'],
        help: ADMINISTRATION,
      },
      { to: '/staff', label: '人员', keys: 'g s', needs: ['staff.read'], help: ADMINISTRATION },
      { to: '/sign-ins', label: '登录日志', keys: 'g l', needs: ['audit.read'], help: ADMINISTRATION },
      { to: '/jobs', label: '定时任务', keys: 'g x', needs: ['jobs.read'], help: ADMINISTRATION },
      { to: '/journal', label: '流水校验', keys: 'g j', needs: ['journal.verify'], help: ADMINISTRATION },
    ],
  },
  {
    title: '我的',
    entries: [{ to: '/me', label: '我的账号', keys: 'g m', needs: [], help: ADMINISTRATION }],
  },
];

/** The menu of somebody with these permissions; groups without an entry are left out. */
export function navigationFor(
  permissions: readonly Permission[],
  beginning = false,
): readonly NavigationGroup[] {
  return groups
    .map((group) => ({
      ...group,
      entries: group.entries.filter(
        ({ needs, isBeginning }) =>
          (beginning || !isBeginning) &&
          (needs.length === 0 || needs.some((need) => permissions.includes(need))),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** The entry that a path belongs to: the longest that it begins with. */
export function entryOf(path: string, shown: readonly NavigationGroup[]): NavigationEntry | undefined {
  return shown
    .flatMap(({ entries }) => entries)
    .filter(({ to }) => path === to || (to !== '/' && path.startsWith(`${to}/`)))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
}

/** The document that says how the page at this path is used, for somebody with these permissions. */
export function helpOf(path: string, permissions: readonly Permission[]): string {
  const help = entryOf(path, groups)?.help ?? WORK;
  if (typeof help === 'string') return help;
  return help.find(([, permission]) => permissions.includes(permission))?.[0] ?? ADMINISTRATION;
}
