import type { AccountingSystem, VoucherKind } from '#money/ledger/types.ts';
import { type Column, DataTable, fenColumn } from '../frame/data-table.tsx';
import { KINDS, SYSTEMS, showDayText } from '../view/show.ts';
import { VoucherLink } from './links.tsx';
import { State } from './state.tsx';

export interface VoucherRow {
  readonly number: string;
  readonly day: string;
  readonly kind: VoucherKind;
  readonly summary: string;
  readonly businessName: string;
  readonly makerName: string;
  readonly reviewerName: string;
  readonly reverses: string;
  readonly reversedBy: string;
  readonly financialTotal: number;
  readonly budgetaryTotal: number;
  readonly moved?: Moved | null;
}

/** Both sides of the lines on one account. */
interface Moved {
  readonly debit: number;
  readonly credit: number;
}

interface Totals {
  readonly financialTotal: number;
  readonly budgetaryTotal: number;
  readonly moved?: Moved | null;
}

/** The totals of both systems. */
export function totalColumns<R extends Totals>(sums?: Totals): readonly Column<R>[] {
  const column = (system: AccountingSystem) =>
    fenColumn<R>(SYSTEMS[system], (row) => row[`${system}Total`], { total: sums?.[`${system}Total`] });
  return [column('financial'), column('budgetary')];
}

/** What each voucher moves on one account: its own amounts, not those of the other lines. */
function movedColumns(account: string, sums?: Totals): readonly Column<VoucherRow>[] {
  const column = (side: keyof Moved, label: string) =>
    fenColumn<VoucherRow>(`${account} ${label}`, ({ moved }) => moved?.[side] ?? 0, {
      total: sums?.moved?.[side],
    });
  return [column('debit', '借方'), column('credit', '贷方')];
}

interface Props {
  /** the account that the list is narrowed to: its amounts stand instead of whole vouchers */
  readonly account?: string | undefined;
  readonly vouchers: readonly VoucherRow[];
  readonly sums: Totals | undefined;
  /** 合计, with how many */
  readonly total: string;
  readonly empty: string;
  readonly onOpen: (voucher: VoucherRow) => void;
}

/** The list of vouchers: one line each, the chosen one marked. */
export function VoucherTable({ account, vouchers, sums, total, empty, onOpen }: Props) {
  const columns: readonly Column<VoucherRow>[] = [
    {
      head: '凭证号',
      kind: 'code',
      cell: ({ number }) => <VoucherLink number={number} />,
    },
    { head: '日期', kind: 'short', cell: ({ day }) => showDayText(day) },
    {
      head: '摘要',
      tone: ({ kind }) => (kind === 'reversal' ? 'red-ink' : ''),
      cell: ({ summary }) => summary,
    },
    {
      head: '业务',
      tone: 'soft short',
      cell: ({ businessName }) => <span title={businessName}>{businessName}</span>,
    },
    { head: '种类', kind: 'short', cell: (voucher) => <KindText voucher={voucher} /> },
    ...(account ? movedColumns(account, sums) : totalColumns<VoucherRow>(sums)),
    { head: '制单', kind: 'short', tone: 'soft', cell: ({ makerName }) => makerName },
    { head: '复核', kind: 'short', tone: 'soft', cell: ({ reviewerName }) => reviewerName },
  ];
  return (
    <DataTable
      columns={columns}
      rows={vouchers}
      keyOf={({ number }) => number}
      onOpen={onOpen}
      empty={empty}
      {...(sums ? { total } : {})}
    />
  );
}

function KindText({ voucher }: { readonly voucher: VoucherRow }) {
  if (voucher.reversedBy) return <State tone="quiet">已被冲销</State>;
  if (voucher.kind === 'reversal') return <State tone="bad">{KINDS.reversal}</State>;
  if (voucher.kind === 'closing') return <State tone="quiet">{KINDS.closing}</State>;
  return null;
}
