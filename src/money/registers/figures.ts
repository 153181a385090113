import { equipmentClasses } from './law.ts';
import { procurementKinds, vehicleKinds } from './names.ts';
import type { RegisterQuery } from './query.ts';
import type { VehicleKind } from './types.ts';

/** A figure of the narrative from a register: its name there and its query. */
export interface RegisterFigure {
  /** stable in every year: `reception.groups`, `procurement.sme` */
  readonly key: string;
  /** 情况说明 section (the provincial form of 2020): 七, 十一, 十二, 十三; 人员 for part five */
  readonly section: '七' | '十一' | '十二' | '十三' | '人员';
  readonly label: string;
  readonly unit: 'fen' | 'count';
  readonly query: RegisterQuery;
  /** departmental economic 款 whose expenditure in the books must be the same amount */
  readonly economic?: readonly string[];
}

type Part = Omit<RegisterFigure, 'unit' | 'section'>;
type Section = RegisterFigure['section'];

const of = (section: Section, parts: readonly Part[]): RegisterFigure[] =>
  parts.map((part) => ({ ...part, section, unit: part.query.measure === 'amount' ? 'fen' : 'count' }));

/** 七（二）: trips, receptions, and vehicles that grant money buys and keeps. */
function threePublics(year: number): RegisterFigure[] {
  const base = { kind: 'register', year, span: 'year' } as const;
  const tripQuery = { ...base, register: 'trip' } as const;
  const reception = { ...base, register: 'reception' } as const;
  const bought = { ...base, register: 'vehicle', marks: ['purchase'] } as const;
  const foreign = { ...reception, marks: ['foreign'] } as const;
  return of('七', [
    {
      key: 'trip.amount',
      label: '因公出国（境）费',
      query: { ...tripQuery, measure: 'amount' },
      economic: ['30212'],
    },
    { key: 'trip.groups', label: '因公出国（境）团组', query: { ...tripQuery, measure: 'groups' } },
    { key: 'trip.persons', label: '因公出国（境）人次', query: { ...tripQuery, measure: 'persons' } },
    {
      key: 'reception.amount',
      label: '公务接待费',
      query: { ...reception, measure: 'amount' },
      economic: ['30217'],
    },
    { key: 'reception.groups', label: '公务接待批次', query: { ...reception, measure: 'groups' } },
    { key: 'reception.persons', label: '公务接待人次', query: { ...reception, measure: 'persons' } },
    { key: 'reception.foreign.amount', label: '外宾接待费', query: { ...foreign, measure: 'amount' } },
    { key: 'reception.foreign.groups', label: '外宾接待批次', query: { ...foreign, measure: 'groups' } },
    { key: 'reception.foreign.persons', label: '外宾接待人次', query: { ...foreign, measure: 'persons' } },
    {
      key: 'vehicle.bought.amount',
      label: '公务用车购置费',
      query: { ...bought, measure: 'amount' },
      economic: ['30913', '31013'],
    },
    { key: 'vehicle.bought.count', label: '公务用车购置数', query: { ...bought, measure: 'count' } },
    {
      key: 'vehicle.bought.new',
      label: '新增公务用车',
      query: { ...bought, marks: ['purchase', 'new'], measure: 'count' },
    },
    {
      key: 'vehicle.bought.renewed',
      label: '更新公务用车',
      query: { ...bought, marks: ['purchase', 'renewed'], measure: 'count' },
    },
    {
      key: 'vehicle.kept',
      label: '开支财政拨款的公务用车保有量',
      query: { ...base, register: 'vehicle', span: 'year-end', marks: ['grant'], measure: 'count' },
    },
  ]);
}

/** 十一: meetings, trainings and other activities. */
function generalSpending(year: number): RegisterFigure[] {
  const base = { kind: 'register', register: 'event', year, span: 'year' } as const;
  const kinds = [
    ['meeting', '会议', '会议费', ['30215']],
    ['training', '培训', '培训费', ['30216']],
    ['activity', '活动', '节庆、论坛、赛事等活动开支', undefined],
  ] as const;
  return kinds.flatMap(([kind, name, amount, economic]) =>
    of('十一', [
      {
        key: `event.${kind}.amount`,
        label: amount,
        query: { ...base, kinds: [kind], measure: 'amount' },
        ...(economic ? { economic } : {}),
      },
      {
        key: `event.${kind}.count`,
        label: `${name}场次`,
        query: { ...base, kinds: [kind], measure: 'count' },
      },
      {
        key: `event.${kind}.persons`,
        label: `${name}人数`,
        query: { ...base, kinds: [kind], measure: 'persons' },
      },
    ]),
  );
}

