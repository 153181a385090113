import { type Day, ok, type Problem, parseDay, type Result, refused } from '#base/kernel/index.ts';
import { nameOn, standsOn } from '../dated.ts';
import type { Region } from '../regions.ts';
import { problems } from '../sheet-problems.ts';
import type { Unit } from '../units.ts';
import { sheetSpecs } from './columns.ts';
import type { FilledRow } from './read-sheet.ts';

/** Words are compared without the width of their letters and brackets, and without spaces. */
export const loose = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

const headOf = ({ sheet }: FilledRow, key: string) =>
  sheetSpecs.find((spec) => spec.key === sheet)?.columns.find((column) => column.key === key)?.head ?? key;

/** The problems of needed cells that are empty. */
export function emptyCells(row: FilledRow): Problem[] {
  const columns = sheetSpecs.find(({ key }) => key === row.sheet)?.columns ?? [];
  return columns
    .filter(({ key, isNeeded }) => isNeeded && row.of(key) === '')
    .map(({ key, head }) => problems.of('org/sheet-empty-cell', `${row.place} ${key}`, { column: head }));
}

/** The day in a cell; the first day of the books where it is empty. */
export function dayIn(row: FilledRow, key: string, otherwise: Day): Result<Day> {
  const text = row.of(key).normalize('NFKC');
  if (text === '') return ok(otherwise);
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?号?$/.exec(text) ?? [];
  const plain = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return parseDay(plain, `${row.place} ${headOf(row, key)}`);
}

/** One of some words in a cell; `otherwise` where it is empty. */
export function wordIn<T extends string>(
  row: FilledRow,
  key: string,
  words: Readonly<Record<string, T>>,
  otherwise?: T,
): Result<T> {
  const text = row.of(key);
  if (text === '' && otherwise !== undefined) return ok(otherwise);
  const found = Object.entries(words).find(([word]) => loose(word) === loose(text));
  if (found) return ok(found[1]);
  return refused(
    problems.of('org/sheet-word', `${row.place} ${key}`, {
      column: headOf(row, key),
      text,
      words: Object.keys(words).join('、'),
    }),
  );
}

/** One of several things by what is written in a cell: refused when there is none, or more than one. */
function oneOf<T>(row: FilledRow, key: string, found: readonly T[]): Result<T> {
  const [first] = found;
  if (first !== undefined && found.length === 1) return ok(first);
  const told = { column: headOf(row, key), text: row.of(key), many: found.length };
  return refused(problems.of('org/sheet-place', `${row.place} ${key}`, told));
}

/** The region that a cell names: by its name, by town and village together, or by its code. */
export function regionIn(row: FilledRow, key: string, regions: readonly Region[], day: Day): Result<Region> {
  const text = loose(row.of(key));
  const standing = regions.filter((region) => standsOn(region, day));
  const nameOf = (region: Region | undefined) => (region ? loose(nameOn(region.names, day)) : '');
  const pathOf = (region: Region) =>
    nameOf(standing.find(({ code }) => code === region.parent)) + nameOf(region);
  const named = standing.filter((region) => nameOf(region) === text || region.code === text);
  if (named.length === 1) return oneOf(row, key, named);
  const whole = standing.filter((region) => pathOf(region) === text);
  return oneOf(row, key, whole.length > 0 ? whole : named);
}

/** The unit that a cell names: by its own name; for a site also by its town or village. */
export function unitIn(
  row: FilledRow,
  key: string,
  draft: { readonly units: readonly Unit[]; readonly regions: readonly Region[] },
  day: Day,
): Result<Unit> {
  const text = loose(row.of(key));
  const standing = draft.units.filter((unit) => standsOn(unit, day));
  const named = standing.filter((unit) => loose(nameOn(unit.names, day)) === text);
  if (named.length === 1) return oneOf(row, key, named);
  // a town's name may stand before the name of its village's station
  const stem = text.replace(/(便民服务站|便民服务中心)$/, '');
  const region = regionIn({ ...row, of: () => stem }, key, draft.regions, day);
  const site = region.ok
    ? standing.filter(({ kind, region: at }) => at === region.value.code && kind !== 'section')
    : [];
  const sites = site.filter(({ kind }) => kind === 'town-centre' || kind === 'village-station');
  return oneOf(row, key, sites.length > 0 ? sites : named);
}
