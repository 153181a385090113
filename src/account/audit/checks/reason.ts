import { PAY } from '../../disclosure/index.ts';
import { placeIn, type Sentence } from '../narrative/quantities.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { budgetOf } from './bases.ts';
import { broken, type Check, holds, not, type Outcome, statedValue } from './check.ts';

/** Beyond a tenth a difference wants a reason. */
const LARGE = 0.1;

export const reasonMissing: Check = {
  id: 'reason-missing',
  title: '决算与年初预算相差较大的应说明原因',
  basis: '情况说明表样：决算数与预算数不等的，说明主要原因',
  hint: '请补充说明原因。',
  judge(account) {
    const items = account.statements.filter((s) => s.item && s.role === 'final');
    if (items.length === 0) return [not('not-applicable', '具体情况', '没有逐项说明')];
    return items.flatMap((s): Outcome[] => {
      const budget = budgetOf(s, account);
      const object = s.item?.names[2] ?? '';
      if (!budget) return [not('not-enough-data', object)];
      const apart = Math.abs(s.amount - budget.value);
      const whole = Math.max(Math.abs(budget.value), 1);
      if (apart / whole <= LARGE || /原因|主要是|由于|因为/.test(itsText(s, account))) return [holds(object)];
      const values = [statedValue(s, '决算数'), ...(budget.show ? [budget.show] : [])];
      return [
        broken(
          'warning',
          object,
          `「${object}」决算 ${s.digits}，年初预算 ${budget.show?.value}，没有说明原因`,
          values,
        ),
      ];
    });
  },
};

/** The rest of the item: its paragraph and the following ones until the next item or heading. */
function itsText(statement: Statement, account: ReadAccount): string {
  const { paragraph } = statement.sentence;
  const at = account.paragraphs.indexOf(paragraph);
  const after: string[] = [];
  for (const next of account.paragraphs.slice(at + 1, at + 4)) {
    if (next.heading || /（项）/.test(next.text)) break;
    after.push(next.text);
  }
  return paragraph.text + after.join('');
}

export const reasonShared: Check = {
  id: 'reason-unrelated',
  title: '机关运行经费的增减原因不应照搬总额或人员经费的原因',
  basis: '财预〔2016〕143号：说明应当有针对性；机关运行经费不含人员工资',
  hint: '请写明公用经费本身的增减原因。',
  judge(account) {
    const reasons = reasonsOf(account);
    const running = reasons.filter((r) => /机关运行经费/.test(r.heading));
    if (running.length === 0) return [not('not-applicable', '机关运行经费', '没有增减原因')];
    const out: Outcome[] = [];
    const seen = new Set<string>();
    for (const reason of running) {
      if (seen.has(reason.text)) continue;
      seen.add(reason.text);
      const same = reasons.find(
        (r) => r.text === reason.text && r.text.length >= 20 && !/机关运行经费/.test(r.heading),
      );
      const pay = PAY.exec(reason.text);
      const object = `机关运行经费 ${reason.text.slice(0, 16)}`;
      if (!same && !pay) {
        out.push(holds(object));
        continue;
      }
      const value = (r: Reason) => ({
        label: r.heading.slice(0, 20),
        value: r.text.slice(0, 40),
        unit: '',
        place: placeIn(r.sentence, r.start, r.start + 20),
      });
      const what = same ? `与「${same.heading}」的原因完全相同` : `提到人员支出「${pay?.[0]}」`;
      out.push(
        broken('warning', object, `机关运行经费的增减原因${what}`, [
          value(reason),
          ...(same ? [value(same)] : []),
        ]),
      );
    }
    return out;
  },
};

interface Reason {
  readonly text: string;
  readonly heading: string;
  readonly sentence: Sentence;
  readonly start: number;
}

function reasonsOf(account: ReadAccount): Reason[] {
  const sentences = new Set(account.statements.map((s) => s.sentence));
  for (const [from, to] of account.sentences) if (sentences.has(from)) sentences.add(to);
  return [...sentences].flatMap((sentence) =>
    [...sentence.text.matchAll(/(?:原因(?:是|为)?：?(?:是)?|主要是因为)([^；]{8,}?)(?=；|。?$)/g)].map(
      (match) => ({
        text: (match[1] ?? '').replace(/[。，]$/, ''),
        heading: sentence.paragraph.section.at(-1) ?? '',
        sentence,
        start: match.index,
      }),
    ),
  );
}
