import type { TableKey } from '../../disclosure/types.ts';
import { itemCode } from '../narrative/indicators.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { stem } from '../recognise/words.ts';
import { broken, type Check, cellValue, holds, nameOf, not, type Outcome, statedValue } from './check.ts';
import { agrees } from './narrative-table.ts';

/** Names in the narrative of budgets that mean one cell. */
const KNOWN: Readonly<Record<string, readonly [TableKey, string, string]>> = {
  收入预算: ['income', 'total', 'total'],
  本年收入预算合计: ['income', 'total', 'total'],
  支出预算: ['expenditure', 'total', 'total'],
  财政拨款支出预算: ['grant', 'expenditure.grand-total', 'total'],
  一般公共预算拨款支出预算: ['public-budget', 'total', 'total'],
  政府性基金拨款支出预算: ['gov-fund', 'total', 'total'],
  国有资本经营预算拨款支出预算: ['state-capital', 'total', 'total'],
  三公经费预算: ['three-publics', 'total', 'budget.total'],
};

export const budgetNarrative: Check = {
  id: 'budget-narrative-table',
  title: '预算编制说明与预算表同一数字应一致',
  basis: '财预〔2016〕143号：预算说明应与预算表一致',
  hint: '请对照两处原文，核实后统一；本程序不判断哪一处正确。',
  judge(account) {
    if (account.head.kind !== 'budget') return [not('not-applicable', '预算说明', '不是预算')];
    const out = account.statements.flatMap((s) => judgeOne(s, account));
    return out.length > 0 ? out : [not('not-enough-data', '预算说明', '没有能与表格对应的数字')];
  },
};

function addressOf(s: Statement, account: ReadAccount): readonly [TableKey, string, string] | undefined {
  if (s.role === 'delta' || s.role === 'final') return undefined;
  const item =
    s.item && (s.subject === '' || s.subject.endsWith('（项）'))
      ? itemCode(s.item.names, account)
      : undefined;
  if (item) return ['public-budget', item, 'total'];
  const path = s.subject.replace(/科目$/, '').split('-');
  const dashed =
    path.length === 3 ? itemCode([path[0] ?? '', path[1] ?? '', path[2] ?? ''], account) : undefined;
  if (dashed) return ['public-budget', dashed, 'total'];
  const name = s.role === 'budget' ? `${stem(s.subject)}预算` : s.subject;
  return KNOWN[s.subject] ?? KNOWN[name] ?? KNOWN[`${s.subject}预算`];
}

function judgeOne(s: Statement, account: ReadAccount): Outcome[] {
  const address = addressOf(s, account);
  const cell = address ? account.view.cell(...address) : undefined;
  if (!address || !cell?.figure) return [];
  const object = `${nameOf(s)} ${s.digits}`;
  if (agrees(s, cell)) return [holds(object)];
  const title = account.tables.find((t) => t.key === address[0])?.source.title ?? '';
  const value = cellValue(cell, title);
  const message = `说明中「${nameOf(s)}」为 ${s.digits} 万元，《${title}》为 ${value?.value} ${value?.unit}`;
  return [broken('error', object, message, [statedValue(s), ...(value ? [value] : [])])];
}
