import type { TableKey } from '../../disclosure/types.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { classCode } from '../recognise/names.ts';
import { plain, stem } from '../recognise/words.ts';
import type { Statement } from './statements.ts';

/** A cell that states the same figure as a sentence does. */
export interface Address {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
}

const at = (table: TableKey, row: string, column: string): Address => ({ table, row, column });

/** Indicators that mean one thing wherever they stand. Generic words (基本支出, 项目支出) are not among them. */
const ANYWHERE: Readonly<Record<string, readonly Address[]>> = {
  收支总计: [
    at('income-expenditure', 'income.grand-total', 'income'),
    at('income-expenditure', 'expenditure.grand-total', 'expenditure'),
  ],
  财政拨款收支总计: [
    at('grant', 'income.grand-total', 'income'),
    at('grant', 'expenditure.grand-total', 'total'),
  ],
  本年收入合计: [at('income', 'total', 'total'), at('income-expenditure', 'income.total', 'income')],
  本年支出合计: [
    at('expenditure', 'total', 'total'),
    at('income-expenditure', 'expenditure.total', 'expenditure'),
  ],
  一般公共预算财政拨款支出: [
    at('public-budget', 'total', 'total'),
    at('grant', 'expenditure.total', 'public-budget'),
  ],
  一般公共预算财政拨款基本支出: [at('public-budget', 'total', 'basic')],
};

const SAME: Readonly<Record<string, string>> = {
  '收、支总计': '收支总计',
  '收、支总': '收支总计',
  收入支出总计: '收支总计',
  '收入、支出总计': '收支总计',
  '财政拨款收、支总计': '财政拨款收支总计',
  财政拨款收入支出总计: '财政拨款收支总计',
  '财政拨款收入、支出总计': '财政拨款收支总计',
};

/** Indicators that mean this only in a section whose heading has these words. */
const IN_SECTION: readonly {
  readonly section: RegExp;
  readonly names: Readonly<Record<string, readonly Address[]>>;
}[] = [
  {
    section: /^[一二三四五六七八九十]+、收入支出决算总体/,
    names: {
      使用非财政拨款结余: [at('income-expenditure', 'use-of-surplus', 'income')],
      '使用非财政拨款结余（含专用结余）': [at('income-expenditure', 'use-of-surplus', 'income')],
      年初结转和结余: [at('income-expenditure', 'opening', 'income')],
      结余分配: [at('income-expenditure', 'distribution', 'expenditure')],
      年末结转和结余: [at('income-expenditure', 'closing', 'expenditure')],
    },
  },
  {
    section: /^[一二三四五六七八九十]+、收入决算/,
    names: {
      财政拨款收入: [at('income', 'total', 'grant')],
      上级补助收入: [at('income', 'total', 'superior-subsidy')],
      事业收入: [at('income', 'total', 'institutional')],
      经营收入: [at('income', 'total', 'business')],
      附属单位上缴收入: [at('income', 'total', 'affiliate')],
      其他收入: [at('income', 'total', 'other')],
    },
  },
  {
    section: /^[一二三四五六七八九十]+、支出决算/,
    names: {
      基本支出: [at('expenditure', 'total', 'basic')],
      项目支出: [at('expenditure', 'total', 'project')],
      上缴上级支出: [at('expenditure', 'total', 'remitted-up')],
      经营支出: [at('expenditure', 'total', 'business')],
      对附属单位补助支出: [at('expenditure', 'total', 'affiliate-subsidy')],
    },
  },
  {
    section: /^[一二三四五六七八九十]+、政府性基金/,
    names: {
      政府性基金预算财政拨款支出: [at('gov-fund', 'total', 'total')],
      政府性基金预算支出: [at('gov-fund', 'total', 'total')],
    },
  },
  {
    section: /财政拨款收入支出决算总体/,
    names: {
      年初财政拨款结转和结余: [at('grant', 'opening', 'income')],
      年末财政拨款结转和结余: [at('grant', 'closing', 'total')],
    },
  },
  {
    section: /基本支出决算|基本支出情况/,
    names: {
      人员经费: [at('basic', 'personnel-total', 'amount')],
      公用经费: [at('basic', 'public-total', 'amount')],
      日常公用经费: [at('basic', 'public-total', 'amount')],
    },
  },
];

const THREE_PUBLICS: Readonly<Record<string, string>> = {
  三公经费财政拨款: 'total',
  三公经费: 'total',
  财政拨款三公经费: 'total',
  一般公共预算财政拨款三公经费: 'total',
  '因公出国（境）费': 'abroad',
  '因公出国（境）费用': 'abroad',
  公务用车购置及运行费: 'vehicles',
  公务用车购置及运行维护费: 'vehicles',
  公务用车购置费及运行维护费: 'vehicles',
  公务用车购置费: 'vehicle-purchase',
  公务用车购置: 'vehicle-purchase',
  公务用车运行费: 'vehicle-running',
  公务用车运行维护费: 'vehicle-running',
  公务用车运行维护: 'vehicle-running',
  公务接待费: 'reception',
};

