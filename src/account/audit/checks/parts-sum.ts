import { roundingOf } from '../../disclosure/index.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { toldAmount } from '../told/of-statement.ts';
import { broken, type Check, holds, not, type Outcome, statedValue } from './check.ts';

/** Wholes that the narrative tells with all their parts. Other checks compare them with the tables. */
const WHOLES: readonly {
  readonly whole: RegExp;
  readonly parts: readonly RegExp[];
  readonly table: 'basic' | 'three-publics';
}[] = [
  { whole: /基本支出(?:合计|总额)?$/, parts: [/^人员经费$/, /^(日常)?公用经费$/], table: 'basic' },
  {
    whole: /三公经费(?:财政拨款)?(?:支出|预算|决算|预算支出)*(?:总额|总计|合计)?$/,
    parts: [/^因公出国（境）(费|经费)/, /^公务用车购置[及和]运行(维护)?费/, /^公务接待费?/],
    table: 'three-publics',
  },
];

export const partsSum: Check = {
  id: 'parts-sum',
  title: '情况说明中的总数应等于所列各部分之和',
  basis:
    '情况说明表样：基本支出分为人员经费和公用经费；“三公”经费分为因公出国（境）费、公务用车购置及运行费和公务接待费',
  hint: '请核对总数与各部分的原文；本程序不判断哪一处正确。',
  judge(account) {
    const out = WHOLES.flatMap((kind) => (account.view.has(kind.table) ? [] : judgeKind(kind, account)));
    return out.length > 0
      ? out
      : [not('not-applicable', '情况说明', '没有既写总数又写全各部分的，或由表格核对')];
  },
};

function judgeKind({ whole, parts }: (typeof WHOLES)[number], account: ReadAccount): Outcome[] {
  const sections = new Map<string, Statement[]>();
  for (const s of account.statements) {
    if (s.role === 'delta' || s.aside || s.item) continue;
    const key = `${s.section.join('/')}|${sideOf(s, account)}`;
    sections.set(key, [...(sections.get(key) ?? []), s]);
  }
  return [...sections.values()].flatMap((list): Outcome[] => {
    const wholes = list.filter((s) => whole.test(s.subject));
    const found = parts.map((part) => list.filter((s) => part.test(s.subject)));
    const [total] = wholes;
    // where the whole or a part is told twice, or a part is missing, nobody can tell which belongs to which
    if (!total || wholes.length > 1 || found.some((f) => f.length !== 1)) return [];
    const members = found.flat();
    if (members.some((s) => account.statements.indexOf(s) < account.statements.indexOf(total))) return [];
    return [judgeSum(total, members)];
  });
}

/** The side of an amount, budget or final: final accounts have both of one item, a budget has only one. */
function sideOf(s: Statement, account: ReadAccount): string {
  return account.head.kind === 'final' && s.role === 'budget' ? 'budget' : 'amount';
}

function judgeSum(total: Statement, members: readonly Statement[]): Outcome {
  const object = `${total.subject} ${total.digits}`;
  const sum = members.reduce((n, s) => n + s.amount, 0);
  // amounts in 元 are exact and add up to the last digit
  const exact = [total, ...members].every((s) => s.unit === 'yuan');
  const rounding = exact ? 0 : roundingOf([total, ...members].map((s) => toldAmount(s)));
  if (Math.abs(total.amount - sum) <= rounding) return holds(object);
  const say = members.map((s) => `${s.subject} ${s.digits}`).join('、');
  const message = `「${total.subject}」写作 ${total.digits}，所列各部分（${say}）相加不等`;
  return broken('error', object, message, [statedValue(total), ...members.map((s) => statedValue(s))]);
}
