import { expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { openWorkbook } from '#shell/sheets/open-workbook.ts';
import { codes } from '../staff.fixture.ts';
import { readSheets } from './read-sheet.ts';
import { sheetTemplate } from './template.ts';

const sheet = (name: string, ...rows: string[][]) => ({
  name,
  rows: rows.map((cells, index) => ({ line: index + 1, cells })),
});

it('reads the heads under a title, in any order, and leaves empty rows out', () => {
  const rows = unwrap(
    readSheets([
      sheet('机构', ['某某区机构名单'], ['类别', '名称 *'], ['部门', '区林业局'], ['', ' ']),
      sheet('别的', ['什么']),
    ]),
  );
  expect(rows.map((row) => [row.place, row.of('name'), row.of('kind'), row.of('itemDept')])).toEqual([
    ['机构 第3行', '区林业局', '部门', ''],
  ]);
});

it('refuses a workbook of something else, and a sheet without its columns (org/sheet-columns)', () => {
  expect(codes(readSheets([sheet('工资表', ['姓名'])]))).toEqual(['org/sheets-none']);
  const lacking = readSheets([sheet('人员', ['登录名', '姓名'], ['bailu', '白露'])]);
  expect(codes(lacking)).toEqual(['org/sheet-columns']);
  expect(lacking.ok ? '' : lacking.problems[0]?.message).toContain('“机构”');
});

it('reads our own template, whose example nobody means', async () => {
  const sheets = unwrap(await openWorkbook(await sheetTemplate()));
  expect(sheets.map(({ name }) => name)).toEqual(['区划', '机构', '窗口', '站点', '人员', '说明']);
  expect(unwrap(readSheets(sheets))).toEqual([]);
});
