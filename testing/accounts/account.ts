import { type Random, random } from './random.ts';

export type TemplateId = 'hunan-2020' | 'national-2022' | 'shanghai-2024';

/** One 项: amounts to the fen, so that printed values have real rounding. */
export interface Leaf {
  readonly code: string;
  readonly names: readonly [string, string, string];
  basic: number;
  project: number;
  /** paid from other money than grants */
  other: number;
  /** grant income above the expenditure */
  saved: number;
  budget: number;
}

/** A year of a made-up bureau. Every table and sentence of its document is computed from these amounts. */
export interface MadeAccount {
  readonly template: TemplateId;
  readonly year: number;
  readonly unit: string;
  readonly leaves: readonly Leaf[];
  readonly economic: ReadonlyMap<string, number>;
  readonly fund: Leaf | undefined;
  readonly last: {
    readonly total: number;
    readonly grant: number;
    readonly publicBudget: number;
    readonly running: number;
  };
  readonly publics: Readonly<
    Record<'abroad' | 'purchase' | 'running' | 'reception', { budget: number; final: number; last: number }>
  >;
  readonly procurement: readonly [number, number, number];
  readonly sme: number;
  readonly micro: number;
  readonly vehicles: readonly number[];
  readonly openingBudget: number;
  readonly runningBudget: number;
  readonly counts: {
    readonly teams: number;
    readonly people: number;
    readonly batches: number;
    readonly guests: number;
  };
  readonly projects: readonly number[];
}

const TREE: readonly [string, string, string, string, number][] = [
  ['2010301', '一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行', 1],
  ['2010302', '一般公共服务支出', '政府办公厅（室）及相关机构事务', '一般行政管理事务', 0.7],
  [
    '2010399',
    '一般公共服务支出',
    '政府办公厅（室）及相关机构事务',
    '其他政府办公厅（室）及相关机构事务支出',
    0.5,
  ],
  ['2050803', '教育支出', '进修及培训', '培训支出', 0.4],
  ['2080501', '社会保障和就业支出', '行政事业单位养老支出', '行政单位离退休', 0.5],
  ['2080505', '社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出', 1],
  ['2080506', '社会保障和就业支出', '行政事业单位养老支出', '机关事业单位职业年金缴费支出', 0.7],
  ['2101101', '卫生健康支出', '行政事业单位医疗', '行政单位医疗', 1],
  ['2101103', '卫生健康支出', '行政事业单位医疗', '公务员医疗补助', 0.4],
  ['2120101', '城乡社区支出', '城乡社区管理事务', '行政运行', 0.4],
  ['2120199', '城乡社区支出', '城乡社区管理事务', '其他城乡社区管理事务支出', 0.4],
  ['2130199', '农林水支出', '农业农村', '其他农业农村支出', 0.4],
  ['2210201', '住房保障支出', '住房改革支出', '住房公积金', 1],
  ['2210203', '住房保障支出', '住房改革支出', '购房补贴', 0.4],
];

const FREE_ECONOMIC = [
  '30101',
  '30102',
  '30103',
  '30107',
  '30112',
  '30199',
  '30201',
  '30202',
  '30205',
  '30206',
  '30207',
  '30209',
  '30211',
  '30213',
  '30214',
  '30216',
  '30228',
  '30239',
  '30299',
  '30302',
  '30309',
  '31002',
];

