import { UNIT_NAME } from '../recognise/amount.ts';
import { broken, type Check, cellValue, holds, not, statedValue } from './check.ts';
import { apartByUnit, pairsOf } from './narrative-table.ts';

export const unitMixed: Check = {
  id: 'unit-mixed',
  title: '元与万元混用',
  basis: '部门决算公开表样：金额单位为万元；财预〔2016〕143号',
  hint: '请核对该处金额的单位。',
  judge(account) {
    const pairs = pairsOf(account).filter((pair) => pair.cell?.figure);
    if (pairs.length === 0) return [not('not-enough-data', '情况说明', '没有能与表格对应的数字')];
    const seen = new Set<unknown>();
    return pairs.flatMap(({ statement, cell, name }) => {
      if (!cell || seen.has(statement)) return [];
      seen.add(statement);
      const object = `${statement.subject} ${statement.digits}${UNIT_NAME[statement.unit]}`;
      if (!apartByUnit(statement, cell)) return [holds(object)];
      const value = cellValue(cell, name);
      const message = `情况说明写「${statement.digits}${UNIT_NAME[statement.unit]}」，${name}为 ${value?.value} ${value?.unit}，相差一万倍`;
      return [broken('error', object, message, [statedValue(statement), ...(value ? [value] : [])])];
    });
  },
};
