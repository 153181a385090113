import { type Day, day, type Fen, type FundKind, fen } from '#base/kernel/index.ts';
import type { CubeRow, Signature } from '#money/ledger/query.ts';
import type { VoucherKind } from '#money/ledger/types.ts';
import type { CodeNames } from './types.ts';

/** A line of a test's books, with what the cube needs of a voucher line. */
export interface BookLine {
  readonly account: string;
  readonly debit?: number;
  readonly credit?: number;
  readonly functional?: string;
  readonly economic?: string;
  readonly expenditure?: 'basic' | 'project';
  readonly fund?: FundKind;
}

export interface BookVoucher {
  readonly day: Day;
  readonly kind?: VoucherKind;
  readonly lines: readonly BookLine[];
}

/** Books in memory: the cube, the signatures, and which cell each line of each voucher went to. */
export interface Book {
  readonly rows: CubeRow[];
  readonly signatures: Signature[];
  readonly vouchers: readonly { readonly lines: readonly { cellId: number; debit: Fen; credit: Fen }[] }[];
}

/** Puts a test's vouchers into a cube, cell by cell. Amounts are fen. */
export function bookOf(vouchers: readonly BookVoucher[]): Book {
  const cells = new Map<string, CubeRow>();
  const touched = new Map<string, { cellIds: number[]; vouchers: number }>();
  const kept = vouchers.map((voucher) => {
    const [year = 0, month = 0] = voucher.day.split('-').map(Number);
    const lines = voucher.lines.map((line) => {
      const { account, functional = '', economic = '', expenditure = '', fund = '' } = line;
      const closing = voucher.kind === 'closing';
      const name = [year, month, closing, account, functional, economic, expenditure, fund].join('|');
      const known = cells.get(name);
      const cellId = known?.cellId ?? cells.size + 1;
      const [debit, credit] = [fen(line.debit ?? 0), fen(line.credit ?? 0)];
      cells.set(name, {
        cellId,
        year,
        month,
        closing,
        account,
        functional,
        economic,
        expenditure,
        fund,
        project: '',
        costItem: '',
        debit: fen((known?.debit ?? 0) + debit),
        credit: fen((known?.credit ?? 0) + credit),
      });
      return { cellId, debit, credit };
    });
    const cellIds = [...new Set(lines.map((line) => line.cellId))].sort((a, b) => a - b);
    const signature = touched.get(cellIds.join()) ?? { cellIds, vouchers: 0 };
    signature.vouchers += 1;
    touched.set(cellIds.join(), signature);
    return { lines };
  });
  return { rows: [...cells.values()], signatures: [...touched.values()], vouchers: kept };
}

export const noNames: CodeNames = {
  functional: (code) => code,
  economic: (code) => code,
  account: (code) => code,
};

const lineOf = (functional: string, fund: FundKind, expenditure: 'basic' | 'project') => ({
  functional,
  fund,
  expenditure,
});

/** A payment out of a grant: 7101 against 6001, both with the dimensions. */
export function payment(
  on: string,
  amount: number,
  of: { functional: string; economic: string; fund?: FundKind; expenditure?: 'basic' | 'project' },
): BookVoucher {
  const dimensions = lineOf(of.functional, of.fund ?? 'public-budget', of.expenditure ?? 'basic');
  return {
    day: day(on),
    lines: [
      { account: '710101', debit: amount, economic: of.economic, ...dimensions },
      { account: '600101', credit: amount, ...dimensions },
    ],
  };
}

/** A grant that is received and not yet spent: Dr 8001 Cr 6001. */
export function grantReceived(on: string, amount: number, functional: string, fund: FundKind): BookVoucher {
  const dimensions = lineOf(functional, fund, 'project');
  return {
    day: day(on),
    lines: [
      { account: '800101', debit: amount },
      { account: '600102', credit: amount, ...dimensions },
    ],
  };
}

/** The year-end transfer of what `grantReceived` left: 6001 → 8101. */
export function carriedOver(on: string, amount: number, functional: string, fund: FundKind): BookVoucher {
  const dimensions = lineOf(functional, fund, 'project');
  return {
    day: day(on),
    kind: 'closing',
    lines: [
      { account: '600102', debit: amount, ...dimensions },
      { account: '810107', credit: amount, ...dimensions },
    ],
  };
}