/** The 三公 item that a subject names. */
export function threePublicsItem(subject: string): string | undefined {
  return (
    THREE_PUBLICS[subject.replace(/(支出)?(决算|预算)?(数)?$/, '')] ??
    THREE_PUBLICS[subject.replace(/支出$/, '')]
  );
}

/** An annex (a performance report) may count other units or other money than the account does. */
export function inAnnex(section: readonly string[]): boolean {
  return section.some((heading) => /第五部分|附件|评价报告|自评报告/.test(heading));
}

export function inThreePublics(section: readonly string[]): boolean {
  return section.some((heading) => /三公/.test(heading));
}

/** The standard name of an indicator that has several names. */
export function standardName(subject: string): string {
  const name = plain(subject).replace(/(决算)(数)?$/, '');
  return SAME[name] ?? name;
}

/** The cells that state the same as a statement; none where it is not bound. For final accounts only. */
export function addressesOf(statement: Statement, account: ReadAccount): readonly Address[] {
  if (account.head.kind !== 'final' || statement.role === 'delta') return [];
  const publics = inThreePublics(statement.section) ? threePublicsItem(statement.subject) : undefined;
  if (publics) {
    const side = statement.role === 'budget' ? 'budget' : 'final';
    return [at('three-publics', 'total', `${side}.${publics}`)];
  }
  if (statement.role === 'budget') return [];
  // an amount right behind its head (…（项）3.00万元) says no word of its role
  const behind = statement.role === 'plain' && statement.subject.endsWith('（项）');
  if (statement.item && (statement.subject === '' || behind))
    return itemAddresses(statement, account, behind);
  if (statement.item) return [];
  const name = standardName(statement.subject);
  const heading = statement.section;
  for (const { section, names } of IN_SECTION) {
    const found = names[name];
    if (found && heading.some((h) => section.test(h))) return found;
  }
  if (heading.some((h) => /支出决算结构/.test(h))) {
    const code = classCode(name);
    if (code && name !== '一般公共预算财政拨款支出')
      return [at('public-budget', code, 'total'), at('grant', code, 'public-budget')];
  }
  if (heading.some((h) => /基本支出情况|基本支出决算/.test(h))) {
    const row = economicRow(name, account);
    if (row) return [at('basic', row, 'amount')];
  }
  return ANYWHERE[name] ?? ANYWHERE[`${name}支出`] ?? [];
}

/** The economic code that has this name in the table of basic expenditure, when only one has. */
function economicRow(name: string, account: ReadAccount): string | undefined {
  const rows = account.tables.find((t) => t.key === 'basic')?.rows ?? [];
  const found = rows.filter((row) => row.code !== undefined && plain(row.label) === name);
  return found.length === 1 ? found[0]?.key : undefined;
}

/** The 项 that an item's three names say, in the table of the general public budget. */
const CODES = new WeakMap<ReadAccount, Map<string, string | undefined>>();

/** Asked by many checks for the same items: looked for once in each account. */
export function itemCode(
  names: readonly [string, string, string],
  account: ReadAccount,
  table: TableKey = 'public-budget',
): string | undefined {
  const known = CODES.get(account) ?? new Map<string, string | undefined>();
  CODES.set(account, known);
  const key = `${table}|${names.join('|')}`;
  if (!known.has(key)) known.set(key, findItem(names, account, table));
  return known.get(key);
}

function findItem(
  names: readonly [string, string, string],
  account: ReadAccount,
  table: TableKey,
): string | undefined {
  const rows = account.tables.find((t) => t.key === table)?.rows ?? [];
  const [cls, group, leaf] = names.map((name) => stem(plain(name)));
  const classes = rows.filter((row) => row.code?.length === 3 && stem(row.label) === cls);
  const named = (row: (typeof rows)[number]) => row.code?.length === 7 && stem(row.label) === leaf;
  const found = rows.filter((row) => {
    if (!named(row) || !classes.some((c) => row.key.startsWith(c.key))) return false;
    const parent = rows.find((other) => other.key === row.key.slice(0, 5));
    return !parent || stem(parent.label) === group;
  });
  return found.length === 1 ? found[0]?.key : undefined;
}

/** The table that a section's items are rows of. */
const FUND_SECTIONS: readonly (readonly [RegExp, TableKey])[] = [
  [/政府性基金/, 'gov-fund'],
  [/国有资本经营/, 'state-capital'],
  [/一般公共预算/, 'public-budget'],
];

function itemAddresses(statement: Statement, account: ReadAccount, behind: boolean): readonly Address[] {
  if (!statement.item || (statement.role !== 'final' && !behind)) return [];
  const found = FUND_SECTIONS.find(([section]) => statement.section.some((h) => section.test(h)));
  if (!found) return [];
  const [, table] = found;
  const code = itemCode(statement.item.names, account, table);
  return code ? [at(table, code, 'total')] : [];
}
