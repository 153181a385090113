import { checkAmount, type RegisterModule } from './checks.ts';
import type { AssetEntry } from './types.ts';

/** 大型设备卡片. A dated rule, `equipmentClasses`, says which ones are published (情况说明 十三). */
export const asset: RegisterModule<AssetEntry> = {
  check: ({ amount }) => checkAmount(amount),
  warn: () => [],
  row: ({ kind }) => ({ kind }),
};
