import { allRoles, roleName } from '../roles.ts';
import { sheetSpecs } from './columns.ts';

/** The workbook that people fill: a sheet for each register, its heads with a note, and one example. */
export async function sheetTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  for (const { name, columns } of sheetSpecs) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ key, head, isNeeded, example }) => ({
      key,
      header: isNeeded ? `${head} *` : head,
      width: Math.max(12, 2 * Math.max(head.length, example.length) + 2),
      // codes and telephones keep their noughts
      style: { numFmt: '@' },
    }));
    sheet.getRow(1).font = { bold: true };
    sheet.addRow(Object.fromEntries(columns.map(({ key, example }) => [key, example]))).font = {
      italic: true,
      color: { argb: 'FF667085' },
    };
  }
  const help = book.addWorksheet('说明');
  help.columns = [{ width: 14 }, { width: 18 }, { width: 80 }];
  help.addRow(['工作表', '栏目', '怎样填']).font = { bold: true };
  for (const { name, columns } of sheetSpecs)
    for (const { head, note, isNeeded } of columns)
      help.addRow([name, head, `${isNeeded ? '必填。' : ''}${note}`]);
  help.addRow(['人员', '岗位', `可以写的岗位：${allRoles.map(roleName).join('、')}`]);
  help.addRow([
    '',
    '',
    '带 * 的必填。以“例：”开头的一行不会导入，可以删去。没有写到的保持原样，导入不删除任何东西。',
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
