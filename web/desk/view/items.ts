import { codeNames, fieldNames } from '#service/items/field-names.ts';
import type { ItemFormat, LintFilter, Origin, StateFilter } from '#service/items/keeping-words.ts';
import type { ServiceItem } from '#service/items/types.ts';

/** What stands in the address of the list of items. */
export interface ItemsSearch {
  readonly q?: string;
  readonly unit?: string;
  readonly lint?: LintFilter;
  readonly made?: Origin;
  readonly state?: StateFilter;
  readonly page?: number;
}

export const LINT = { error: '有错误', warning: '有提醒', clean: '没有问题' } as const;
export const MADE = { real: '真实', assumed: '仅名称真实', synthetic: '合成' } as const;
export const MADE_MEANS = {
  real: '取自公开的事项；来源没有给出的项目（电话、地点等）是推定的，逐项标明',
  assumed: '公开文本只点了名，时限、条件、材料等是推定的，逐项标明',
  synthetic: '整个事项是编造的，只供演示和压力测试',
} as const;
export const STATES = { offered: '在办', coming: '待启用', withdrawn: '已停办', draft: '有草稿' } as const;
export const STATE_TONES = {
  offered: { word: '在办', tone: 'good' },
  coming: { word: '待启用', tone: 'warn' },
  withdrawn: { word: '已停办', tone: 'quiet' },
  new: { word: '未发布', tone: 'warn' },
} as const;
export const ROW_STATES = {
  added: { word: '新增', tone: 'good' },
  changed: { word: '改动', tone: 'warn' },
  same: { word: '相同', tone: 'quiet' },
  refused: { word: '不能发布', tone: 'bad' },
} as const;

function oneOf<T extends string>(value: unknown, known: Readonly<Record<T, unknown>>): T | undefined {
  return typeof value === 'string' && value in known ? (value as T) : undefined;
}

const text = (value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') && value !== ''
    ? String(value).slice(0, 100)
    : undefined;

export function itemsSearch(raw: Record<string, unknown>): ItemsSearch {
  const page = Number(raw.page);
  const search = {
    q: text(raw.q),
    unit: text(raw.unit),
    lint: oneOf(raw.lint, LINT),
    made: oneOf(raw.made, MADE),
    state: oneOf(raw.state, STATES),
    page: Number.isInteger(page) && page > 1 && page <= 10_000 ? page : undefined,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as ItemsSearch;
}

/** Where the files of the catalogue are, narrowed as the list is. */
export function exportAddress(format: ItemFormat, { page: _page, ...filters }: ItemsSearch): string {
  const asked = new URLSearchParams(filters as Record<string, string>).toString();
  return `/api/catalogue/export/${format}${asked ? `?${asked}` : ''}`;
}

export interface Names {
  readonly unit: (id: string) => string;
  readonly kind: (id: string) => string;
}

const asIs: Names = { unit: (id) => id, kind: (id) => id };
const yesNo = (value: boolean) => (value ? '是' : '否');
const days = (value: number | null, unit = '日') => (value === null ? '未定' : `${value} ${unit}`);
const coded = (names: Readonly<Record<string, string>>, code: string) =>
  names[code] ? `${names[code]}（${code}）` : code;

type Shown = {
  readonly [K in keyof ServiceItem]?: (value: ServiceItem[K], names: Names) => readonly string[];
};

/** How a field reads: one line for each thing it says. */
const shown: Shown = {
  type: (value) => [coded(codeNames.type, value)],
  unit: (value, names) => [names.unit(value)],
  levels: (value) => value.map((code) => coded(codeNames.levels, code)),
  targets: (value) => value.map((code) => coded(codeNames.targets, code)),
  forms: (value) => value.map((code) => coded(codeNames.forms, code)),
  handling: (value) => [coded(codeNames.handling, value)],
  dayKind: (value) => [codeNames.dayKind[value]],
  intake: (value) => value.map((level) => codeNames.site[level]),
  decided: (value) => [codeNames.site[value]],
  delivered: (value) => value.map((level) => codeNames.site[level]),
  excluded: (value, names) => (value === null ? [] : [names.kind(value)]),
  topics: ({ person, organisation }) => [
    ...person.map((topic) => `自然人：${topic}`),
    ...organisation.map((topic) => `法人：${topic}`),
  ],
  limits: ({ statutory, promised }) => [`法定 ${days(statutory)}`, `承诺 ${days(promised)}`],
  special: (value) =>
    value === null ? [] : [`${value.kinds.join('、')}${value.days === null ? '' : `，${value.days} 日`}`],
  depth: (value) => (value === null ? [] : [`${'零一二三四五六七八九'[value] ?? value}级`]),
  visits: (value) => (value === null ? [] : [`${value} 次`]),
  materials: (value) =>
    value.map(({ name, original, copies, required, tolerable, source, format, note }) =>
      [
        name,
        `原件 ${original} 份，复印件 ${copies} 份`,
        required ? '必备' : '非必备',
        ...(tolerable ? ['可容缺'] : []),
        ...[source, format, note ?? ''].filter(Boolean),
      ].join('；'),
    ),
  steps: (value) => value.map((step) => `${step.name}：${days(step.days)}`),
  result: (value) =>
    value === null ? [] : [value.name, value.ending, ...(value.sample ? [`样本：${value.sample}`] : [])],
  fee: ({ charged, basis, onlinePay }) => [
    charged ? '收费' : '不收费',
    ...(basis ? [`依据：${basis}`] : []),
    ...(onlinePay ? ['支持网上支付'] : []),
  ],
  phones: ({ ask, complain }) => [`咨询 ${ask}`, `监督 ${complain}`],
  faqs: (value) => value.map(({ question, answer }) => `问：${question} 答：${answer}`),
};

/** A field of an item in words, one line for each thing; [] where nothing is said. */
export function linesOf(field: string, value: unknown, names: Names = asIs): readonly string[] {
  const show = shown[field as keyof ServiceItem] as
    | ((value: unknown, names: Names) => readonly string[])
    | undefined;
  if (value === undefined) return [];
  if (show) return show(value, names).filter((line) => line !== '');
  if (value === null || value === '') return [];
  if (typeof value === 'boolean') return [yesNo(value)];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

export interface LineChange {
  readonly way: 'out' | 'in' | 'same';
  readonly text: string;
}

/** The lines of two states side by side: what went, what came, what stayed, in the order of the newer. */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const old = new Set(before);
  const young = new Set(after);
  return [
    ...before.filter((line) => !young.has(line)).map((line) => ({ way: 'out' as const, text: line })),
    ...after.map((line) => ({ way: old.has(line) ? ('same' as const) : ('in' as const), text: line })),
  ];
}

/** The field that a finding is about: `limits.promised` is shown at `limits`; an import's place is before it. */
export function fieldOf(at: string): keyof ServiceItem | null {
  const [first = ''] = (at.split(' ').at(-1) ?? '').split('.');
  return first in fieldNames ? (first as keyof ServiceItem) : null;
}

/** Findings by their field; those of no field (`id`) under the code. */
export function byField<T extends { readonly at: string }>(
  findings: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(findings, ({ at }) => {
    const field = fieldOf(at);
    return field === null || field === 'id' ? 'catalogCode' : field;
  });
}
