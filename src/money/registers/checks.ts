import { type Day, type Fen, formatYuan, type Problem, showDay } from '#base/kernel/index.ts';
import { type Founding, standingRegisters } from './known.ts';
import { problems } from './problems.ts';
import type { RegisterEntry, RegisterRow } from './types.ts';

/** What decisions about the registers know. */
export interface Known {
  readonly today: Day;
  /** every row that is not withdrawn, of all registers */
  readonly rows: readonly RegisterRow[];
  /** ids of the withdrawn ones, whose numbers are not given again */
  readonly withdrawn: ReadonlySet<string>;
  /** whether the unit exists on the day */
  readonly hasUnit: (unit: string, day: Day) => boolean;
  /** from when on books and registers run; missing where the bureau named no day */
  readonly books?: Founding | undefined;
  /** those of the asked voucher numbers that are posted */
  readonly vouchers: ReadonlySet<string>;
}

/** The rules of one register for its entries. */
export interface RegisterModule<E extends RegisterEntry> {
  /** all problems that refuse the entry */
  check(entry: E, known: Known): Problem[];
  /** warnings, which never refuse */
  warn(entry: E, known: Known): Problem[];
  /** the entry's own fields of the row that queries see */
  row(entry: E): Partial<RegisterRow>;
}

const NAME_LIMIT = 80;
const CONTENT_LIMIT = 400;

/** Checks a required text of at most 80 characters (400 for contents). */
export function checkText(text: string, at: string, what: string, limit = NAME_LIMIT): Problem[] {
  if (text.trim() === '') return [problems.of('register/text-missing', at, { what })];
  return checkLength(text, at, what, limit);
}

/** Checks the length of a text that may be empty. */
export function checkLength(text: string, at: string, what: string, limit = NAME_LIMIT): Problem[] {
  const length = [...text].length;
  return length > limit ? [problems.of('register/text-too-long', at, { what, length, limit })] : [];
}

export function checkContent(text: string, at: string, what: string): Problem[] {
  return checkText(text, at, what, CONTENT_LIMIT);
}

/** Checks the amount: entries of a register of spending cost something. */
export function checkAmount(amount: Fen): Problem[] {
  return amount > 0 ? [] : [problems.of('register/amount', 'amount', { amount: formatYuan(amount) })];
}

export function checkPersons(persons: number): Problem[] {
  const fine = Number.isSafeInteger(persons) && persons >= 1;
  return fine ? [] : [problems.of('register/persons', 'persons', { persons })];
}

/** 情况说明 七: there is at least one group, and every group has at least one person. */
export function checkGroups(groups: number, persons: number): Problem[] {
  const fine = Number.isSafeInteger(groups) && groups >= 1 && (persons < 1 || groups <= persons);
  return fine ? [] : [problems.of('register/groups', 'groups', { groups, persons })];
}

export function checkOrder(from: Day, to: Day, today: Day): Problem[] {
  if (to < from) return [problems.of('register/days-order', 'lastDay', { from, to })];
  return to > today ? [problems.of('register/future-day', 'lastDay', { day: to, today })] : [];
}

function checkVouchers(numbers: readonly string[], known: Known): Problem[] {
  return numbers.flatMap((number, index) => {
    const at = `vouchers[${index}]`;
    if (!/^\d{4}-\d{2}-\d{4,}$/.test(number) || numbers.indexOf(number) !== index)
      return [problems.of('register/voucher-number', at, { number: number.slice(0, 40) })];
    return known.vouchers.has(number) ? [] : [problems.of('register/voucher-unknown', at, { number })];
  });
}

/** Checks the entries of every register: the day has come, the unit exists, the vouchers are posted. */
export function checkCommon(entry: RegisterEntry, known: Known): Problem[] {
  const { day, unit } = entry;
  const found: Problem[] = [];
  if (day > known.today) found.push(problems.of('register/future-day', 'day', { day, today: known.today }));
  const { books } = known;
  if (books && day < books.booksFrom && !standingRegisters.includes(entry.register))
    found.push(
      problems.of('register/before-books', 'day', { day: showDay(day), begins: showDay(books.booksFrom) }),
    );
  // what is of before the founding belongs to a unit of that day
  if (!known.hasUnit(unit, books && day < books.foundedOn ? books.foundedOn : day))
    found.push(problems.of('register/unit-unknown', 'unit', { unit: unit.slice(0, 40), day }));
  if ('title' in entry) found.push(...checkText(entry.title, 'title', '名称'));
  if ('vouchers' in entry) found.push(...checkVouchers(entry.vouchers, known));
  return found;
}
