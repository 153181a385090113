import { formatYuan } from '#base/kernel/index.ts';
import type { RegisterModule } from './checks.ts';
import { vehicleOrigins } from './names.ts';
import { problems } from './problems.ts';
import type { VehicleEntry } from './types.ts';

/**
 * 公务用车: purchases count in the year's 购置数 and 购置费; all vehicles at the end of the year count in 保有量 and in the kinds
 * of 国有资产占用 (情况说明 七, 十三). Only a transferred vehicle has no price.
 */
export const vehicle: RegisterModule<VehicleEntry> = {
  check: ({ origin, amount }) =>
    (origin === 'transferred' ? amount === 0 : amount > 0)
      ? []
      : [
          problems.of('register/vehicle-price', 'amount', {
            origin: vehicleOrigins[origin],
            amount: formatYuan(amount),
          }),
        ],
  warn: () => [],
  row: ({ kind, origin, grant }) => ({
    kind,
    marks: [...(origin === 'transferred' ? [] : ['purchase']), origin, ...(grant ? ['grant'] : [])],
  }),
};
