import { Link } from '@tanstack/react-router';
import type { AccountingSystem, BudgetDimensions } from '#money/ledger/types.ts';
import { type Column, DataTable, fenColumn } from '../frame/data-table.tsx';
import { dimensionsText, SYSTEMS } from '../view/show.ts';
import { State } from './state.tsx';

interface ShownLine {
  readonly account: string;
  readonly accountName: string;
  readonly summary: string;
  readonly debit: number;
  readonly credit: number;
  readonly functionalName: string;
  readonly economicName: string;
  readonly budget?: BudgetDimensions | undefined;
  readonly costItem?: string | undefined;
  readonly project?: string | undefined;
  readonly counterparty?: string | undefined;
}

interface Voucher {
  readonly summary: string;
  readonly financial: readonly ShownLine[];
  readonly budgetary: readonly ShownLine[];
}

/** The contents of a voucher: its summary, and its entries in both systems. */
export function EntryPair({ voucher, year }: { readonly voucher: Voucher; readonly year: number }) {
  const { summary } = voucher;
  return (
    <>
      <p className="voucher-summary">{summary}</p>
      <div className="entry-pair">
        <EntryTable system="financial" lines={voucher.financial} summary={summary} year={year} />
        <EntryTable system="budgetary" lines={voucher.budgetary} summary={summary} year={year} />
      </div>
    </>
  );
}

interface Props {
  readonly system: AccountingSystem;
  readonly lines: readonly ShownLine[];
  /** the voucher's summary; a line shows its own only where it differs */
  readonly summary: string;
  readonly year: number;
}

const ABOUT = {
  financial: { basis: '权责发生制', none: '没有财务会计分录。' },
  budgetary: {
    basis: '收付实现制',
    none: '这笔业务没有纳入部门预算的现金收支，不记预算会计。',
  },
} as const;

/** The entries of one system with all their dimensions. */
function EntryTable({ system, lines, summary, year }: Props) {
  const debit = lines.reduce((sum, line) => sum + line.debit, 0);
  const credit = lines.reduce((sum, line) => sum + line.credit, 0);
  const columns: readonly Column<Numbered>[] = [
    {
      head: '科目',
      tone: (line) => (line.credit === 0 ? '' : 'credit-line'),
      cell: (line) => (
        <>
          <Link to="/vouchers" search={{ year, account: line.account }} className="account-link">
            <span className="code">{line.account}</span> {line.accountName}
          </Link>
          <LineDetails line={line} summary={summary} />
        </>
      ),
    },
    fenColumn('借方', (line) => line.debit, { total: debit }),
    fenColumn('贷方', (line) => line.credit, { total: credit }),
  ];
  return (
    <section className="panel entries" aria-label={SYSTEMS[system]}>
      <h2>
        {SYSTEMS[system]}
        <span className="faint">{ABOUT[system].basis}</span>
        {debit === credit ? null : <State tone="bad">借贷不平</State>}
      </h2>
      <DataTable
        bare
        columns={columns}
        rows={lines.map((line, at) => ({ ...line, at }))}
        keyOf={({ at }) => String(at)}
        total="合计"
        empty={ABOUT[system].none}
      />
    </section>
  );
}

/** posted lines never move */
interface Numbered extends ShownLine {
  readonly at: number;
}

function LineDetails({ line, summary }: { readonly line: ShownLine; readonly summary: string }) {
  const { budget, costItem, project, counterparty } = line;
  return (
    <>
      <dl className="dimensions">
        {line.summary && line.summary !== summary ? <Part name="摘要" text={line.summary} /> : null}
        {budget ? <Part name="功能" text={`${budget.functional} ${line.functionalName}`} /> : null}
        {budget?.economic ? <Part name="经济" text={`${budget.economic} ${line.economicName}`} /> : null}
        {budget?.govEconomic ? <Part name="政府经济" text={budget.govEconomic} /> : null}
        {costItem ? <Part name="费用明细" text={`${costItem} ${line.economicName}`} /> : null}
        {project ? <Part name="项目" text={project} /> : null}
        {counterparty ? <Part name="往来" text={counterparty} /> : null}
      </dl>
      {budget ? (
        <div className="tags">
          {dimensionsText(budget).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </div>
      ) : null}
    </>
  );
}

function Part({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
