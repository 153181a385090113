import { columnName } from '#account/disclosure/index.ts';
import { filled } from './form-words.ts';
import type { Notes } from './notes.ts';
import { compared, runs, share } from './phrases.ts';
import type { Paragraph, Run } from './types.ts';

/** 一、收入支出决算总体情况 */
export function overall(notes: Notes): Paragraph[] {
  const at = (name: string, row: string, column: 'income' | 'expenditure') =>
    notes.cell(name, 'income-expenditure', row, column);
  const total = at('收支总计', 'income.grand-total', 'income');
  const before = notes.lastCell('上年收支总计', 'income-expenditure', 'income.grand-total', 'income');
  return [
    {
      runs: filled(notes.words.overall, {
        year: String(notes.year),
        total,
        surplus: at('使用非财政拨款结余', 'use-of-surplus', 'income'),
        opening: at('年初结转和结余', 'opening', 'income'),
        distribution: at('结余分配', 'distribution', 'expenditure'),
        closing: at('年末结转和结余', 'closing', 'expenditure'),
        change: yearOnYear(notes, '收支总计', total, before, 'change.total'),
      }),
    },
  ];
}

/** A sentence that compares with last year, or says that there is nothing to compare with. */
export function yearOnYear(
  notes: Notes,
  name: string,
  now: Parameters<typeof compared>[1]['now'],
  before: Parameters<typeof compared>[1]['now'] | undefined,
  reason: string,
): Run[] {
  if (before) return runs(compared(notes, { name, now, before, than: '上年', reason }), '。');
  const said = notes.uncompared(name);
  return said === '' ? [] : runs(said, '。');
}

/** "财政拨款收入693.15万元，占100%；…": the parts of a total with their shares, zero parts too. */
function parts(
  notes: Notes,
  table: 'income' | 'expenditure',
  columns: readonly [string, string][],
  totalName: string,
) {
  const total = notes.cell(totalName, table, 'total', 'total');
  const said = columns.map(([column, name], index) => {
    const part = notes.cell(name, table, 'total', column);
    return runs(index === 0 ? '' : '；', name, part, share(notes, name, part, total));
  });
  return [{ runs: runs(totalName, total, '，其中：', ...said, '。') }];
}

/** 二、收入决算情况 */
export function income(notes: Notes): Paragraph[] {
  const columns: [string, string][] = [
    ['grant', columnName('grant')],
    ['superior-subsidy', '上级补助收入'],
    ['institutional', '事业收入'],
    ['business', '经营收入'],
    ['affiliate', '附属单位上缴收入'],
    ['other', '其他收入'],
  ];
  return parts(notes, 'income', columns, '本年收入合计');
}

/** 三、支出决算情况 */
export function expenditure(notes: Notes): Paragraph[] {
  const columns: [string, string][] = [
    ['basic', '基本支出'],
    ['project', '项目支出'],
    ['remitted-up', '上缴上级支出'],
    ['business', '经营支出'],
    ['affiliate-subsidy', '对附属单位补助支出'],
  ];
  return parts(notes, 'expenditure', columns, '本年支出合计');
}

/** 四、财政拨款收入支出决算总体情况 */
export function grant(notes: Notes): Paragraph[] {
  const total = notes.cell('财政拨款收支总计', 'grant', 'income.grand-total', 'income');
  const before = notes.lastCell('上年财政拨款收支总计', 'grant', 'income.grand-total', 'income');
  return [
    {
      runs: filled(notes.words.grant, {
        year: String(notes.year),
        total,
        opening: notes.cell('年初财政拨款结转和结余', 'grant', 'opening', 'income'),
        closing: notes.cell('年末财政拨款结转和结余', 'grant', 'closing', 'total'),
        change: yearOnYear(notes, '财政拨款收支总计', total, before, 'change.grant'),
      }),
    },
  ];
}
