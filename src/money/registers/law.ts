import { type Day, type Fen, fen, WAN } from '#base/kernel/index.ts';
import pack from '#packs/law/registers.json' with { type: 'json' };

interface Dated {
  readonly from: string;
  readonly until?: string;
  readonly basis: string;
  readonly assumed?: boolean;
}

export interface Method extends Dated {
  readonly id: string;
  readonly name: string;
}

interface Limit extends Dated {
  readonly id: string;
  readonly yuan?: number;
  readonly upTo?: number;
  readonly then?: number;
}

/** 大型设备的公开口径 of a year's account: which cards count under which label. */
export interface EquipmentClass {
  readonly key: string;
  readonly label: string;
  readonly kinds: readonly ('general' | 'special')[];
  readonly atLeast: Fen;
}

/** A limit per person in fen, and whether it is borrowed from elsewhere because the local one is unknown. */
export interface PersonLimit {
  readonly amount: Fen;
  readonly basis: string;
  readonly assumed: boolean;
}

export const methods: readonly Method[] = pack.methods;

const holds = (entry: Dated, day: Day) =>
  day >= entry.from && (entry.until === undefined || day < entry.until);

/** The procurement method with this id if it exists on the day (政府采购法第二十六条 and later rules). */
export function methodOn(id: string, day: Day): Method | undefined {
  return methods.find((method) => method.id === id && holds(method, day));
}

function limitOn(id: string, day: Day): Limit | undefined {
  return (pack.limits as readonly Limit[]).find((limit) => limit.id === id && holds(limit, day));
}

export type PersonLimitId = 'reception-meal' | 'meeting-day' | 'training-day';

export function personLimitOn(id: PersonLimitId, day: Day): PersonLimit | null {
  const limit = limitOn(id, day);
  if (limit?.yuan === undefined) return null;
  return { amount: fen(limit.yuan * 100), basis: limit.basis, assumed: limit.assumed ?? false };
}

/** How many hosts may dine with so many guests on the day; null before there was a rule. */
export function accompanyingOn(day: Day, guests: number): number | null {
  const limit = limitOn('reception-accompanying', day);
  if (limit?.upTo === undefined || limit.then === undefined) return null;
  return guests <= limit.upTo ? limit.then : Math.floor(guests / 3);
}

export function letterNeededOn(day: Day): boolean {
  return limitOn('reception-letter', day) !== undefined;
}

/** The classes of equipment that the accounts of this year publish. */
export function equipmentClasses(year: number): readonly EquipmentClass[] {
  const rule = pack.equipment.find(
    (entry) => year >= (entry.fromYear ?? year) && year <= (entry.untilYear ?? year),
  );
  return (rule?.classes ?? []).map(({ atLeastWan, kinds, ...rest }) => ({
    ...rest,
    kinds: kinds as EquipmentClass['kinds'],
    atLeast: fen(atLeastWan * WAN),
  }));
}
