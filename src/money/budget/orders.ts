import type { BudgetSource, Day, ExpenditureKind, Fen, FundKind } from '#base/kernel/index.ts';

interface Decided {
  readonly year: number;
  readonly day: Day;
  /** 文号 of the document that orders it */
  readonly document: string;
  readonly summary: string;
}

interface Item {
  readonly economic: string;
  readonly amountFen: Fen;
}

/** 下达指标: the opening budget, an addition, or a carry-over. It makes one new 指标, broken down by 款. */
export interface GrantOrder extends Decided {
  readonly kind: 'grant';
  readonly number: string;
  readonly fund: FundKind;
  readonly functional: string;
  readonly expenditure: ExpenditureKind;
  /** 项目编码; left out for basic spending */
  readonly project?: string | undefined;
  readonly source: BudgetSource;
  readonly items: readonly Item[];
}

/** A 款 of a 指标. */
export interface Seat {
  readonly number: string;
  readonly economic: string;
}

/** 调剂: between two 款 of one 指标, or between two 指标 of the same fund and kind of spending. */
export interface ShiftOrder extends Decided {
  readonly kind: 'shift';
  readonly from: Seat;
  readonly to: Seat;
  readonly amountFen: Fen;
}

/** 收回: unspent money goes back. */
export interface WithdrawOrder extends Decided {
  readonly kind: 'withdraw';
  readonly number: string;
  readonly items: readonly Item[];
}

export type BudgetOrder = GrantOrder | ShiftOrder | WithdrawOrder;
