import { type Fen, fen } from '#base/kernel/index.ts';
import { MONEY, under } from '../accounts.ts';
import { creditBalance, debitBalance } from '../balances.ts';
import type { CubeRow } from '../query.ts';

/** Why the accrual surplus of a year and its cash result differ, reason by reason. All in fen. */
export interface SurplusDifference {
  /** 本期盈余: income less expense */
  readonly surplus: Fen;
  /** 本年预算结余: budget income less budget expenditure */
  readonly budgetResult: Fen;
  readonly reasons: readonly { readonly name: string; readonly amount: Fen }[];
  /** surplus − budget result − Σ reasons: 0 in sound books */
  readonly unexplained: Fen;
}

const ASSETS = [
  ['购入资产形成的支出（计入固定资产、无形资产、在建工程等）', ['16', '17', '18']],
  ['预付和待摊款项的增减', ['1214', '1401', '1901']],
  ['应收及其他应收款项的增减', ['1101', '1211', '1212', '1215', '1216', '1218', '1219']],
  ['库存物品的增减', ['1301', '1302', '1303']],
  ['其他资产的增减', ['15', '1902']],
] as const;

/** 折旧 and 摊销, assets with a credit balance, which are shown apart from purchases. */
const DEPRECIATION = ['1602', '1702', '1802', '1832'];

/**
 * 本年预算结余与本期盈余的差异调节 (财会〔2017〕25号, 附注 七). By double entry surplus = Δassets − Δliabilities −
 * Δ(3001…3501 booked directly), and the budget result = Δ8001 − direct entries on 8101…8202. The ordinary entries of the year
 * give every reason; a rest comes from entries in one system only.
 */
export function surplusDifference(rows: readonly CubeRow[], year: number): SurplusDifference {
  const own = rows.filter((row) => row.year === year && !row.closing);
  const surplus = creditBalance(own, ['4', '5']);
  const budgetResult = creditBalance(own, ['6', '7']);
  const purchases = own.filter((row) => !under(row.account, DEPRECIATION));
  const reasons = [
    ...ASSETS.map(([name, prefixes]) => ({ name, amount: debitBalance(purchases, prefixes) })),
    { name: '计提的折旧和摊销', amount: debitBalance(own, DEPRECIATION) },
    { name: '应付款项、应付薪酬和应缴款项的增减', amount: debitBalance(own, ['2']) },
    { name: '不属于部门预算的资金变动', amount: fen(debitBalance(own, MONEY) - debitBalance(own, ['8001'])) },
    { name: '以前年度盈余调整等直接计入净资产的事项', amount: debitBalance(own, ['3']) },
    {
      name: '年初余额调整等直接计入结转结余的事项',
      amount: creditBalance(own, ['8101', '8102', '8201', '8202', '8301', '8401', '8501', '8701']),
    },
  ].filter((reason) => reason.amount !== 0);
  const explained = reasons.reduce((sum, reason) => sum + reason.amount, 0);
  return { surplus, budgetResult, reasons, unexplained: fen(surplus - budgetResult - explained) };
}
