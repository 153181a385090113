import { defineProblems } from '#base/kernel/index.ts';

const TEMPLATE = '导入模板的说明';

/** Refusals about the workbook by which a bureau is set up. */
export const problems = defineProblems({
  'org/sheets-none': {
    basis: TEMPLATE,
    hint: '请用下载的模板填写，不要改工作表的名称。',
    message: (p: { names: string }) => `文件里没有要找的工作表：${p.names}，一个都没有`,
  },
  'org/sheet-columns': {
    basis: TEMPLATE,
    hint: '请照模板补上这些栏目，栏目的名称不要改。',
    message: (p: { sheet: string; columns: string }) => `工作表“${p.sheet}”里没有栏目${p.columns}`,
  },
  'org/sheet-empty-cell': {
    basis: TEMPLATE,
    hint: '请填写这一格。',
    message: (p: { column: string }) => `“${p.column}”没有填写`,
  },
  'org/sheet-word': {
    basis: TEMPLATE,
    hint: '请照模板里的写法填写。',
    message: (p: { column: string; text: string; words: string }) =>
      `“${p.column}”写的是“${p.text}”，只能写：${p.words}`,
  },
  'org/sheet-place': {
    basis: TEMPLATE,
    hint: '请写登记过的名称；同名的请写上镇名，例如“东河镇东河村”。',
    message: (p: { column: string; text: string; many: number }) =>
      p.many > 1
        ? `“${p.column}”写的“${p.text}”有${p.many}个，不知道是哪一个`
        : `“${p.column}”写的“${p.text}”没有登记过`,
  },
  'org/sheet-moved': {
    basis: '导入前看到的和写入的要一致',
    hint: '请重新预览，再确认一次。',
    message: () => '预览以后底册又有了变化，没有写入',
  },
});
