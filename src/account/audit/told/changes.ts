import {
  type NoLastYear,
  type Told,
  type ToldChange,
  type ToldComparison,
  toldCell,
} from '../../disclosure/index.ts';
import { addressesOf, standardName } from '../narrative/indicators.ts';
import { placeIn, type Sentence } from '../narrative/quantities.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { budgetOf, budgetsBefore, currentOf } from './bases.ts';
import { nameOf, toldAmount, toldPercent } from './of-statement.ts';

export function noLastYear(account: ReadAccount, last: ReadAccount | undefined): NoLastYear | undefined {
  if (!last) return { state: 'not-applicable', message: '没有提供上年文件' };
  const { year } = account.head;
  if (year !== undefined && last.head.year !== year - 1)
    return { state: 'not-enough-data', message: '所给文件不是上一年度的' };
  return undefined;
}

export function changesOf(account: ReadAccount, last: ReadAccount | undefined): ToldChange[] {
  return account.statements.flatMap((delta): ToldChange[] => {
    if (delta.role !== 'delta') return [];
    const { rate } = delta;
    return [
      {
        amount: toldAmount(delta),
        said: delta.direction ?? 'unclear',
        against: delta.against ?? 'previous',
        ...(rate
          ? { rate: { percent: toldPercent(rate, nameOf(delta)), said: rate.direction, mayBeCut: true } }
          : {}),
        now: currentOf(delta, account),
        // the amount before the change is not read: amounts of other years are left out
        before: undefined,
        published: last && publishedOf(delta, account, last),
      },
    ];
  });
}

/** Last year's amount of the same subject, in last year's document. */
function publishedOf(delta: Statement, account: ReadAccount, last: ReadAccount): Told | undefined {
  const [address] = addressesOf({ ...delta, role: 'final' }, account);
  if (!address) return undefined;
  const cell = last.view.cell(address.table, address.row, address.column);
  return toldCell(cell, `上年 ${standardName(delta.subject)}`);
}

const COMPARE =
  /决算数?(大于|高于|超过|小于|低于|等于|同|与)(?:年初|全年)?预算数?(?:的)?(持平|一致|相同|相等|相比持平)?/g;

/** Comparing words (决算数大于预算数), with the budget and the final amount right before them. */
export function comparisonsOf(account: ReadAccount): ToldComparison[] {
  const after = new Map<Sentence, readonly Statement[]>(
    Map.groupBy(account.statements, ({ sentence }) => sentence),
  );
  return account.statements.flatMap((final): ToldComparison[] => {
    const budget = final.role === 'final' ? budgetOf(final, account) : undefined;
    const found = budget && wordAfter(final, after.get(final.sentence) ?? [], account);
    if (!budget || !found) return [];
    const { word, text, place } = found;
    const said = /大于|高于|超过/.test(word) ? 'more' : /小于|低于/.test(word) ? 'less' : 'equal';
    const words = { label: '用词', value: text, unit: '', place };
    return [{ final: toldAmount(final), budget: meant(final, said, text, account) ?? budget, said, words }];
  });
}

const SIGN = { more: 1, less: -1, equal: 0 } as const;

/** Which of several budgets the words mean: the one that they name, else the nearest that they can be true of. */
function meant(
  final: Statement,
  said: keyof typeof SIGN,
  words: string,
  account: ReadAccount,
): Told | undefined {
  const budgets = budgetsBefore(final, account);
  const named = /年初|全年/.exec(words)?.[0];
  const fit = budgets.findLast(
    (s) =>
      (named === undefined || s.label.includes(named)) && Math.sign(final.amount - s.amount) === SIGN[said],
  );
  return fit && toldAmount(fit);
}

/** The comparing words after a final and before the next amount, in its sentence or at the start of the next one. */
function wordAfter(final: Statement, inSentence: readonly Statement[], account: ReadAccount) {
  const later = inSentence.filter((s) => s.start > final.start);
  const end = Math.min(final.sentence.text.length, ...later.map((s) => s.start));
  const inside = [...final.sentence.text.slice(final.start, end).matchAll(COMPARE)].at(0);
  const hit = inside
    ? { match: inside, sentence: final.sentence, offset: final.start }
    : later.length === 0
      ? nextSentence(final, account)
      : undefined;
  if (!hit) return undefined;
  const [whole, word, equal] = hit.match;
  if (!word || (/^(同|与)$/.test(word) && !equal)) return undefined;
  const start = hit.offset + hit.match.index;
  return { word: equal ?? word, text: whole, place: placeIn(hit.sentence, start, start + whole.length) };
}

function nextSentence(final: Statement, account: ReadAccount) {
  const next = account.sentences.get(final.sentence);
  if (!next || !/^决算数/.test(next.text)) return undefined;
  const match = [...next.text.matchAll(COMPARE)].at(0);
  return match?.index === 0 ? { match, sentence: next, offset: 0 } : undefined;
}
