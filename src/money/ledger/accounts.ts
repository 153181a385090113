/** Money of the unit: cash, bank, quota, other money, returnable quota. Their budgetary mirror is 8001. */
export const MONEY = ['1001', '1002', '1011', '1021', '1201'];

/**
 * Counter accounts that take money in or out without the departmental budget: 职工借款 until it is settled,
 * 受托代理, 应缴财政款 (财会〔2017〕25号 总说明五, 平行记账).
 */
export const OUTSIDE_BUDGET = ['1218', '1891', '2103', '2901'];

/** 其他应付款 may be both: a deposit held for others (outside the budget), or an accrued expense of the budget. */
export const EITHER_WAY = ['2307'];

export function under(code: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix));
}
