import type { TableKey } from '../types.ts';
import { broken, defineCheck, holds } from './define-check.ts';

const CODED: readonly TableKey[] = ['income', 'expenditure', 'public-budget', 'gov-fund', 'state-capital'];

/** §6 no. 12: every code that a table prints stands in the year's list, and so does its parent. */
export default defineCheck({
  id: 'code-name',
  title: '所印科目都在当年的科目表里',
  basis: '财政部印发的当年《政府收支分类科目》',
  hint: '请核对这一科目在当年是否有效；改名或取消的科目，请调整凭证。',
  severity: 'error',
  judge({ account, functionalName, economicName }) {
    const functional = new Set(
      CODED.flatMap((table) => account.rows(table).filter((row) => /^\d+$/.test(row))),
    );
    const economic = account.rows('basic').filter((row) => /^\d+$/.test(row));
    const judged = (kind: string, code: string, name: string | undefined) =>
      name === undefined
        ? broken(`${kind} ${code}`, `${account.year}年没有${kind}“${code}”`)
        : holds(`${kind} ${code}`);
    return [
      ...[...functional].sort().map((code) => judged('功能分类科目', code, functionalName(code))),
      ...economic.map((code) => judged('经济分类科目', code, economicName(code))),
    ];
  },
});
