import { type Leaf, type MadeAccount, publicCost } from './account.ts';
import { ECONOMIC } from './economic.ts';
import { type PrintedLine, percent, wan } from './printed.ts';
import { grantOf, sumOf, type Totals, totalsOf } from './totals.ts';

const h = (text: string): PrintedLine => ({ kind: 'line', text, style: 'heading' });
const p = (text: string): PrintedLine => ({ kind: 'line', text, style: 'text' });

/** "增加 12.30 万元，增长 4.56%", or 持平. */
export function change(now: number, before: number): string {
  const apart = now - before;
  if (wan(apart) === '0.00') return '与上年持平';
  const words = apart > 0 ? ['增加', '增长'] : ['减少', '下降'];
  // with nothing to compare with there is an amount and no percent
  return before === 0
    ? `${words[0]}${wan(Math.abs(apart))}万元`
    : `${words[0]}${wan(Math.abs(apart))}万元，${words[1]}${percent(apart, before)}`;
}

/** The sections that the tables' figures are told in, for any of the templates. */
export function narrativeOf(a: MadeAccount): PrintedLine[] {
  const t = totalsOf(a);
  const shanghai = a.template === 'shanghai-2024';
  return [
    { kind: 'line', text: `第三部分`, style: 'heading' },
    { kind: 'line', text: `${a.unit}${a.year}年度部门决算情况说明`, style: 'title' },
    ...overall(a, t, shanghai),
    ...structure(a, t),
    ...items(a, t),
    ...basicOf(a, t),
    ...publicsOf(a),
    ...funds(a),
    ...others(a, shanghai),
  ];
}

function overall(a: MadeAccount, t: Totals, shanghai: boolean): PrintedLine[] {
  const grant = t.publicIncome + t.fund;
  const all = shanghai ? '收入支出' : '收、支';
  const share = (value: number, whole: number) => `${wan(value)}万元，占${percent(value, whole)}`;
  const basic = sumOf(a.leaves, (l) => l.basic + l.other);
  const project = sumOf(a.leaves, (l) => l.project) + t.fund;
  const includes = shanghai
    ? ''
    : `（收入总计含使用非财政拨款结余0.00万元和年初结转和结余0.00万元，支出总计含结余分配0.00万元和年末结转和结余${wan(t.closing)}万元）`;
  return [
    h('一、收入支出决算总体情况说明'),
    p(
      `${a.year}年度${all}总计${wan(t.income)}万元${includes}。与上年相比，${all}总计${change(t.income, a.last.total)}，主要原因是年度工作任务安排有所调整。`,
    ),
    h('二、收入决算情况说明'),
    p(
      `本年收入合计${wan(t.income)}万元，其中：财政拨款收入${share(grant, t.income)}；事业收入${share(t.other, t.income)}；其他收入0.00万元，占0.00%。`,
    ),
    h('三、支出决算情况说明'),
    p(
      `本年支出合计${wan(t.expenditure)}万元，其中：基本支出${share(basic, t.expenditure)}；项目支出${share(project, t.expenditure)}。`,
    ),
    h('四、财政拨款收入支出决算总体情况说明'),
    p(
      `${a.year}年度财政拨款${all}总计${wan(grant)}万元。与上年相比，财政拨款${all}总计${change(grant, a.last.grant)}，主要原因是财政安排的专项工作有所变化。`,
    ),
    h('五、一般公共预算财政拨款支出决算情况说明'),
    h('（一）一般公共预算财政拨款支出决算总体情况'),
    p(
      `${a.year}年度一般公共预算财政拨款支出${wan(t.publicBudget)}万元，占本年支出合计的${percent(t.publicBudget, t.expenditure)}。与上年相比，一般公共预算财政拨款支出${change(t.publicBudget, a.last.publicBudget)}，主要原因是按进度执行了年度项目。`,
    ),
  ];
}

function structure(a: MadeAccount, t: Totals): PrintedLine[] {
  const classes = new Map<string, number>();
  for (const leaf of a.leaves) classes.set(leaf.names[0], (classes.get(leaf.names[0]) ?? 0) + grantOf(leaf));
  const parts = [...classes].map(
    ([name, value]) => `${name}（类）${wan(value)}万元，占${percent(value, t.publicBudget)}`,
  );
  return [
    h('（二）一般公共预算财政拨款支出决算结构情况'),
    p(
      `${a.year}年度一般公共预算财政拨款支出${wan(t.publicBudget)}万元，主要用于以下方面：${parts.join('；')}。`,
    ),
  ];
}

