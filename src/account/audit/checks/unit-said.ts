import { placeOf } from '../recognise/view.ts';
import { broken, type Check, holds, not } from './check.ts';
import { isBlankForm } from './residue.ts';

export const unitSaid: Check = {
  id: 'unit-said',
  title: '每张表应注明金额单位',
  basis: '部门决算公开表样：表头注明“单位：万元”',
  hint: '请在表头补注金额单位。',
  judge(account) {
    if (account.tables.length === 0) return [not('not-enough-data', '金额单位', '没有表格')];
    return account.tables.map((table) => {
      const { title, titleAt } = table.source;
      if (table.unitSaid || isBlankForm(account)) return holds(title);
      const place = placeOf(titleAt, title);
      return broken(
        'information',
        title,
        `《${title}》没有注明金额单位，按「${table.unit === 'wan' ? '万元' : '元'}」读取`,
        [{ label: '表', value: title, unit: '', place }],
      );
    });
  },
};
