import { type RoleId, roleName } from '#base/org/index.ts';

/** What of a bureau is there already; counts of what its people keep. */
export interface Begun {
  readonly towns: number;
  readonly villages: number;
  readonly departments: number;
  readonly windows: number;
  readonly sites: number;
  /** sites of which nothing is said yet */
  readonly silentSites: number;
  /** colleagues with a role, without the three officers */
  readonly staff: number;
  /** colleagues who wait for a role */
  readonly roleless: number;
  readonly items: number;
  readonly cases: number;
  readonly decided: number;
  readonly budgetRows: number;
  readonly vouchers: number;
  readonly openings: number;
  readonly lastYear: number;
  readonly registered: number;
  readonly published: number;
}

export interface StepRule {
  readonly id: string;
  readonly title: string;
  /** what it opens */
  readonly opens: string;
  /** what must be at hand */
  readonly needs: string;
  readonly who: readonly RoleId[];
  /** a page of the desk */
  readonly to: string;
  readonly isDone: (begun: Begun) => boolean;
  readonly now: (begun: Begun) => string;
  /** may be left out for good */
  readonly isOptional?: boolean;
}

/** The way from a founded bureau to its first case and its first published account, in order. */
export const stepRules: readonly StepRule[] = [
  {
    id: 'regions',
    title: '登记镇、村（社区）',
    opens: '每个镇一个便民服务中心，每个村（社区）一个便民服务站',
    needs: '可以直接取全国名单里的本县镇村，也可以用表格导入或逐个登记',
    who: ['admin'],
    to: '/places',
    isDone: ({ towns }) => towns > 0,
    now: ({ towns, villages }) => `${towns} 个镇（街道），${villages} 个村（社区）`,
  },
  {
    id: 'units',
    title: '登记部门和窗口',
    opens: '事项有承办部门，大厅有窗口',
    needs: '内设机构、进驻大厅的部门、窗口号',
    who: ['admin'],
    to: '/places?show=units',
    isDone: ({ departments, windows }) => departments > 0 && windows > 0,
    now: ({ departments, windows }) => `${departments} 个部门，${windows} 个窗口`,
  },
  {
    id: 'sites',
    title: '登记站点的地址、电话和开放时间',
    opens: '群众在网上看得到去哪里办、打什么电话',
    needs: '大厅、镇中心、村站的地址、电话、开放时间、设备',
    who: ['admin'],
    to: '/places?show=sites',
    isDone: ({ sites }) => sites > 0,
    now: ({ sites, silentSites }) => `${sites} 个站点写明了，还有 ${silentSites} 个没有写`,
    isOptional: true,
  },
  {
    id: 'staff',
    title: '增加人员，授予岗位',
    opens: '窗口、审批人、会计能登录办事',
    needs: '名单：姓名、机构、管辖范围、岗位；系统管理员建账号，安全管理员授予岗位',
    who: ['admin', 'security'],
    to: '/staff',
    isDone: ({ staff }) => staff > 0,
    now: ({ staff, roleless }) =>
      `${staff} 人有岗位${roleless > 0 ? `，${roleless} 人等安全管理员授予岗位` : ''}`,
  },
  {
    id: 'items',
    title: '发布事项',
    opens: '群众看得到办事指南，窗口能收件',
    needs: '本级的事项和实施清单；可以从起步事项改起',
    who: ['item-keeper'],
    to: '/items',
    isDone: ({ items }) => items > 0,
    now: ({ items }) => `${items} 个事项`,
  },
  {
    id: 'case',
    title: '办结第一件',
    opens: '收件、受理、审查、决定、文书、送达都走了一遍',
    needs: '一位申请人和他的材料',
    who: ['district-clerk', 'town-clerk', 'village-clerk', 'approver'],
    to: '/cases/new',
    isDone: ({ decided }) => decided > 0,
    now: ({ cases, decided }) => `${cases} 件，其中 ${decided} 件已作出决定`,
  },
  {
    id: 'budget',
    title: '登记预算指标',
    opens: '支出有指标可用，决算有年初预算数',
    needs: '财政批复的预算和指标文件',
    who: ['bookkeeper'],
    to: '/budget/orders',
    isDone: ({ budgetRows }) => budgetRows > 0,
    now: ({ budgetRows }) => `${budgetRows} 笔指标`,
  },
  {
    id: 'openings',
    title: '登记年初余额',
    opens: '账簿从起用日接着上年的账',
    needs: '上年末的科目余额表',
    who: ['bookkeeper'],
    to: '/vouchers/new',
    isDone: ({ openings }) => openings > 0,
    now: ({ openings }) => (openings > 0 ? `${openings} 张年初余额凭证` : '没有年初余额；新设的单位可以没有'),
    isOptional: true,
  },
  {
    id: 'last-year',
    title: '登记上年决算数',
    opens: '决算里“与上年相比”有数可比',
    needs: '上年公开的决算（可以直接读取公开的文件）',
    who: ['bookkeeper'],
    to: '/account/earlier',
    isDone: ({ lastYear }) => lastYear > 0,
    now: ({ lastYear }) => (lastYear > 0 ? `登记了 ${lastYear} 个年度` : '还没有登记'),
  },
  {
    id: 'vouchers',
    title: '记账、登记',
    opens: '决算的每个数都能打开到凭证',
    needs: '凭证和采购、接待、车辆等登记簿',
    who: ['bookkeeper', 'reviewer'],
    to: '/vouchers/new',
    isDone: ({ vouchers }) => vouchers > 0,
    now: ({ vouchers, registered }) => `${vouchers} 张凭证，${registered} 条登记`,
  },
  {
    id: 'account',
    title: '公开第一份决算',
    opens: '任何人都能看到，每个数都打得开',
    needs: '全年结账，文字说明，三个人签字，批复文号',
    who: ['bookkeeper', 'reviewer', 'director'],
    to: '/account/release',
    isDone: ({ published }) => published > 0,
    now: ({ published }) => `${published} 份`,
  },
];

/** A step as somebody sees it. */
export interface FirstStep {
  readonly id: string;
  readonly title: string;
  readonly opens: string;
  readonly needs: string;
  /** the names of the roles */
  readonly who: readonly string[];
  readonly to: string;
  readonly done: boolean;
  readonly now: string;
  readonly optional: boolean;
  /** is it the reader's own? */
  readonly mine: boolean;
}

/** The steps as they stand, for somebody with these roles. */
export function firstSteps(begun: Begun, roles: readonly RoleId[]): readonly FirstStep[] {
  return stepRules.map(({ id, title, opens, needs, who, to, isDone, now, isOptional }) => ({
    ...{ id, title, opens, needs, to },
    who: who.map(roleName),
    done: isDone(begun),
    now: now(begun),
    optional: isOptional === true,
    mine: who.some((role) => roles.includes(role)),
  }));
}

/** Is there a step that must be taken and is not? */
export const isBeginning = (steps: readonly FirstStep[]) =>
  steps.some(({ done, optional }) => !done && !optional);
