import { Link } from '@tanstack/react-router';
import { KINDS, showDayText, showOrBlank } from '../view/show.ts';

export interface VoucherRow {
  readonly number: string;
  readonly day: string;
  readonly kind: 'ordinary' | 'reversal' | 'closing';
  readonly summary: string;
  readonly businessName: string;
  readonly makerName: string;
  readonly reviewerName: string;
  readonly reverses: string;
  readonly reversedBy: string;
  readonly financialTotal: number;
  readonly budgetaryTotal: number;
}

interface Props {
  readonly vouchers: readonly VoucherRow[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
  readonly foot: React.ReactNode;
}

/** The heads over the totals of both systems. */
export function TotalHeads() {
  return (
    <>
      {['财务会计', '预算会计'].map((system) => (
        <th key={system} className="amount">
          {system} <span className="unit">元</span>
        </th>
      ))}
    </>
  );
}

/** The list of vouchers: one line each, the chosen one marked. */
export function VoucherTable({ vouchers, at, onChoose, foot }: Props) {
  return (
    <div className="table-wrap panel">
      <table className="dense">
        <thead>
          <tr>
            <th>凭证号</th>
            <th>日期</th>
            <th>摘要</th>
            <th>业务</th>
            <th>种类</th>
            <TotalHeads />
            <th>制单</th>
            <th>复核</th>
          </tr>
        </thead>
        <tbody>
          {vouchers.map((voucher, index) => (
            <tr key={voucher.number} data-row="" aria-selected={index === at} onClick={() => onChoose(index)}>
              <td className="code">
                <Link to="/vouchers/$number" params={{ number: voucher.number }}>
                  {voucher.number}
                </Link>
              </td>
              <td className="nowrap">{showDayText(voucher.day)}</td>
              <td className={voucher.kind === 'reversal' ? 'red-ink' : ''}>{voucher.summary}</td>
              <td className="soft short" title={voucher.businessName}>
                {voucher.businessName}
              </td>
              <td className="nowrap">
                <KindText voucher={voucher} />
              </td>
              <td className="amount">{showOrBlank(voucher.financialTotal)}</td>
              <td className="amount">{showOrBlank(voucher.budgetaryTotal)}</td>
              <td className="nowrap soft">{voucher.makerName}</td>
              <td className="nowrap soft">{voucher.reviewerName}</td>
            </tr>
          ))}
        </tbody>
        {foot}
      </table>
    </div>
  );
}

function KindText({ voucher }: { readonly voucher: VoucherRow }) {
  if (voucher.reversedBy) return <span className="state quiet">已被冲销</span>;
  if (voucher.kind === 'reversal') return <span className="state bad">{KINDS.reversal}</span>;
  if (voucher.kind === 'closing') return <span className="state quiet">{KINDS.closing}</span>;
  return null;
}
