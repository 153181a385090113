import { type Told, toldCell } from '../../disclosure/index.ts';
import {
  type Address,
  addressesOf,
  inThreePublics,
  standardName,
  threePublicsItem,
} from '../narrative/indicators.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { toldAmount } from './of-statement.ts';

function ofStatement(statement: Statement | undefined): Told | undefined {
  return statement && toldAmount(statement);
}

function ofCell(account: ReadAccount, { table, row, column }: Address, name: string): Told | undefined {
  return toldCell(account.view.cell(table, row, column), name);
}

/** The whole of a 占比: named (占本年支出合计的), or the amount that the sentence opens with. */
export function wholeOf(statement: Statement, account: ReadAccount): Told | undefined {
  const of = statement.share?.of.replace(/^(全部|当年|本年度)/, '') ?? '';
  const mine = account.statements.filter(
    (s) => s.sentence === statement.sentence && s.start < statement.start && !s.aside,
  );
  if (of !== '') return namedWhole(of, statement, mine, account);
  const publics = inThreePublics(statement.section) ? threePublicsItem(statement.subject) : undefined;
  if (publics && publics !== 'total') return wholeOfPublics(account);
  const head = mine[0];
  if (!head || head.role === 'delta' || head.role === 'budget' || (head.share && head.share.of === ''))
    return undefined;
  const between = statement.sentence.text.slice(head.start, statement.start);
  // for a part of a part, nobody can tell of which whole it is the share
  if ((between.match(/其中/g)?.length ?? 0) > 1) return undefined;
  return /其中|包括|以下方面|：/.test(between) ? ofStatement(head) : undefined;
}

function wholeOfPublics(account: ReadAccount): Told | undefined {
  const address = { table: 'three-publics', row: 'total', column: 'final.total' } as const;
  const said = account.statements.find(
    (s) => s.role === 'final' && inThreePublics(s.section) && threePublicsItem(s.subject) === 'total',
  );
  return ofCell(account, address, '“三公”经费决算合计') ?? ofStatement(said);
}

function namedWhole(
  of: string,
  statement: Statement,
  mine: readonly Statement[],
  account: ReadAccount,
): Told | undefined {
  const name = standardName(of);
  const same = mine.find(
    (s) => s.role !== 'delta' && (standardName(s.subject) === name || s.subject.endsWith(of)),
  );
  if (same) return ofStatement(same);
  const section = statement.section.join('/');
  const near = account.statements.filter(
    (s) =>
      s.role !== 'delta' &&
      s.role !== 'budget' &&
      s.section.join('/') === section &&
      standardName(s.subject) === name,
  );
  if (near.length === 1) return ofStatement(near[0]);
  const known: Record<string, Address> = {
    本年支出合计: { table: 'expenditure', row: 'total', column: 'total' },
    本年支出: { table: 'expenditure', row: 'total', column: 'total' },
    本年收入合计: { table: 'income', row: 'total', column: 'total' },
  };
  const address = known[name];
  return address ? ofCell(account, address, name) : undefined;
}

/** The budgets that stand before a final amount, of its subject. */
export function budgetsBefore(statement: Statement, account: ReadAccount): readonly Statement[] {
  // 一般公共预算财政拨款支出年初预算数…，一般公共预算财政拨款支出决算数…: the same subject said with and without 支出
  const name = (s: Statement) => s.subject.replace(/支出$/, '');
  return account.statements.filter(
    (s) =>
      s.role === 'budget' &&
      s.item === statement.item &&
      name(s) === name(statement) &&
      (s.sentence === statement.sentence
        ? s.start < statement.start
        : s.item !== undefined && s.sentence.paragraph === statement.sentence.paragraph),
  );
}

/** The budget that a 完成% is taken of: in its sentence, in its item, or in the table of the 三公. */
export function budgetOf(statement: Statement, account: ReadAccount): Told | undefined {
  const mine = budgetsBefore(statement, account);
  if (mine.length > 0) return ofStatement(theOne(mine, statement));
  const publics = inThreePublics(statement.section) ? threePublicsItem(statement.subject) : undefined;
  if (!publics || account.head.kind !== 'final') return undefined;
  return ofCell(
    account,
    { table: 'three-publics', row: 'total', column: `budget.${publics}` },
    '“三公”经费预算数',
  );
}

/** Chooses among opening, adjusted and whole-year budgets the one that the percent names; undefined where it names none. */
function theOne(budgets: readonly Statement[], statement: Statement): Statement | undefined {
  if (new Set(budgets.map((s) => s.amount)).size === 1) return budgets.at(-1);
  const word = /年初|调整|全年/.exec(statement.completion?.label ?? '')?.[0];
  const named = word ? budgets.filter((s) => s.label.includes(word)) : [];
  return named.length === 1 ? named[0] : undefined;
}

/** The amount after a change: the same subject's in the sentence or paragraph, or in its table. */
export function currentOf(delta: Statement, account: ReadAccount): Told | undefined {
  const budgets = account.head.kind === 'budget';
  // a change against last year's budget needs this year's budget, which final accounts seldom name
  if (delta.against === 'previous-budget' && !budgets) return undefined;
  const name = (s: Statement) => standardName(s.subject).replace(/支出$/, '');
  const isMine = (s: Statement) =>
    s.role !== 'delta' &&
    (s.role !== 'budget' || budgets) &&
    s.item === delta.item &&
    name(s) === name(delta);
  const sentence = account.statements.findLast(
    (s) => isMine(s) && s.sentence === delta.sentence && s.start < delta.start,
  );
  if (sentence) return ofStatement(sentence);
  const before = account.statements.filter(
    (s) =>
      isMine(s) &&
      !s.aside &&
      s.sentence.paragraph === delta.sentence.paragraph &&
      account.statements.indexOf(s) < account.statements.indexOf(delta),
  );
  if (before.length > 0) return ofStatement(before.at(-1));
  if (delta.subject === '') return undefined;
  const stated: Statement = { ...delta, role: 'final' };
  const [address] = addressesOf(stated, account);
  return address ? ofCell(account, address, delta.subject) : undefined;
}
