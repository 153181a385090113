import { Link } from '@tanstack/react-router';
import type { AccountingSystem, BudgetDimensions } from '#money/ledger/types.ts';
import { dimensionsText, SYSTEMS, showAmount, showOrBlank } from '../view/show.ts';

export interface ShownLine {
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

interface Props {
  readonly system: AccountingSystem;
  readonly lines: readonly ShownLine[];
  /** the voucher's own summary: a line says its own only when it differs */
  readonly summary: string;
  readonly year: number;
}

/** The entries of one system with all their dimensions. */
export function EntryTable({ system, lines, summary, year }: Props) {
  const debit = lines.reduce((sum, line) => sum + line.debit, 0);
  const credit = lines.reduce((sum, line) => sum + line.credit, 0);
  return (
    <section className="panel entries" aria-label={SYSTEMS[system]}>
      <h2>
        {SYSTEMS[system]}
        <span className="faint">{system === 'financial' ? '权责发生制' : '收付实现制'}</span>
        {debit === credit ? null : <span className="state bad">借贷不平</span>}
      </h2>
      {lines.length === 0 ? (
        <p className="empty">
          {system === 'budgetary'
            ? '这笔业务没有纳入部门预算的现金收支，不记预算会计。'
            : '没有财务会计分录。'}
        </p>
      ) : (
        <table className="dense">
          <thead>
            <tr>
              <th>科目</th>
              <th className="amount">
                借方 <span className="unit">元</span>
              </th>
              <th className="amount">
                贷方 <span className="unit">元</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: posted lines never move
              <tr key={index}>
                <td className={line.credit !== 0 ? 'credit-line' : ''}>
                  <Link to="/vouchers" search={{ year, account: line.account }} className="account-link">
                    <span className="code">{line.account}</span> {line.accountName}
                  </Link>
                  <LineDetails line={line} summary={summary} />
                </td>
                <td className={`amount${line.debit < 0 ? ' negative' : ''}`}>{showOrBlank(line.debit)}</td>
                <td className={`amount${line.credit < 0 ? ' negative' : ''}`}>{showOrBlank(line.credit)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th>合计</th>
              <td className="amount">{showAmount(debit)}</td>
              <td className="amount">{showAmount(credit)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
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
