import { expect, it } from 'vitest';
import { fen, type JudgementState, type Precision } from '#base/kernel/index.ts';
import type { AccountCell, AccountView, CellState, Relation, TableKey } from './types.ts';

/** A cell's name in tests: table, row, column. */
export type CellName = readonly [TableKey, string, string];

/** Cells by `table|row|column` in 万元 (at most six decimals), or the state `unread`. */
export type Cells = Readonly<Record<string, number | 'unread'>>;

export const key = (name: CellName) => name.join('|');

/** An account made of the given cells, in their order. */
export function viewOf(cells: Cells, precision: Precision = 'fen', year = 2020): AccountView {
  const entries = Object.entries(cells).map(([name, wan]): [string, AccountCell] => {
    const [table = '', row = '', column = ''] = name.split('|');
    const place = { table: table as TableKey, row, column };
    if (wan === 'unread') return [name, { ...place, state: 'unread' }];
    const state: CellState = wan === 0 ? 'blank' : 'number';
    const source = { kind: 'query', query: name } as const;
    const figure = {
      id: name,
      value: fen(Math.round(wan * 1_000_000)),
      unit: 'fen',
      precision,
      source,
    } as const;
    return [name, { ...place, state, figure }];
  });
  const map = new Map(entries);
  const of = (table: TableKey) => [...map.values()].filter((cell) => cell.table === table);
  return {
    templateId: 'test',
    year,
    has: (table) => of(table).length > 0,
    rows: (table) => [...new Set(of(table).map((cell) => cell.row))],
    columns: (table) => [...new Set(of(table).map((cell) => cell.column))],
    cell: (...name) => map.get(name.join('|')),
  };
}

function table(name: TableKey, columns: readonly string[], rows: Record<string, readonly number[]>): Cells {
  const cells: [string, number][] = Object.entries(rows).flatMap(([row, values]) =>
    values.map((value, index): [string, number] => [`${name}|${row}|${columns[index]}`, value]),
  );
  return Object.fromEntries(cells);
}

/** One column of a side-by-side table. */
const lists = (name: TableKey, column: string, rows: Record<string, number>) =>
  table(name, [column], Object.fromEntries(Object.entries(rows).map(([row, value]) => [row, [value]])));

const THREE = ['total', 'basic', 'project'];

/**
 * A small account in which every table has money and every relation holds: grants of all three kinds, institutional
 * and other income, carry-over of both grants and other money, project money in 三公.
 */
