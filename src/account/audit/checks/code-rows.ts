import type { ReadTable } from '../recognise/read-table.ts';
import { placeOf } from '../recognise/view.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

export const codeRows: Check = {
  id: 'code-rows',
  title: '功能分类应列到项级',
  basis: '财预〔2016〕143号：按功能分类公开到项级科目',
  hint: '请补列缺少的项级科目行。',
  judge(account) {
    const coded = account.tables.filter((t) => t.form.layout === 'coded' && t.unread === undefined);
    const leaves = coded.flatMap((t) => t.rows.flatMap(({ code }) => (code?.length === 7 ? [code] : [])));
    if (leaves.length === 0) return [not('not-enough-data', '功能分类', '没有列到项级的表')];
    return coded.flatMap((table) => judgeTable(table, leaves));
  },
};

function judgeTable(table: ReadTable, leaves: readonly string[]): Outcome[] {
  const whole = table.rows.some((r) => r.code?.length === 7);
  const title = table.source.title;
  return (
    table.rows
      .filter((row) => row.code?.length === 5 || row.code?.length === 3)
      // a table without any 项 may stop at 款, unless another prints the 项 of this very 款
      .filter((row) => whole || (row.code?.length === 5 && leaves.some((leaf) => leaf.startsWith(row.key))))
      .map((row) => {
        const object = `${title} ${row.key}`;
        // where the 款 of a 类 are printed, their rows are judged instead: one cause, one finding
        const below = row.code?.length === 3 ? 5 : 7;
        if (table.rows.some((r) => r.code?.length === below && r.key.startsWith(row.key)))
          return holds(object);
        const place = placeOf(row.at, `${title}｜${row.key}｜${row.label}`);
        const message = `《${title}》${row.key}「${row.label}」下没有项级科目行`;
        return broken('warning', object, message, [{ label: title, value: row.key, unit: '', place }]);
      })
  );
}
