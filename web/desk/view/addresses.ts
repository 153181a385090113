import { regionLevels } from '#base/kernel/index.ts';
import {
  type AccountingSystem,
  accountingSystems,
  type VoucherKind,
  voucherKinds,
} from '#money/ledger/types.ts';
import { registerNames } from '#money/registers/names.ts';
import type { Register } from '#money/registers/types.ts';
import { type QueueName, queueNames } from '#service/cases/queue/queues.ts';
import { type Grouping, groupings } from '#service/counts/groupings.ts';
import { type What, whats } from '#service/counts/whats.ts';
import type { CountsFilter } from './counts.ts';
import { type PlaceView, placeViews } from './places.ts';

/** The parts of the addresses of pages, so that a filtered list can be sent to a colleague. */

export interface VouchersSearch {
  readonly year?: number;
  readonly month?: number;
  /** account prefix */
  readonly account?: string;
  readonly business?: string;
  readonly kind?: VoucherKind;
  readonly text?: string;
}

export interface NewVoucherSearch {
  /** number of the voucher whose entries are taken over */
  readonly copy?: string;
  /** id of the returned submission that is corrected */
  readonly returned?: string;
}

export interface TrialSearch {
  readonly year?: number;
  readonly from?: number;
  readonly to?: number;
  readonly system?: AccountingSystem;
}

export interface BudgetSearch {
  readonly year?: number;
  readonly by?: 'functional' | 'economic' | 'quota' | 'rows';
}

export type NewOrderSearch = Pick<BudgetSearch, 'year'>;

export type ClosingSearch = Pick<BudgetSearch, 'year'>;

export interface RegistersSearch {
  readonly year?: number;
  readonly register?: Register;
}

export interface PlacesSearch {
  readonly show?: PlaceView;
  /** the town whose villages are shown */
  readonly town?: string;
}

export interface AccountSearch {
  readonly year?: number;
  /** 01…09 */
  readonly table?: string;
  /** id of the figure that is open at the right */
  readonly figure?: string;
}

export interface ReleaseSearch {
  readonly year?: number;
  /** id of the figure that is open at the right */
  readonly figure?: string;
}

export interface CasesSearch {
  readonly of?: QueueName;
  readonly light?: string;
  readonly status?: string;
  /** only what is past its day */
  readonly late?: 'yes';
  /** of the district's queue: code of a town or of the hall, id of a unit */
  readonly place?: string;
  readonly unit?: string;
}

export interface NewCaseSearch {
  /** code of the item to begin with */
  readonly item?: string;
  /** number of a draft to go on with */
  readonly draft?: string;
}

export interface CountsSearch extends CountsFilter {
  readonly by?: Grouping;
}

export interface CountedSearch extends CountsFilter {
  readonly what?: What;
  /** how many cases lie before this page */
  readonly offset?: number;
}

type Raw = Record<string, unknown>;

function text(value: unknown): string | undefined {
  const plain = typeof value === 'number' ? String(value) : value;
  return typeof plain === 'string' && plain !== '' ? plain.slice(0, 100) : undefined;
}

function whole(value: unknown, least: number, most: number): number | undefined {
  const number = Number(value);
  return value !== '' && Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((candidate) => candidate === value);
}

const year = (raw: Raw) => whole(raw.year, 2000, 2100);
const month = (value: unknown) => whole(value, 1, 12);

/** Leaves out what is undefined, so that addresses stay short. */
function compact<T extends object>(search: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}

/**
 * For the router, which lays what a page has read over what stands in the address: whatever the page did not read is undone, or
 * an unknown word would still reach the server.
 */
export function only<S extends object>(read: (raw: Raw) => S): (raw: Raw) => S {
  return (raw) => ({ ...Object.fromEntries(Object.keys(raw).map((key) => [key, undefined])), ...read(raw) });
}

export function vouchersSearch(raw: Raw): VouchersSearch {
  return compact<VouchersSearch>({
    year: year(raw),
    month: month(raw.month),
    account: text(raw.account),
    business: text(raw.business),
    kind: oneOf(raw.kind, voucherKinds),
    text: text(raw.text),
  });
}

export function newVoucherSearch(raw: Raw): NewVoucherSearch {
  return compact<NewVoucherSearch>({ copy: text(raw.copy), returned: text(raw.returned) });
}

export function trialSearch(raw: Raw): TrialSearch {
  const from = month(raw.from);
  const to = month(raw.to);
  return compact<TrialSearch>({
    year: year(raw),
    from,
    // a range that runs backwards becomes one month
    to: from !== undefined && to !== undefined && to < from ? from : to,
    system: oneOf(raw.system, accountingSystems),
  });
}

export function budgetSearch(raw: Raw): BudgetSearch {
  return compact<BudgetSearch>({
    year: year(raw),
    by: oneOf(raw.by, ['functional', 'economic', 'quota', 'rows']),
  });
}

export function newOrderSearch(raw: Raw): NewOrderSearch {
  return compact<NewOrderSearch>({ year: year(raw) });
}

export function closingSearch(raw: Raw): ClosingSearch {
  return compact<ClosingSearch>({ year: year(raw) });
}

export function registersSearch(raw: Raw): RegistersSearch {
  return compact<RegistersSearch>({
    year: year(raw),
    register: oneOf(raw.register, Object.keys(registerNames) as Register[]),
  });
}

export function placesSearch(raw: Raw): PlacesSearch {
  return compact<PlacesSearch>({
    show: oneOf(raw.show, placeViews),
    town: text(typeof raw.town === 'number' ? String(raw.town) : raw.town),
  });
}

export function accountSearch(raw: Raw): AccountSearch {
  return compact<AccountSearch>({
    year: year(raw),
    table: text(typeof raw.table === 'number' ? String(raw.table).padStart(2, '0') : raw.table),
    figure: text(raw.figure),
  });
}

export function releaseSearch(raw: Raw): ReleaseSearch {
  return compact<ReleaseSearch>({ year: year(raw), figure: text(raw.figure) });
}

export function casesSearch(raw: Raw): CasesSearch {
  return compact<CasesSearch>({
    of: oneOf(raw.of, queueNames),
    light: text(raw.light),
    status: text(raw.status),
    late: oneOf(raw.late, ['yes'] as const),
    place: text(raw.place),
    unit: text(raw.unit),
  });
}

export function newCaseSearch(raw: Raw): NewCaseSearch {
  return compact<NewCaseSearch>({ item: text(raw.item), draft: text(raw.draft) });
}

function countsFilter(raw: Raw) {
  return {
    year: year(raw),
    month: month(raw.month),
    place: text(raw.place),
    unit: text(raw.unit),
    item: text(raw.item),
    way: text(raw.way),
    level: oneOf(raw.level, regionLevels),
  };
}

export function countsSearch(raw: Raw): CountsSearch {
  return compact<CountsSearch>({ ...countsFilter(raw), by: oneOf(raw.by, groupings) });
}

export function countedSearch(raw: Raw): CountedSearch {
  const offset = whole(raw.offset, 1, 100_000_000);
  return compact<CountedSearch>({ ...countsFilter(raw), what: oneOf(raw.what, whats), offset });
}