export const SOUND: Cells = {
  ...lists('income-expenditure', 'income', {
    'income.public-budget': 130,
    'income.gov-fund': 7,
    'income.state-capital': 5,
    'income.superior-subsidy': 0,
    'income.institutional': 9,
    'income.business': 0,
    'income.affiliate': 0,
    'income.other': 4,
    'income.total': 155,
    'use-of-surplus': 0,
    opening: 11,
    'income.grand-total': 166,
  }),
  ...lists('income-expenditure', 'expenditure', {
    '201': 132,
    '212': 8,
    '221': 10,
    '223': 5,
    'expenditure.total': 155,
    distribution: 0,
    closing: 11,
    'expenditure.grand-total': 166,
  }),
  ...table(
    'income',
    ['total', 'grant', 'superior-subsidy', 'institutional', 'business', 'affiliate', 'other'],
    {
      total: [155, 142, 0, 9, 0, 0, 4],
      '201': [133, 120, 0, 9, 0, 0, 4],
      '20103': [133, 120, 0, 9, 0, 0, 4],
      '2010301': [40, 40, 0, 0, 0, 0, 0],
      '2010306': [93, 80, 0, 9, 0, 0, 4],
      '212': [7, 7, 0, 0, 0, 0, 0],
      '21208': [7, 7, 0, 0, 0, 0, 0],
      '2120803': [7, 7, 0, 0, 0, 0, 0],
      '221': [10, 10, 0, 0, 0, 0, 0],
      '22102': [10, 10, 0, 0, 0, 0, 0],
      '2210201': [6, 6, 0, 0, 0, 0, 0],
      '2210203': [4, 4, 0, 0, 0, 0, 0],
      '223': [5, 5, 0, 0, 0, 0, 0],
      '22301': [5, 5, 0, 0, 0, 0, 0],
      '2230105': [5, 5, 0, 0, 0, 0, 0],
    },
  ),
  ...table('expenditure', [...THREE, 'remitted-up', 'business', 'affiliate-subsidy'], {
    total: [155, 122, 33, 0, 0, 0],
    '201': [132, 112, 20, 0, 0, 0],
    '20103': [132, 112, 20, 0, 0, 0],
    '2010301': [40, 40, 0, 0, 0, 0],
    '2010306': [92, 72, 20, 0, 0, 0],
    '212': [8, 0, 8, 0, 0, 0],
    '21208': [8, 0, 8, 0, 0, 0],
    '2120803': [8, 0, 8, 0, 0, 0],
    '221': [10, 10, 0, 0, 0, 0],
    '22102': [10, 10, 0, 0, 0, 0],
    '2210201': [6, 6, 0, 0, 0, 0],
    '2210203': [4, 4, 0, 0, 0, 0],
    '223': [5, 0, 5, 0, 0, 0],
    '22301': [5, 0, 5, 0, 0, 0],
    '2230105': [5, 0, 5, 0, 0, 0],
  }),
  ...lists('grant', 'income', {
    'income.public-budget': 130,
    'income.gov-fund': 7,
    'income.state-capital': 5,
    'income.total': 142,
    opening: 9,
    'opening.public-budget': 6,
    'opening.gov-fund': 3,
    'opening.state-capital': 0,
    'income.grand-total': 151,
  }),
  ...table('grant', ['total', 'public-budget', 'gov-fund', 'state-capital'], {
    '201': [120, 120, 0, 0],
    '212': [8, 0, 8, 0],
    '221': [10, 10, 0, 0],
    '223': [5, 0, 0, 5],
    'expenditure.total': [143, 130, 8, 5],
    closing: [8, 6, 2, 0],
    'expenditure.grand-total': [151, 136, 10, 5],
  }),
  ...table('public-budget', THREE, {
    total: [130, 110, 20],
    '201': [120, 100, 20],
    '20103': [120, 100, 20],
    '2010301': [40, 40, 0],
    '2010306': [80, 60, 20],
    '221': [10, 10, 0],
    '22102': [10, 10, 0],
    '2210201': [6, 6, 0],
    '2210203': [4, 4, 0],
  }),
  ...lists('basic', 'amount', {
    '301': 60,
    '30101': 54,
    '30113': 6,
    '303': 10,
    '30309': 10,
    '302': 36,
    '30201': 30,
    '30212': 1,
    '30217': 2,
    '30231': 3,
    '307': 0,
    '30701': 0,
    '310': 4,
    '31002': 4,
    '31013': 0,
    '399': 0,
    '39999': 0,
    'personnel-total': 70,
    'public-total': 40,
  }),
  ...table(
    'three-publics',
    ['budget', 'final'].flatMap((side) =>
      ['total', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-running', 'reception'].map(
        (item) => `${side}.${item}`,
      ),
    ),
    { total: [17, 2, 9, 5, 4, 6, 13, 1, 8, 5, 3, 4] },
  ),
  ...table('gov-fund', ['opening', 'income', ...THREE, 'closing'], {
    total: [3, 7, 8, 0, 8, 2],
    '212': [3, 7, 8, 0, 8, 2],
    '21208': [3, 7, 8, 0, 8, 2],
    '2120803': [3, 7, 8, 0, 8, 2],
  }),
  ...table('state-capital', THREE, {
    total: [5, 0, 5],
    '223': [5, 0, 5],
    '22301': [5, 0, 5],
    '2230105': [5, 0, 5],
  }),
};