function compared(final: number, budget: number): string {
  const [f, b] = [wan(final), wan(budget)];
  if (f === b) return '决算数与预算数持平。';
  return `决算数${final > budget ? '大于' : '小于'}预算数的主要原因是年中根据实际工作需要调整了安排。`;
}

function items(a: MadeAccount, t: Totals): PrintedLine[] {
  const done = (final: number, budget: number) =>
    budget === 0 ? '' : `，完成年初预算的${percent(final, budget)}`;
  const one = (leaf: Leaf, i: number) =>
    `${i + 1}、${leaf.names[0]}（类）${leaf.names[1]}（款）${leaf.names[2]}（项）。年初预算为${wan(leaf.budget)}万元，支出决算为${wan(grantOf(leaf))}万元${done(grantOf(leaf), leaf.budget)}。${compared(grantOf(leaf), leaf.budget)}`;
  return [
    h('（三）一般公共预算财政拨款支出决算具体情况'),
    p(
      `${a.year}年度一般公共预算财政拨款支出年初预算为${wan(a.openingBudget)}万元，支出决算为${wan(t.publicBudget)}万元${done(t.publicBudget, a.openingBudget)}。其中：`,
    ),
    ...a.leaves.filter((l) => grantOf(l) > 0 || l.budget > 0).map((leaf, i) => p(one(leaf, i))),
  ];
}

function basicOf(a: MadeAccount, t: Totals): PrintedLine[] {
  const names = (test: RegExp) =>
    ECONOMIC.filter(([code]) => code.length === 5 && test.test(code) && (a.economic.get(code) ?? 0) > 0)
      .map(([, name]) => name)
      .join('、');
  const personnel = t.basicGrant - publicCost(a.economic);
  const share = (value: number) => `占基本支出的${percent(value, t.basicGrant)}`;
  return [
    h('六、一般公共预算财政拨款基本支出决算情况说明'),
    p(
      `${a.year}年度一般公共预算财政拨款基本支出${wan(t.basicGrant)}万元，其中：人员经费${wan(personnel)}万元，${share(personnel)}，主要包括${names(/^30[13]/)}；公用经费${wan(publicCost(a.economic))}万元，${share(publicCost(a.economic))}，主要包括${names(/^(302|310)/)}。`,
    ),
  ];
}

const NAMES = {
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  reception: '公务接待费',
} as const;

function publicsOf(a: MadeAccount): PrintedLine[] {
  const { abroad, purchase, running, reception } = a.publics;
  const vehicles = {
    budget: purchase.budget + running.budget,
    final: purchase.final + running.final,
    last: purchase.last + running.last,
  };
  const three = { abroad, vehicles, reception };
  const sum = (side: 'budget' | 'final') => abroad[side] + vehicles[side] + reception[side];
  const done = (final: number, budget: number) =>
    budget === 0 ? '' : `，完成预算的${percent(final, budget)}`;
  const keys = ['abroad', 'vehicles', 'reception'] as const;
  const shares =
    sum('final') === 0
      ? ''
      : `“三公”经费财政拨款支出决算中，${keys.map((k) => `${NAMES[k]}支出决算${wan(three[k].final)}万元，占${percent(three[k].final, sum('final'))}`).join('；')}。`;
  const batches = reception.final > 0 ? a.counts.batches : 0;
  const guests = reception.final > 0 ? a.counts.guests : 0;
  const [teams, people] = abroad.final > 0 ? [a.counts.teams, a.counts.people] : [0, 0];
  return [
    h('七、财政拨款“三公”经费支出决算情况说明'),
    h('（一）“三公”经费财政拨款支出决算总体情况说明'),
    p(
      `“三公”经费财政拨款支出预算为${wan(sum('budget'))}万元，支出决算为${wan(sum('final'))}万元${done(sum('final'), sum('budget'))}，其中：`,
    ),
    ...keys.map((k) =>
      p(
        `${NAMES[k]}支出预算为${wan(three[k].budget)}万元，支出决算为${wan(three[k].final)}万元${done(three[k].final, three[k].budget)}，与上年相比${change(three[k].final, three[k].last).replace('与上年', '')}。`,
      ),
    ),
    h('（二）“三公”经费财政拨款支出决算具体情况说明'),
    p(`${shares}具体情况如下：`),
    p(
      `1、因公出国（境）费支出决算为${wan(abroad.final)}万元，全年安排因公出国（境）团组${teams}个，累计${people}人次。`,
    ),
    p(
      `2、公务接待费支出决算为${wan(reception.final)}万元，全年共接待来访团组${batches}个、来宾${guests}人次。`,
    ),
    p(
      `3、公务用车购置及运行维护费支出决算为${wan(vehicles.final)}万元，其中：公务用车购置费${wan(purchase.final)}万元，更新公务用车${purchase.final > 0 ? 1 : 0}辆。公务用车运行维护费${wan(running.final)}万元，公务用车保有量为${
        running.final > 0
          ? Math.max(
              1,
              a.vehicles.reduce((x, y) => x + y, 0),
            )
          : 0
      }辆。`,
    ),
  ];
}

