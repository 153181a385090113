import { placeIn } from '../narrative/quantities.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { budgetOf } from './bases.ts';
import { broken, type Check, holds, nameOf, not, type Outcome, percentValue, statedValue } from './check.ts';

const WORD = { up: '增加（增长）', down: '减少（下降）', unclear: '未定' } as const;

export const direction: Check = {
  id: 'direction-word',
  title: '增减用词应与数字一致',
  basis: '情况说明表样：大于写增加（增长），小于写减少（下降），相等写持平',
  hint: '请核对增减方向；没有变化的写“持平”。',
  judge(account) {
    const out = [...changes(account), ...comparisons(account)];
    return out.length > 0 ? out : [not('not-applicable', '情况说明', '没有增减用词')];
  },
};

function changes(account: ReadAccount): Outcome[] {
  return account.statements.flatMap((s): Outcome[] => {
    if (s.role !== 'delta' || s.direction === 'unclear') return [];
    const object = `${nameOf(s)} ${WORD[s.direction ?? 'unclear']} ${s.digits}`;
    if (s.amount === 0) {
      const message = `「${nameOf(s)}」没有变化，文中写「${s.direction === 'up' ? '增加' : '减少'}${s.digits}」，应写“持平”`;
      return [
        broken('warning', object, message, [
          statedValue(s, '增减额'),
          ...(s.rate ? [percentValue(s.rate, '比例')] : []),
        ]),
      ];
    }
    if (s.rate && s.rate.direction !== 'unclear' && s.rate.direction !== s.direction) {
      const message = `「${nameOf(s)}」金额写${WORD[s.direction ?? 'unclear']}，比例写${WORD[s.rate.direction]}`;
      return [broken('error', object, message, [statedValue(s, '增减额'), percentValue(s.rate, '比例')])];
    }
    return [holds(object)];
  });
}

const COMPARE =
  /决算数?(大于|高于|超过|小于|低于|等于|同|与)(?:年初|全年)?预算数?(?:的)?(持平|一致|相同|相等|相比持平)?/g;

/** 决算数大于预算数: judged with the budget and the final that stand right before it. */
function comparisons(account: ReadAccount): Outcome[] {
  const out: Outcome[] = [];
  const finals = account.statements.filter((s) => s.role === 'final');
  for (const final of finals) {
    const budget = budgetOf(final, account);
    if (!budget) continue;
    const found = wordAfter(final, finals, account);
    if (!found) continue;
    const object = `${nameOf(final)} 决算数${found.word}预算数`;
    const actual = Math.sign(final.amount - budget.value);
    const said = /大于|高于|超过/.test(found.word) ? 1 : /小于|低于/.test(found.word) ? -1 : 0;
    if (actual === said) out.push(holds(object));
    else {
      const message = `决算 ${final.digits}，预算 ${budget.show?.value ?? (budget.value / 1_000_000).toFixed(2)}，文中写「${found.text}」`;
      out.push(
        broken('error', object, message, [
          statedValue(final, '决算数'),
          ...(budget.show ? [budget.show] : []),
          { label: '用词', value: found.text, unit: '', place: found.place },
        ]),
      );
    }
  }
  return out;
}

/** The comparing words after a final and before the next amount, in its sentence or at the start of the next one. */
function wordAfter(final: Statement, finals: readonly Statement[], account: ReadAccount) {
  const nextStart = Math.min(
    ...account.statements
      .filter((s) => s.sentence === final.sentence && s.start > final.start)
      .map((s) => s.start),
    Number.POSITIVE_INFINITY,
  );
  const text = final.sentence.text.slice(final.start, Math.min(nextStart, final.sentence.text.length));
  const inside = [...text.matchAll(COMPARE)].at(0);
  const hit = inside
    ? { match: inside, sentence: final.sentence, offset: final.start }
    : nextSentence(final, finals, nextStart, account);
  if (!hit) return undefined;
  const [whole, word, equal] = hit.match;
  if (!word || (/^(同|与)$/.test(word) && !equal)) return undefined;
  const start = hit.offset + hit.match.index;
  return { word: equal ?? word, text: whole, place: placeIn(hit.sentence, start, start + whole.length) };
}

function nextSentence(
  final: Statement,
  finals: readonly Statement[],
  nextStart: number,
  account: ReadAccount,
) {
  if (nextStart !== Number.POSITIVE_INFINITY) return undefined;
  if (finals.some((s) => s.sentence === final.sentence && s.start > final.start)) return undefined;
  const next = account.sentences.get(final.sentence);
  if (!next || !/^决算数/.test(next.text)) return undefined;
  const match = [...next.text.matchAll(COMPARE)].at(0);
  return match && match.index === 0 ? { match, sentence: next, offset: 0 } : undefined;
}