/** 十二: all contracts, contracts by kind, and those of small and medium enterprises (by kind from 2022). */
function procurementFigures(year: number): RegisterFigure[] {
  const base = {
    kind: 'register',
    register: 'procurement',
    year,
    span: 'year',
    measure: 'amount',
  } as const;
  const kinds = Object.entries(procurementKinds) as [keyof typeof procurementKinds, string][];
  return of('十二', [
    { key: 'procurement.total', label: '政府采购支出总额', query: base },
    ...kinds.map(([kind, name]) => ({
      key: `procurement.${kind}`,
      label: `政府采购${name}支出`,
      query: { ...base, kinds: [kind] },
    })),
    { key: 'procurement.sme', label: '授予中小企业合同金额', query: { ...base, marks: ['sme'] } },
    { key: 'procurement.micro', label: '授予小微企业合同金额', query: { ...base, marks: ['sme', 'micro'] } },
    ...kinds.map(([kind, name]) => ({
      key: `procurement.${kind}.sme`,
      label: `授予中小企业${name}合同金额`,
      query: { ...base, kinds: [kind], marks: ['sme'] },
    })),
  ]);
}

/** 十三: vehicles by kind and large equipment on 31 December, by the classes of the year's form. */
function assets(year: number): RegisterFigure[] {
  const base = { kind: 'register', year, span: 'year-end', measure: 'count' } as const;
  const kinds = Object.entries(vehicleKinds) as [VehicleKind, string][];
  return of('十三', [
    { key: 'vehicle.total', label: '车辆', query: { ...base, register: 'vehicle' } },
    ...kinds.map(([kind, label]) => ({
      key: `vehicle.${kind}`,
      label,
      query: { ...base, register: 'vehicle', kinds: [kind] } as const,
    })),
    ...equipmentClasses(year).map(({ key, label, kinds: counted, atLeast }) => ({
      key: `asset.${key}`,
      label,
      query: { ...base, register: 'asset', kinds: counted, atLeast } as const,
    })),
  ]);
}

/** 人员 of one unit, or of all: establishment, in post (参公 and 非参公), retired, contract staff, seconded. */
export function headcountFigures(year: number, unit?: string): RegisterFigure[] {
  const base = {
    kind: 'register',
    register: 'post',
    year,
    span: 'year-end',
    measure: 'persons',
    ...(unit === undefined ? {} : { units: [unit] }),
  } as const;
  const key = (name: string) => (unit === undefined ? `post.${name}` : `post.${unit}.${name}`);
  const inPost = { ...base, kinds: ['in-post'] } as const;
  const contract = { ...base, kinds: ['contract'] } as const;
  return of('人员', [
    { key: key('establishment'), label: '编制', query: { ...base, kinds: ['establishment'] } },
    { key: key('in-post'), label: '在职在编人员', query: inPost },
    {
      key: key('in-post.participating'),
      label: '其中参公事业人员',
      query: { ...inPost, marks: ['participating'] },
    },
    {
      key: key('in-post.non-participating'),
      label: '其中非参公事业人员',
      query: { ...inPost, marks: ['non-participating'] },
    },
    { key: key('separated'), label: '离休人员', query: { ...base, kinds: ['separated'] } },
    { key: key('retired'), label: '退休人员', query: { ...base, kinds: ['retired'] } },
    { key: key('contract'), label: '聘请合同工', query: contract },
    {
      key: key('contract.government-employee'),
      label: '其中政府雇员',
      query: { ...contract, marks: ['government-employee'] },
    },
    {
      key: key('contract.collection'),
      label: '其中非税收入集中收缴',
      query: { ...contract, marks: ['collection'] },
    },
    { key: key('contract.guard'), label: '其中保安', query: { ...contract, marks: ['guard'] } },
    { key: key('contract.cleaner'), label: '其中保洁', query: { ...contract, marks: ['cleaner'] } },
    { key: key('seconded'), label: '单位入驻人员', query: { ...base, kinds: ['seconded'] } },
    {
      key: key('all'),
      label: '人员合计',
      query: { ...base, kinds: ['in-post', 'separated', 'retired', 'contract', 'seconded'] },
    },
  ]);
}

/** Every figure of a year's narrative from a register, in the order of the narrative. */
export function registerFigures(year: number): readonly RegisterFigure[] {
  return [
    ...threePublics(year),
    ...generalSpending(year),
    ...procurementFigures(year),
    ...assets(year),
    ...headcountFigures(year),
  ];
}