function funds(a: MadeAccount): PrintedLine[] {
  const fund = a.fund
    ? `${a.year}年度政府性基金预算财政拨款支出${wan(a.fund.project)}万元。`
    : '本单位没有政府性基金预算财政拨款收入和支出。';
  return [
    h('八、政府性基金预算财政拨款收入支出决算情况说明'),
    p(fund),
    h('九、国有资本经营预算财政拨款支出决算情况说明'),
    p('本单位没有国有资本经营预算财政拨款收入和支出。'),
  ];
}

const KINDS = [
  '副部（省）级及以上领导用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '其他用车',
];

function others(a: MadeAccount, shanghai: boolean): PrintedLine[] {
  const cost = publicCost(a.economic);
  const [goods, works, services] = a.procurement;
  const total = goods + works + services;
  const value = (code: string) => wan(a.economic.get(code) ?? 0);
  const meetings = (a.economic.get('30215') ?? 0) > 0 ? '用于召开业务工作会议，人数60人' : '人数0人';
  const fleet = a.vehicles.reduce((x, y) => x + y, 0);
  const graded = a.projects.reduce((x, y) => x + y, 0);
  const lines = [
    h('十、机关运行经费支出说明'),
    p(
      `${a.year}年度机关运行经费支出${wan(cost)}万元，比年初预算数${change(cost, a.runningBudget).replace('与上年', '')}，主要原因是办公场所维护安排变化；比上年决算数${change(cost, a.last.running).replace('与上年', '')}，主要原因是办公设备更新安排变化。`,
    ),
    h('十一、一般性支出情况说明'),
    p(
      `${a.year}年开支会议费${value('30215')}万元，${meetings}；开支培训费${value('30216')}万元，用于开展业务培训，人数40人。`,
    ),
    h('十二、政府采购支出说明'),
    p(
      `${a.year}年度政府采购支出总额${wan(total)}万元，其中：政府采购货物支出${wan(goods)}万元、政府采购工程支出${wan(works)}万元、政府采购服务支出${wan(services)}万元。授予中小企业合同金额${wan(a.sme)}万元，占政府采购支出总额的${percent(a.sme, total)}，其中：授予小微企业合同金额${wan(a.micro)}万元，占政府采购支出总额的${percent(a.micro, total)}。`,
    ),
    h('十三、国有资产占用情况说明'),
    p(
      `截至${a.year}年12月31日，共有车辆${fleet}辆，其中，${KINDS.map((kind, i) => `${kind}${a.vehicles[i] ?? 0}辆`).join('、')}；单位价值100万元（含）以上设备（不含车辆）0台（套）。`,
    ),
    h('十四、预算绩效情况说明'),
    p(
      `绩效自评的${a.year}年度项目${graded}个（其中，绩效评级为“优”的项目${a.projects[0]}个；绩效评级为“良”的项目${a.projects[1]}个；绩效评级为“合格”的项目${a.projects[2]}个；绩效评级为“不合格”的项目${a.projects[3]}个）。`,
    ),
    p(`全系统共有人员${60 + graded}人，其中在职在编人员50人，政府雇员${10 + graded}人。`),
  ];
  return shanghai
    ? lines.filter((line) => line !== undefined)
    : [...lines, p(`聘用的政府雇员${10 + graded}人参加了年度考核。`)];
}
