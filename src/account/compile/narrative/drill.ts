import { ok, type Result, refused } from '#base/kernel/index.ts';
import { drillBudget } from '#money/budget/index.ts';
import { drillRegister, measureOf, sayRegisterQuery } from '#money/registers/index.ts';
import { type Drilled, type DrilledRow, drillAccount, sumOf, type VouchersOf } from '../drill.ts';
import { isTaken } from '../last-year.ts';
import { problems } from '../problems.ts';
import { inWords } from '../words.ts';
import type { Narrative, NarrativeFigure, NarrativeInput } from './types.ts';

const MOST_NAMED = 40;

function figureAt(narrative: Narrative, id: string): Result<NarrativeFigure> {
  const found = narrative.figures.find((figure) => figure.id === id);
  if (found) return ok(found);
  const all = narrative.figures.map((figure) => figure.id);
  // names of the same section, where there are any: N/十二 …
  const near = all.filter((known) => known.split(' ')[0] === id.split(' ')[0]);
  const known = near.length > 0 ? near : all;
  const rest = known.length > MOST_NAMED ? `等${known.length}个` : '';
  const some = known.slice(0, MOST_NAMED).join('、') + rest;
  const params = { id: id.slice(0, 80), what: '情况说明里没有这个数', known: some };
  return refused(problems.of('compile/no-cell', 'id', params));
}

/** The two figures behind a difference or a percent. */
function partsOf(narrative: Narrative, ids: readonly [string, string]): DrilledRow[] {
  return ids.flatMap((id, index) => {
    const part = narrative.figures.find((figure) => figure.id === id);
    if (!part) return [];
    const { value, unit, section, name } = part;
    return [
      { number: ['甲', '乙'][index] ?? '', day: '', summary: `${section}　${name}`, amount: value, unit },
    ];
  });
}

/**
 * Everything behind a number of the narrative: the vouchers of its cell, the rows of the budget or a register, or the two
 * figures of a difference or percent. Refuses an unknown id and names the known ones.
 */
export async function drillNarrative(
  { narrative, input }: { readonly narrative: Narrative; readonly input: NarrativeInput },
  id: string,
  vouchers: VouchersOf,
): Promise<Result<Drilled>> {
  const found = figureAt(narrative, id);
  if (!found.ok) return found;
  const figure = found.value;
  const { account, lastYear, registers } = input;
  const { source, unit, value } = figure;
  if (source.kind !== 'query') throw new RangeError('a figure of the narrative has a query');
  const { query } = source;
  const base = { id, title: `情况说明${figure.section} ${figure.name}`, basis: '', unit, value };
  if (query.kind === 'cell') {
    const of = query.year === account.year ? account : lastYear;
    // a row that the table does not print is zero and has nothing behind it
    if (!of || query.id === '') return ok({ ...base, words: '表中没有这一行，为零。', rows: [], sum: 0 });
    if (isTaken(of)) return ok({ ...base, words: of.figure(query.id)?.words ?? '', rows: [], sum: null });
    const drilled = await drillAccount(of, query.id, vouchers);
    if (!drilled.ok) return drilled;
    return ok({ ...drilled.value, id, title: `${base.title} = ${drilled.value.title}` });
  }
  if (query.kind === 'budget') {
    const rows = drillBudget(query, account.input.budgetRows).map(({ number, day, summary, amount }) => ({
      number,
      day,
      summary,
      amount,
    }));
    return ok({ ...base, words: inWords(query, account.names), rows, sum: sumOf(rows) });
  }
  if (query.kind === 'register') {
    const rows = drillRegister(query, registers).map((row) => ({
      number: row.id,
      day: row.day,
      summary: row.title,
      amount: measureOf(query.measure, row),
    }));
    return ok({ ...base, words: sayRegisterQuery(query), rows, sum: sumOf(rows) });
  }
  const [ids, words] =
    query.kind === 'difference'
      ? ([[query.of, query.less], '甲减去乙，按公开的两位小数（万元）计算。'] as const)
      : ([[query.of, query.whole], '甲除以乙，按公开的两位小数计算，四舍五入到百分数的两位小数。'] as const);
  return ok({ ...base, words, rows: partsOf(narrative, ids), sum: null });
}
