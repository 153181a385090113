import { broken, defineCheck, holds, idle } from './define-check.ts';

const SECTIONS = [
  ['gov-fund', '八', '政府性基金'],
  ['state-capital', '九', '国有资本经营'],
] as const;

/** §6 no. 23: an empty table 08 or 09 is said to be empty, and one with money is not. */
export default defineCheck({
  id: 'empty-statement',
  title: '空表在说明里写明没有，有数的表不写没有',
  basis: '财预〔2016〕143号：没有数据的表格应当列出空表并说明',
  hint: '请重新编制决算；仍不一致的，交系统管理员。',
  severity: 'error',
  judge: ({ account, paragraphs }) =>
    SECTIONS.map(([table, section, name]) => {
      if (!account.has(table)) return idle(`${name}预算表`, '当年表样没有这张表');
      const text = paragraphs
        .filter((paragraph) => paragraph.section === section)
        .map(({ runs }) => runs.map((run) => run.text).join(''))
        .join('');
      const empty = account
        .columns(table)
        .every((column) => (account.cell(table, 'total', column)?.figure?.value ?? 0) === 0);
      const says = text.includes('没有');
      if (empty === says && text.includes(name)) return holds(`${name}预算表`);
      return broken(`${name}预算表`, empty ? '表中没有数，说明没有写明' : '表中有数，说明写作没有');
    }),
});
