import type { Statement } from '../narrative/statements.ts';
import { UNIT_FEN } from '../recognise/amount.ts';
import { broken, type Check, halfDigit, holds, not, type Outcome, statedValue } from './check.ts';

export const procurement: Check = {
  id: 'procurement',
  title: '政府采购总额＝货物＋工程＋服务；授予小微≤授予中小≤总额',
  basis: '财预〔2016〕143号：公开政府采购货物、工程、服务及授予中小企业合同金额',
  hint: '请核对各分项与总额。',
  judge(account) {
    const inside = account.statements.filter(
      (s) => s.section.some((h) => /政府采购/.test(h)) && s.role === 'plain',
    );
    if (inside.length === 0 || account.head.kind !== 'final')
      return [not('not-enough-data', '政府采购', '没有政府采购金额')];
    return [...parts(inside), ...small(inside)];
  },
};

function find(inside: readonly Statement[], pattern: RegExp): Statement | undefined {
  return inside.find((s) => pattern.test(s.subject));
}

function parts(inside: readonly Statement[]): Outcome[] {
  const total = find(inside, /^政府采购(支出)?(总额|金额)/);
  const three = [/货物/, /工程/, /服务/].map((p) => find(inside, p));
  const known = three.filter((s): s is Statement => s !== undefined);
  if (!total || known.length !== 3 || known.some((s) => s.sentence !== total.sentence))
    return [not('not-enough-data', '政府采购总额', '总额或分项不全')];
  const sum = known.reduce((n, s) => n + s.amount, 0);
  const half = (s: Statement) => (s.amount === 0 ? 0 : halfDigit(UNIT_FEN[s.unit], Math.max(2, s.decimals)));
  const printed = [total, ...known].filter((s) => s.amount !== 0);
  const allowed = printed.length <= 2 ? 0 : printed.reduce((n, s) => n + half(s), 0);
  if (Math.abs(sum - total.amount) <= allowed) return [holds('政府采购总额')];
  const message = `政府采购总额 ${total.digits}，货物、工程、服务合计 ${(sum / 1_000_000).toFixed(2)}`;
  return [
    broken('error', '政府采购总额', message, [statedValue(total), ...known.map((s) => statedValue(s))]),
  ];
}

function small(inside: readonly Statement[]): Outcome[] {
  const total = find(inside, /^政府采购(支出)?(总额|金额)/);
  const sme = find(inside, /^授予中小企业/);
  const micro = find(inside, /^(其中)?授予小微企业/);
  const out: Outcome[] = [];
  const order = (less: Statement | undefined, more: Statement | undefined, object: string) => {
    if (!less || !more) return;
    if (less.amount <= more.amount) out.push(holds(object));
    else
      out.push(
        broken('error', object, `「${less.subject}」${less.digits} 大于「${more.subject}」${more.digits}`, [
          statedValue(less),
          statedValue(more),
        ]),
      );
  };
  order(sme, total, '授予中小企业合同金额');
  order(micro, sme, '授予小微企业合同金额');
  return out;
}
