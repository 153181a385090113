import type { RegionLevel } from '#base/kernel/index.ts';
import defaults from '#packs/items/assumptions.json' with { type: 'json' };
import type { Material, ServiceItem, Step } from './types.ts';

/** An item as a file of packs/items keeps it: what is known, and under `assumed` what is not. */
export interface PackRow {
  readonly [field: string]: unknown;
  readonly assumed?: Readonly<Record<string, unknown>>;
}

export interface PackItem {
  readonly item: ServiceItem;
  /** the fields whose value is made up, by their names in ServiceItem */
  readonly assumed: readonly (keyof ServiceItem)[];
}

const unitDefaults: Readonly<Record<string, { window: number; topics: ServiceItem['topics'] }>> =
  defaults.units;

/** what no source gives for any item: packs/items/assumptions.json */
const alwaysAssumed = 'handling dayKind topics phones place hours intake delivered express booking'.split(
  ' ',
);

/** Fills one row of a department's file: the source's facts, then its own assumptions, then the general ones. */
export function itemOfRow(row: PackRow, packUnit: string): PackItem {
  const { assumed = {}, ...known } = row;
  const values: Readonly<Record<string, unknown>> = { ...assumed, ...known };
  const get = <T>(field: string, fallback: T): T => (field in values ? (values[field] as T) : fallback);
  const unit = get('unit', packUnit);
  const own = unitDefaults[unit];
  if (!own) throw new RangeError(`packs/items: unit ${unit} has no window`);
  const excluded = get<string | null>('excluded', null);
  const limits = get<ServiceItem['limits']>('limits', { statutory: null, promised: null });
  const levels = get<string[]>('levels', []);
  const resultName = get<string | null>('resultName', null);
  const fee = get<{ charged: boolean; basis: string | null }>('fee', { charged: false, basis: null });
  const catalogCode = get('catalogCode', '');
  const matter = get('matter', '');
  const item: ServiceItem = {
    id: `${catalogCode}-${matter}`,
    catalogCode,
    matter,
    name: get('name', ''),
    type: get('type', ''),
    unit,
    levels,
    scope: get('scope', ''),
    intake: get('intake', (excluded ? defaults.excludedIntake : defaults.intake) as RegionLevel[]),
    decided: get('decided', decidedBy(levels)),
    delivered: get('delivered', defaults.delivered as RegionLevel[]),
    excluded,
    targets: get<string[]>('targets', []),
    topics: topicsFor(get<string[]>('targets', []), own.topics),
    handling: get('handling', isOnTheSpot(limits.promised) ? '1' : '2'),
    limits,
    dayKind: get('dayKind', defaults.dayKind as ServiceItem['dayKind']),
    special: get('special', null),
    // stored only where it is true, so that older versions read the same
    ...('joint' in values && { joint: get('joint', false) }),
    ...('otherDepts' in values && { otherDepts: get<string[]>('otherDepts', []) }),
    forms: get<string[]>('forms', []),
    online: get('online', false),
    depth: get('depth', null),
    visits: get('visits', null),
    visitReason: get('visitReason', null),
    conditions: get<string[]>('conditions', []),
    materials: get<Material[]>('materials', []),
    flow: get('flow', null),
    steps: get<Step[]>('steps', []),
    fee: { ...fee, basis: fee.basis ?? get('feeBasis', null), onlinePay: defaults.onlinePay },
    result: resultName ? { name: resultName, ending: get('ending', '办结'), sample: defaults.sample } : null,
    basis: basisOf(values, assumed),
    phones: phonesOf(own.window),
    place: defaults.placePattern.replace('{window}', String(own.window)),
    hours: defaults.hours,
    faqs: get<ServiceItem['faqs']>('faqs', []),
    express: defaults.express,
    booking: defaults.booking,
    onPromise: get('onPromise', defaults.onPromise),
    note: get('note', null),
  };
  return { item, assumed: assumedFields(assumed, item) };
}

/** 行使层级 only 镇: the town decides; only 村: the village station; else the department. */
function decidedBy(levels: readonly string[]): RegionLevel {
  if (levels.every((level) => level === '6')) return 'village';
  return levels.every((level) => level === '5' || level === '6') ? 'town' : 'district';
}

function isOnTheSpot(promised: number | null): boolean {
  return promised !== null && promised <= defaults.handling.onTheSpotUpTo;
}

function topicsFor(targets: readonly string[], topics: ServiceItem['topics']): ServiceItem['topics'] {
  return {
    person: targets.includes('1') ? topics.person : [],
    organisation: targets.some((target) => target !== '1') ? topics.organisation : [],
  };
}

function basisOf(values: PackRow, assumed: PackRow): string[] {
  const known = (values.basis as string[] | undefined) ?? [];
  return known.length > 0 ? known : ((assumed.basis as string[] | undefined) ?? []);
}

function phonesOf(window: number): ServiceItem['phones'] {
  const ask = defaults.phones.askPattern.replace('{window}', String(window).padStart(2, '0'));
  return { ask, complain: defaults.phones.complain };
}

const inItem: Readonly<Record<string, keyof ServiceItem>> = {
  resultName: 'result',
  ending: 'result',
  feeBasis: 'fee',
};

function assumedFields(assumed: PackRow, item: ServiceItem): (keyof ServiceItem)[] {
  const named = [...Object.keys(assumed).map((field) => inItem[field] ?? field), ...alwaysAssumed];
  return [...new Set(named)].filter((field): field is keyof ServiceItem => field in item);
}
