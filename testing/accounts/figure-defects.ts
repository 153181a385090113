import {
  AMOUNT,
  any,
  changeCell,
  type Defect,
  define,
  isLeaf,
  other,
  RELATION,
  replace,
  table,
} from './spoil.ts';

/** Faults of figures and ratios. */
export const figureDefects: readonly Defect[] = [
  define('figure-income', [RELATION], (p, _, r) => changeCell(p, 'income', r, isLeaf)),
  define('figure-expenditure', [RELATION], (p, _, r) => changeCell(p, 'expenditure', r, isLeaf)),
  define('figure-public-budget', [RELATION, 'narrative-table'], (p, _, r) =>
    changeCell(p, 'public-budget', r, isLeaf),
  ),
  define('figure-total', [RELATION], (p, _, r) => changeCell(p, 'income-expenditure', r, any)),
  define('figure-grant', [RELATION], (p, _, r) => changeCell(p, 'grant', r, any)),
  define('figure-basic', [RELATION, 'narrative-table'], (p, _, r) => changeCell(p, 'basic', r, any)),
  define('figure-three-publics', [RELATION, 'narrative-table'], (p, _, r) =>
    changeCell(p, 'three-publics', r, any),
  ),
  define('row-missing', [RELATION, 'code-rows', 'class-list', 'item-name'], (p, _, r) => {
    const t = table(p, r.pick(['income', 'expenditure', 'public-budget']));
    const rows = (t?.rows ?? []).filter(
      (row) => row[0]?.text.length === 7 && row.some((c) => AMOUNT.test(c.text) && c.text !== '0.00'),
    );
    if (!t || rows.length < 2) return false;
    const gone = r.pick(rows);
    t.rows = t.rows.filter((row) => row !== gone);
    return true;
  }),
  define('column-shifted', [RELATION], (p, _, r) => {
    const t = table(p, r.pick(['expenditure', 'public-budget']));
    const rows = (t?.rows ?? [])
      .slice(t?.heads ?? 0)
      .filter((row) => row.length > 4 && row[3]?.text !== row[4]?.text);
    if (rows.length === 0) return false;
    const row = r.pick(rows);
    const [a, b] = [row[3], row[4]];
    if (!a || !b) return false;
    [a.text, b.text] = [b.text, a.text];
    return true;
  }),
  define('unit-mixed', ['unit-mixed'], (p, _, r) =>
    replace(
      p,
      r.pick([
        /(本年收入合计[\d.]+)万元/,
        /(本年支出合计[\d.]+)万元/,
        /(一般公共预算财政拨款基本支出[\d.]+)万元/,
      ]),
      (_m, a) => `${a}元`,
    ),
  ),
  define('narrative-figure', ['narrative-table', 'figure-twice', 'share-ratio'], (p, _, r) =>
    replace(
      p,
      r.pick([
        /(本年收入合计)([\d.]+)/,
        /(本年支出合计)([\d.]+)/,
        /(其中：基本支出)([\d.]+)/,
        /(其中：人员经费)([\d.]+)/,
        /(基本支出)([\d.]+)(?=万元，其中：人员)/,
      ]),
      (_m, a, b) => `${a}${other(b ?? '', r)}`,
    ),
  ),
  define('item-figure', ['narrative-table', 'completion-ratio'], (p, _, r) =>
    replace(p, /(（项）。.*支出决算为)([\d.]+)/, (_m, a, b) => `${a}${other(b ?? '', r)}`),
  ),
  define('share', ['share-ratio', 'share-sum'], (p, _, r) =>
    replace(
      p,
      /(（类）[\d.]+万元，占)([\d.]+)%/,
      (_m, a, b) => `${a}${(Number(b) + r.int(20, 500) / 100).toFixed(2)}%`,
    ),
  ),
  define('completion', ['completion-ratio'], (p, _, r) =>
    replace(
      p,
      /(（项）.*完成年初预算的)([\d.]+)%/,
      (_m, a, b) => `${a}${(Number(b) + r.int(20, 900) / 100).toFixed(2)}%`,
    ),
  ),
  define('growth', ['growth-ratio'], (p, _, r) =>
    replace(
      p,
      /(与上年相比，[^，]*(?:增加|减少)[\d.]+万元，(?:增长|下降))([\d.]+)%/,
      (_m, a, b) => `${a}${(Number(b) + r.int(30, 900) / 100).toFixed(2)}%`,
    ),
  ),
  define('direction', ['direction-word'], (p) =>
    replace(
      p,
      /与上年相比，([^，]*)(增加|减少)([\d.]+万元，)/,
      (_m, a, b, c) => `与上年相比，${a}${b === '增加' ? '减少' : '增加'}${c}`,
    ),
  ),
  define('compare-word', ['direction-word'], (p) =>
    replace(p, /决算数(大于|小于)预算数/, (_m, a) => `决算数${a === '大于' ? '小于' : '大于'}预算数`),
  ),
  define('reduced-by-nothing', ['direction-word'], (p) =>
    replace(
      p,
      /与上年相比，([^，]{4,20}?)(?:增加|减少)[\d.]+万元，(?:增长|下降)[\d.]+%/,
      (_m, a) => `与上年相比，${a}减少0.00万元，下降0.00%`,
    ),
  ),
];
