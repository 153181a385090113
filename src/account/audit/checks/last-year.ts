import { addressesOf, standardName } from '../narrative/indicators.ts';
import type { Statement } from '../narrative/statements.ts';
import { broken, type Check, cellValue, holds, nameOf, not, type Outcome, statedValue } from './check.ts';
import { baseOfChange } from './growth.ts';

export const lastYear: Check = {
  id: 'change-on-last-year',
  title: '本年数减增加额应等于上年公开的数',
  basis: '部门决算管理办法（财库〔2021〕36号）；本年数减去增减额即为上年数',
  hint: '请对照上年公开文件；口径调整的，应当说明。',
  judge(account, last) {
    const changes = account.statements.filter((s) => s.role === 'delta' && s.against === 'previous');
    if (!last) return [not('not-applicable', '与上年比较', '没有提供上年文件')];
    if (changes.length === 0) return [not('not-applicable', '与上年比较', '没有与上年的比较')];
    if (account.head.year !== undefined && last.head.year !== account.head.year - 1) {
      return [not('not-enough-data', '与上年比较', '所给文件不是上一年度的')];
    }
    return changes.map((delta): Outcome => {
      const object = `${nameOf(delta)} 增减 ${delta.digits}`;
      const base = baseOfChange(delta, account);
      const asFinal: Statement = { ...delta, role: 'final' };
      const [address] = addressesOf(asFinal, account);
      const cell = address ? last.view.cell(address.table, address.row, address.column) : undefined;
      if (!base || !cell?.figure) return not('not-enough-data', object, '上年文件中没有对应的数');
      const apart = Math.abs(base.value - cell.figure.value);
      // this year's amount, the change and last year's amount are each rounded
      if (apart <= base.half + 5_000) return holds(object);
      const shown = cellValue(cell, `上年 ${standardName(delta.subject)}`);
      const message = `「${nameOf(delta)}」本年数与增减额倒算上年为 ${(base.value / 1_000_000).toFixed(2)} 万元，上年公开为 ${shown?.value} ${shown?.unit}`;
      return broken('error', object, message, [
        statedValue(delta, '增减额'),
        ...(base.now?.show ? [base.now.show] : []),
        ...(shown ? [shown] : []),
      ]);
    });
  },
};
