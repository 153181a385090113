import { budgetMatches } from '#money/budget/index.ts';
import type { Notes } from './notes.ts';
import { againstBudget, completed, type Piece, runs, share } from './phrases.ts';
import { yearOnYear } from './totals.ts';
import type { Paragraph } from './types.ts';

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
  return {
    heading: '（一）总体情况',
    runs: runs(
      `${notes.year}年度一般公共预算财政拨款支出`,
      total,
      ...(of ? ['，占本年支出合计的', of] : []),
      '。',
      yearOnYear(notes, '一般公共预算财政拨款支出', total, before, 'change.public-budget'),
    ),
  };
}

function byClass(notes: Notes): Paragraph {
  const { account } = notes.input;
  const total = notes.cell('一般公共预算财政拨款支出', 'public-budget', 'total', 'total');
  const classes = account.rows('public-budget').filter((row) => /^\d{3}$/.test(row));
  if (classes.length === 0) return { heading: '（二）支出结构', runs: runs('没有支出。') };
  const said = classes.map((code, index) => {
    const name = account.names.functional(code);
    const part = notes.cell(name, 'public-budget', code, 'total');
    return runs(index === 0 ? '' : '；', `${name}（类）`, part, share(notes, name, part, total));
  });
  return { heading: '（二）支出结构', runs: runs('支出用于以下方面：', ...said, '。') };
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
  const head: Paragraph = {
    heading: '（三）具体情况',
    runs: runs(
      '年初预算',
      planned,
      '，支出决算',
      done,
      completed(notes, '一般公共预算财政拨款支出', '年初预算', done, planned),
      '。其中：',
    ),
  };
  return [
    head,
    ...itemsOf(notes).map((code, index) => ({ runs: runs(`${index + 1}. `, ...item(notes, code)) })),
  ];
}

function item(notes: Notes, code: string): Piece[] {
  const { names } = notes.input.account;
  const name = names.functional(code);
  const path = `${names.functional(code.slice(0, 3))}（类）${names.functional(code.slice(0, 5))}（款）${name}（项）`;
  const planned = notes.budget(`${code}年初预算`, { ...OPENING, functional: code });
  const done = notes.cell(`${code}支出决算`, 'public-budget', code, 'total');
  return [
    `${path}：年初预算`,
    planned,
    '，支出决算',
    done,
    completed(notes, code, '年初预算', done, planned),
    againstBudget(notes, name, done, planned, '年初预算', `item.${code}`),
    '。',
  ];
}