/** An account as small bureaus have it: only general public budget money, no carry-over, no project. */
export const PLAIN: Cells = {
  ...lists('income-expenditure', 'income', { 'income.total': 90, 'use-of-surplus': 0, opening: 0 }),
  ...lists('income-expenditure', 'expenditure', { 'expenditure.total': 90, closing: 0 }),
  ...table('income', ['total', 'grant'], { total: [90, 90] }),
  ...table('expenditure', THREE, { total: [90, 90, 0], '201': [90, 90, 0] }),
  ...lists('grant', 'income', { 'income.public-budget': 90, 'income.gov-fund': 0, 'income.total': 90 }),
  ...table('grant', ['total', 'public-budget'], { 'expenditure.total': [90, 90] }),
  ...table('public-budget', THREE, { total: [90, 90, 0], '201': [90, 90, 0] }),
  ...lists('basic', 'amount', { '30212': 0, '30217': 2, '30231': 0, '31013': 0 }),
  ...table(
    'three-publics',
    ['final.abroad', 'final.vehicle-purchase', 'final.vehicle-running', 'final.reception'],
    {
      total: [0, 0, 0, 2],
    },
  ),
  ...table('gov-fund', ['total'], { total: [0] }),
  ...table('state-capital', ['total'], { total: [0] }),
};

/** The cells with some replaced. */
export function changed(cells: Cells, changes: Cells): Cells {
  return { ...cells, ...changes };
}

/** The cells without those whose name begins so: a table, a row or one cell. */
export function without(cells: Cells, prefix: string): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !`${name}|`.startsWith(`${prefix}|`)));
}

export function states(
  relation: Relation,
  cells: Cells,
  precision: Precision = 'fen',
  last?: Cells,
): JudgementState[] {
  const account = viewOf(cells, precision);
  return relation.judge(account, last && viewOf(last, precision, 2019)).map((judgement) => judgement.state);
}

interface Proof {
  /** an account in which the relation holds; SOUND when left out */
  readonly sound?: Cells;
  readonly last?: Cells;
  /** the cell that the test changes by one fen, upwards (1) or downwards (−1) */
  readonly wrong: CellName;
  readonly by?: 1 | -1;
  /** the objects that are broken then */
  readonly broken: readonly string[];
  /** a table without which the relation cannot be judged */
  readonly needs: TableKey;
}

/** Proves a relation: it holds, breaks at the right objects, and never counts silence as success. */
export function proveRelation(relation: Relation, proof: Proof): void {
  const sound = proof.sound ?? SOUND;
  const judge = (cells: Cells) =>
    relation.judge(viewOf(cells), proof.last && viewOf(proof.last, 'fen', 2019));
  const name = key(proof.wrong);

  it('holds where the account is sound', () => {
    expect(new Set(judge(sound).map((judgement) => judgement.state))).toEqual(new Set(['holds']));
  });

  it('is broken by a single fen, and shows both sides', () => {
    const wan = sound[name];
    expect(typeof wan).toBe('number');
    const judged = judge(changed(sound, { [name]: Number(wan) + (proof.by ?? 1) * 0.000001 }));
    const broken = judged.filter((judgement) => judgement.state === 'broken');
    expect(broken.map((judgement) => judgement.object)).toEqual(proof.broken);
    for (const judgement of broken) {
      expect(judgement.message).toContain('相差');
      expect(judgement.severity).toBeDefined();
      expect(judgement.cells.map((cell) => cell.figure?.id)).toContain(name);
    }
  });

  it('says that a cell could not be read', () => {
    const judged = judge(changed(sound, { [name]: 'unread' }));
    expect(judged.some((judgement) => judgement.state === 'could-not-be-read')).toBe(true);
    expect(judged.some((judgement) => judgement.state === 'broken')).toBe(false);
  });

  it('has not enough data without the table', () => {
    const judged = judge(without(sound, proof.needs));
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.some((judgement) => judgement.state === 'not-enough-data')).toBe(true);
    expect(judged.some((judgement) => judgement.state === 'broken')).toBe(false);
  });
}
