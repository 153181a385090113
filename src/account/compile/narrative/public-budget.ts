import { budgetMatches } from '#money/budget/index.ts';
import { filled } from './form-words.ts';
import type { Notes } from './notes.ts';
import { againstBudget, completed, runs, share } from './phrases.ts';
import { yearOnYear } from './totals.ts';
import type { Paragraph, Run } from './types.ts';

const OPENING = { funds: ['public-budget'] } as const;

/** 五、一般公共预算财政拨款支出决算情况: the total, by 类, and each 项 against the opening budget */
export function publicBudget(notes: Notes): Paragraph[] {
  return [inAll(notes), byClass(notes), ...byItem(notes)];
}

function inAll(notes: Notes): Paragraph {
  const total = notes.cell('一般公共预算财政拨款支出', 'public-budget', 'total', 'total');
  const all = notes.cell('本年支出合计', 'expenditure', 'total', 'total');
  const before = notes.lastCell('上年一般公共预算财政拨款支出', 'public-budget', 'total', 'total');
  const of = notes.percent('一般公共预算财政拨款支出占本年支出', total, all);
  const { words } = notes;
  return {
    heading: words.publicBudgetHead,
    runs: filled(words.publicBudget, {
      year: String(notes.year),
      total,
      share: of ? filled(words.shareOfAll, { percent: of }) : '',
      change: yearOnYear(notes, '一般公共预算财政拨款支出', total, before, 'change.public-budget'),
    }),
  };
}

function byClass(notes: Notes): Paragraph {
  const { account } = notes.input;
  const total = notes.cell('一般公共预算财政拨款支出', 'public-budget', 'total', 'total');
  const classes = account.rows('public-budget').filter((row) => /^\d{3}$/.test(row));
  const { words } = notes;
  const heading = words.usesHead;
  if (classes.length === 0) return { heading, runs: runs('没有支出。') };
  const said = classes.map((code, index) => {
    const name = account.names.functional(code);
    const part = notes.cell(name, 'public-budget', code, 'total');
    return runs(index === 0 ? '' : '；', `${name}（类）`, part, share(notes, name, part, total));
  });
  const parts = said.flat();
  return { heading, runs: filled(words.uses, { year: String(notes.year), total, parts }) };
}

/** The 项 with expenditure or an opening budget. */
function itemsOf(notes: Notes): string[] {
  const { account } = notes.input;
  const query = { kind: 'budget', year: account.year, sources: ['opening'], ...OPENING } as const;
  const planned = account.input.budgetRows
    .filter((row) => budgetMatches(query, row))
    .map((row) => row.functional);
  const spent = account.rows('public-budget').filter((row) => /^\d{7}$/.test(row));
  return [...new Set([...planned, ...spent])].sort();
}

function byItem(notes: Notes): Paragraph[] {
  const done = notes.cell('一般公共预算财政拨款支出', 'public-budget', 'total', 'total');
  const planned = notes.budget('一般公共预算财政拨款支出年初预算', OPENING);
  const { words } = notes;
  const head: Paragraph = {
    heading: words.itemsHead,
    runs: filled(words.items, {
      year: String(notes.year),
      planned,
      done,
      completed: completed(notes, '一般公共预算财政拨款支出', '年初预算', done, planned),
    }),
  };
  return [
    head,
    ...itemsOf(notes).map((code, index) => ({ runs: runs(`${index + 1}. `, ...item(notes, code)) })),
  ];
}

function item(notes: Notes, code: string): Run[] {
  const { names } = notes.input.account;
  const name = names.functional(code);
  const path = `${names.functional(code.slice(0, 3))}（类）${names.functional(code.slice(0, 5))}（款）${name}（项）`;
  const planned = notes.budget(`${code}年初预算`, { ...OPENING, functional: code });
  const done = notes.cell(`${code}支出决算`, 'public-budget', code, 'total');
  return filled(notes.words.item, {
    path,
    planned,
    done,
    completed: completed(notes, code, '年初预算', done, planned),
    against: againstBudget(notes, name, done, planned, '年初预算', `item.${code}`),
  });
}