export function makeAccount(seed: number, template: TemplateId): MadeAccount {
  const r = random(seed);
  const year = template === 'hunan-2020' ? 2020 : template === 'national-2022' ? r.int(2022, 2024) : 2024;
  const city = template === 'shanghai-2024' ? '上海市' : r.pick(['云溪市', '江川市', '临河市', '安平市']);
  const unit = `${city}${r.pick(['南桥区', '东岭区', '西湾区', '石门区'])}${r.pick(['商务局', '民政局', '文化和旅游局', '农业农村局', '司法局'])}`;
  const economic = makeEconomic(r);
  const leaves = makeLeaves(r, economic);
  const item = (code: string) => economic.get(code) ?? 0;
  const budget = (final: number) =>
    final === 0 ? (r.chance(0.3) ? amount(r, 5) : 0) : Math.round(final * (1 + r.next() * 0.4));
  const publics = {
    abroad: { final: item('30212'), budget: budget(item('30212')), last: r.chance(0.5) ? amount(r, 4) : 0 },
    purchase: { final: item('31013'), budget: budget(item('31013')), last: 0 },
    running: { final: item('30231'), budget: budget(item('30231')), last: amount(r, 6) },
    reception: { final: item('30217'), budget: budget(item('30217')), last: amount(r, 5) },
  };
  const total = leaves.reduce((sum, l) => sum + l.basic + l.project + l.other + l.saved, 0);
  const last = () => Math.round(total * (0.6 + r.next() * 0.8));
  const procurement = [amount(r, 300), r.chance(0.4) ? amount(r, 500) : 0, amount(r, 200)] as const;
  const sme = Math.round((procurement[0] + procurement[2]) * r.next());
  return {
    template,
    year,
    unit,
    leaves,
    economic,
    fund: r.chance(0.4) ? makeFund(r) : undefined,
    last: {
      total: last(),
      grant: last(),
      publicBudget: last(),
      running: Math.round(publicCost(economic) * (0.7 + r.next() * 0.6)),
    },
    publics,
    procurement,
    sme,
    micro: Math.round(sme * r.next()),
    vehicles:
      publics.running.final > 0 ? [0, 1, r.int(0, 2), 0, r.int(0, 3), 0, r.int(0, 1)] : [0, 0, 0, 0, 0, 0, 0],
    openingBudget: leaves.reduce((sum, l) => sum + l.budget, 0),
    runningBudget: Math.round(publicCost(economic) * (0.7 + r.next() * 0.6)),
    counts: { teams: r.int(1, 3), people: r.int(3, 9), batches: r.int(2, 20), guests: r.int(20, 200) },
    projects: [r.int(1, 9), r.int(0, 5), r.int(0, 2), 0],
  };
}

/** an amount of at most so many 万元, to the fen */
function amount(r: Random, wan: number): number {
  return r.int(1_000, wan * 1_000_000);
}

function makeEconomic(r: Random): Map<string, number> {
  const out = new Map<string, number>();
  for (const code of FREE_ECONOMIC) if (r.chance(0.8)) out.set(code, amount(r, code < '302' ? 400 : 60));
  for (const code of ['30108', '30109', '30110', '30113']) out.set(code, amount(r, 90));
  for (const [code, chance] of [
    ['30212', 0.3],
    ['30217', 0.8],
    ['30231', 0.7],
    ['31013', 0.15],
    ['30215', 0.5],
  ] as const) {
    if (r.chance(chance)) out.set(code, amount(r, code === '31013' ? 20 : 8));
  }
  out.set('30101', out.get('30101') ?? amount(r, 400));
  out.set('30201', out.get('30201') ?? amount(r, 60));
  return out;
}

export function publicCost(economic: ReadonlyMap<string, number>): number {
  return [...economic].filter(([code]) => /^(302|310)/.test(code)).reduce((sum, [, value]) => sum + value, 0);
}

function makeLeaves(r: Random, economic: ReadonlyMap<string, number>): Leaf[] {
  const fixed: Record<string, string> = {
    '2080505': '30108',
    '2080506': '30109',
    '2101101': '30110',
    '2210201': '30113',
  };
  const chosen = TREE.filter(([, , , , chance]) => r.chance(chance));
  const basicTotal = [...economic.values()].reduce((a, b) => a + b, 0);
  let left = basicTotal;
  const leaves = chosen.map(([code, cls, group, name]): Leaf => {
    const own = fixed[code] ? (economic.get(fixed[code] ?? '') ?? 0) : 0;
    const basic =
      own > 0
        ? own
        : code === '2010301'
          ? 0
          : r.chance(0.5)
            ? Math.min(Math.floor(left / 20), amount(r, 40))
            : 0;
    left -= basic;
    const project = own > 0 ? 0 : r.chance(0.6) || basic === 0 ? amount(r, 300) : 0;
    return { code, names: [cls, group, name], basic, project, other: 0, saved: 0, budget: 0 };
  });
  const first = leaves.find((l) => l.code === '2010301');
  if (first) {
    first.basic = left;
    first.project = r.chance(0.5) ? amount(r, 200) : 0;
    first.other = r.chance(0.4) ? amount(r, 30) : 0;
    first.saved = r.chance(0.4) ? amount(r, 20) : 0;
  }
  for (const leaf of leaves) {
    const final = leaf.basic + leaf.project;
    leaf.budget = r.chance(0.12) ? 0 : r.chance(0.2) ? final : Math.round(final * (0.7 + r.next() * 0.6));
  }
  return leaves;
}

function makeFund(r: Random): Leaf {
  const project = amount(r, 400);
  return {
    code: '2120803',
    names: ['城乡社区支出', '国有土地使用权出让收入安排的支出', '城市建设支出'],
    basic: 0,
    project,
    other: 0,
    saved: 0,
    budget: project,
  };
}
