import {
  type BoundCell,
  type BoundTold,
  columnName,
  rowName,
  type TableKey,
} from '../../disclosure/index.ts';
import { type Address, addressesOf, inAnnex, itemCode } from '../narrative/indicators.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { stem } from '../recognise/words.ts';
import { nameOf, toldAmount } from './of-statement.ts';

/** Names in the narrative of budgets that mean one cell. */
const IN_BUDGETS: Readonly<Record<string, readonly [TableKey, string, string]>> = {
  收入预算: ['income', 'total', 'total'],
  本年收入预算合计: ['income', 'total', 'total'],
  支出预算: ['expenditure', 'total', 'total'],
  财政拨款支出预算: ['grant', 'expenditure.grand-total', 'total'],
  一般公共预算拨款支出预算: ['public-budget', 'total', 'total'],
  政府性基金拨款支出预算: ['gov-fund', 'total', 'total'],
  国有资本经营预算拨款支出预算: ['state-capital', 'total', 'total'],
  三公经费预算: ['three-publics', 'total', 'budget.total'],
};

/** Every amount of the text that tables state too, with their cells. */
export function boundOf(account: ReadAccount): BoundTold[] {
  const addresses = account.head.kind === 'budget' ? budgetAddresses : addressesOf;
  return account.statements.flatMap((statement) => {
    const cells = addresses(statement, account).map((address) => boundCell(account, address));
    if (cells.length === 0) return [];
    const heading = statement.section.at(-1)?.slice(0, 20) ?? '';
    return [
      {
        object: `${heading} ${nameOf(statement)} ${statement.digits}`.trim(),
        told: toldAmount(statement),
        cells,
        inAnnex: inAnnex(statement.section),
      },
    ];
  });
}

function boundCell(account: ReadAccount, { table, row, column }: Address): BoundCell {
  const read = account.tables.find((t) => t.key === table);
  const label = read?.rows.find((r) => r.key === row)?.label ?? rowName(row);
  return {
    name: `${read?.source.title ?? table} ${label} ${columnName(column)}`,
    cell: account.view.cell(table, row, column),
    absentIsZero: false,
  };
}

/** The cells for a statement of a budget's narrative. */
function budgetAddresses(s: Statement, account: ReadAccount): readonly Address[] {
  if (s.role === 'delta' || s.role === 'final') return [];
  const item =
    s.item && (s.subject === '' || s.subject.endsWith('（项）'))
      ? itemCode(s.item.names, account)
      : undefined;
  const code = item ?? dashedCode(s, account);
  if (code) return [{ table: 'public-budget', row: code, column: 'total' }];
  const name = s.role === 'budget' ? `${stem(s.subject)}预算` : s.subject;
  const known = IN_BUDGETS[s.subject] ?? IN_BUDGETS[name] ?? IN_BUDGETS[`${s.subject}预算`];
  if (!known || !account.view.cell(...known)?.figure) return [];
  const [table, row, column] = known;
  return [{ table, row, column }];
}

/** 类-款-项科目 */
function dashedCode(s: Statement, account: ReadAccount): string | undefined {
  const [cls, group, leaf, ...more] = s.subject.replace(/科目$/, '').split('-');
  if (cls === undefined || group === undefined || leaf === undefined || more.length > 0) return undefined;
  return itemCode([cls, group, leaf], account);
}
