import { placeIn, type Sentence } from '../narrative/quantities.ts';
import { budgetOf } from '../told/bases.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

const SAID =
  /完成(?:了)?(?:全年|年初|调整)?预算(?:数)?(?:的)?(\d+(?:\.(\d+))?)%[，,]?(?:支出)?决算数?(大于|高于|超过|小于|低于|等于)(?:年初|全年)?预算数?/g;

/** 完成年初预算的100%，决算数大于预算数: where both amounts are printed the amounts decide, else the words alone. */
export const completionWord: Check = {
  id: 'completion-word',
  title: '完成比例与“大于、小于预算数”的说法应一致',
  basis: '情况说明表样：完成比例高于100%写决算数大于预算数，低于100%写小于，等于100%写持平',
  hint: '请核对完成比例和文字说法。',
  judge(account) {
    const known = new Set(
      account.statements
        .filter((s) => s.role === 'final' && budgetOf(s, account) !== undefined)
        .map((s) => s.sentence),
    );
    const sentences = [...new Set(account.statements.map((s) => s.sentence))].filter((s) => !known.has(s));
    const out = sentences.flatMap(judgeSentence);
    return out.length > 0 ? out : [not('not-applicable', '情况说明', '没有只写比例不写预算数的比较')];
  },
};

function judgeSentence(sentence: Sentence): Outcome[] {
  return [...sentence.text.matchAll(SAID)].map((match) => {
    const [whole, digits, decimals, word] = match;
    const object = `完成 ${digits}% ${word}预算数`;
    const apart = Number(digits) - 100;
    const said = /大于|高于|超过/.test(word ?? '') ? 1 : word === '等于' ? 0 : -1;
    if (Math.sign(apart) === said) return holds(object);
    // 100% may stand for 100.4% without its decimals
    const half = 0.5 / 10 ** (decimals?.length ?? 0);
    const rounded = Math.abs(apart) <= half;
    const place = placeIn(sentence, match.index, match.index + whole.length);
    return broken(
      rounded ? 'warning' : 'error',
      object,
      `文中写完成预算的 ${digits}%，又写决算数${word}预算数`,
      [{ label: '完成比例', value: digits ?? '', unit: '%', place }],
    );
  });
}
