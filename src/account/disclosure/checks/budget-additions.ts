import { ratioOf } from '../precision.ts';
import { broken, defineOwnCheck, holds, idle, wan } from './define-check.ts';

/** 30 %: the last step of 预算控制率 in the evaluation of whole-department spending. */
const LIMIT = 3_000;

/** Fault 31 of docs/faults.md: additions within the year above 30 % of the opening budget need an explanation. */
export default defineOwnCheck({
  id: 'budget-additions',
  title: '年中追加超过年初预算的三成',
  basis: '预算法第十三条：支出应当以批准的预算为依据；部门整体支出评价的预算控制率以30%为末档',
  hint: '请在答复里写明追加的依据和主要内容，以及下一年怎样列入年初预算。',
  severity: 'warning',
  judge({ budget: { opening, added } }) {
    const object = '一般公共预算的追加';
    if (opening === 0) return [idle(object, '没有年初预算')];
    if (ratioOf(added, opening) <= LIMIT) return [holds(object)];
    const rate = (ratioOf(added, opening) / 100).toFixed(2);
    return [broken(object, `年初预算${wan(opening)}，年中净追加${wan(added)}，为年初的${rate}%`)];
  },
});
