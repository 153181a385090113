import { figureDefects } from './figure-defects.ts';
import { wan } from './printed.ts';
import { type Defect, define, lines, other, replace, table } from './spoil.ts';

/** The faults that the benchmark and the tests put into documents. */
export const defects: readonly Defect[] = [
  ...figureDefects,
  define('percent-sign', ['missing-percent-sign'], (p) =>
    replace(p, /(增长|下降)(\d+\.\d+)%/, (_m, a, b) => `${a}${b}`),
  ),
  define('zero-base-budget', ['zero-base'], (p) =>
    replace(
      p,
      /（项）。年初预算为[\d.]+万元，支出决算为([\d.]*[1-9][\d.]*)万元(?:，完成年初预算的[\d.]+%)?/,
      (_m, a) => `（项）。年初预算为0.00万元，支出决算为${a}万元，完成年初预算的95.89%`,
    ),
  ),
  define('zero-base-growth', ['zero-base'], (p, a) => {
    const final = a.publics.reception.final;
    return (
      final > 5_000 &&
      replace(
        p,
        /(公务接待费支出预算为.*)，与上年[^。]*。/,
        (_m, b) => `${b}，与上年相比增加${wan(final)}万元，增长100.00%。`,
      )
    );
  }),
  define('old-class-name', ['code-name', 'class-list', 'item-name'], (p) => {
    let done = false;
    for (const b of p.blocks)
      if (b.kind === 'table')
        for (const row of b.rows)
          for (const c of row)
            if (c.text === '卫生健康支出') {
              c.text = '医疗卫生与计划生育支出';
              done = true;
            }
    return done;
  }),
  define('two-names', ['code-name'], (p) => {
    const c = table(p, 'income')?.rows.find((row) => row[0]?.text === '2080505')?.[1];
    if (c) c.text = '机关事业单位职工基本医疗缴费支出';
    return c !== undefined;
  }),
  define('item-name', ['item-name'], (p) =>
    replace(p, /机关事业单位基本养老保险缴费支出（项）/, '机关事业单位养老统筹金支出（项）'),
  ),
  define('class-not-in-table', ['class-list'], (p) =>
    replace(p, /主要用于以下方面：/, '主要用于以下方面：国防支出（类）0.00万元，占0.00%；'),
  ),
  define('class-left-out', ['class-list', 'share-sum'], (p) =>
    replace(p, /；住房保障支出（类）[\d.]+万元，占[\d.]+%/, ''),
  ),
  define(
    'economic-not-paid',
    ['economic-list'],
    (p, a) => !a.economic.has('30202') && replace(p, /(公用经费.*主要包括)/, (_m, b) => `${b}印刷费、`),
  ),
  define('economic-left-out', ['economic-list'], (p) => replace(p, /主要包括基本工资、/, '主要包括')),
  define('economic-class-listed', ['economic-list'], (p) =>
    replace(p, /主要包括基本工资、/, '主要包括基本工资、对个人和家庭的补助、'),
  ),
  define('procurement-total', ['procurement', 'share-ratio'], (p, _, r) =>
    replace(
      p,
      /(政府采购支出总额)([\d.]+)/,
      (_m, a, b) => `${a}${other(b ?? '', r)}`,
      (l) => l.style === 'text',
    ),
  ),
  define('micro-over-small', ['procurement', 'share-ratio'], (p, a) =>
    replace(p, /(授予小微企业合同金额)([\d.]+)/, (_m, b) => `${b}${wan(a.sme + 5_000_000)}`),
  ),
  define('vehicle-total', ['vehicle-counts'], (p) =>
    replace(p, /(共有车辆)(\d+)(辆)/, (_m, a, b, c) => `${a}${Number(b) + 1}${c}`),
  ),
  define('training', ['meetings-and-training'], (p) =>
    replace(
      p,
      /(开支培训费)([\d.]+)/,
      (_m, a, b) => `${a}${wan(Math.max(0, Math.round(Number(b) * 1_000_000) - 500_000))}`,
      (l) => !/培训费0\.[0-4]/.test(l.text),
    ),
  ),
  define('empty-unsaid', ['empty-table-statement'], (p) => {
    const before = p.blocks.length;
    p.blocks = p.blocks.filter((b) => b.kind !== 'line' || !/本单位没有国有资本|本表无数据/.test(b.text));
    return p.blocks.length < before;
  }),
  define(
    'empty-but-not',
    ['empty-table-statement'],
    (p, a) =>
      a.fund !== undefined &&
      replace(
        p,
        /\d+年度政府性基金预算财政拨款支出[\d.]+万元。/,
        '本单位没有政府性基金预算财政拨款收入和支出。',
      ),
  ),
  define('table-missing', ['tables-complete'], (p, _, r) => {
    const key = r.pick(['income', 'public-budget', 'state-capital', 'three-publics']);
    const title = p.blocks.findIndex((b) => b.kind === 'line' && b.key === key);
    const end = p.blocks.findIndex((b) => b.kind === 'table' && b.key === key);
    p.blocks.splice(title, end - title + 2);
    return title > 0;
  }),
  define('table-order', ['tables-complete'], (p) => {
    const at = (key: string) => p.blocks.findIndex((b) => b.kind === 'line' && b.key === key);
    const [a, b, c] = [at('income'), at('expenditure'), at('grant')];
    const part = p.blocks.slice(a, c);
    p.blocks.splice(a, c - a, ...part.slice(b - a), ...part.slice(0, b - a));
    return true;
  }),
  define(
    'table-number',
    ['tables-complete'],
    (p, a) => a.template !== 'shanghai-2024' && replace(p, /^公开05表$/, '公开04表'),
  ),
  define('unit-name', ['uniform-unit-name'], (p, a) => {
    const short = a.unit.replace(/市.{2}区/, '市');
    return (
      replace(p, /年度部门决算表$/, '年度部门决算表', (l) => l.style === 'title') ||
      (() => {
        const line = lines(p).find((l) => l.style === 'title' && l.text.endsWith('部门决算表'));
        if (line) line.text = line.text.replace(a.unit, short);
        return line !== undefined;
      })()
    );
  }),
  define('title-year', ['uniform-year'], (p, a) =>
    replace(
      p,
      new RegExp(`${a.year}(年度部门决算情况说明)`),
      (_m, b) => `${a.year - 1}${b}`,
      (l) => l.style === 'title',
    ),
  ),
  define('residue-mark', ['template-residue'], (p) => replace(p, /主要原因是[^。]+。/, '主要原因是XXX。')),
  define('residue-choice', ['template-residue'], (p) =>
    replace(
      p,
      /(增长|下降)(\d+\.\d+%)/,
      (_m, a, b) => `${a === '增长' ? '增长（下降）' : '下降（增长）'}${b}`,
    ),
  ),
  define('residue-hint', ['template-residue'], (p) =>
    replace(p, /累计(\d+)人次/, (_m, a) => `累计${a}人次（精确到个人）`),
  ),
  define(
    'reception-counts',
    ['three-publics-counts'],
    (p, a) => a.publics.reception.final > 5_000 && replace(p, /来访团组\d+个/, '来访团组0个'),
  ),
  define(
    'abroad-counts',
    ['three-publics-counts'],
    (p, a) => a.publics.abroad.final === 0 && replace(p, /团组0个/, '团组2个'),
  ),
  define('running-cost', ['running-cost', 'figure-twice'], (p, _, r) =>
    replace(p, /(机关运行经费支出)([\d.]+)/, (_m, a, b) => `${a}${other(b ?? '', r)}`),
  ),
  define('running-cost-reason', ['reason-unrelated'], (p) =>
    replace(p, /办公场所维护安排变化/, '人员工资调标补发'),
  ),
  define('reason-missing', ['reason-missing'], (p) =>
    replace(
      p,
      /年初预算为[\d.]+万元，支出决算为([\d.]*[1-9][\d.]*)万元[^。]*。决算数[^。]*。/,
      (_m, a) =>
        `年初预算为${wan(Math.round(Number(a) * 2_000_000))}万元，支出决算为${a}万元，完成年初预算的50.00%。`,
      (l) => /（项）/.test(l.text),
    ),
  ),
  define('grades', ['performance-grades'], (p) =>
    replace(p, /(绩效自评的\d+年度项目)(\d+)个/, (_m, a, b) => `${a}${Number(b) + 2}个`),
  ),
  define('headcount', ['headcounts'], (p) =>
    replace(p, /(在职在编人员)(\d+)人/, (_m, a, b) => `${a}${Number(b) + 3}人`),
  ),
  define('personal-data', ['personal-data'], (p) =>
    replace(p, /内设办公室等科室/, '内设办公室等科室，联系电话13800001234'),
  ),
  define('contents', ['contents-and-headings'], (p) =>
    replace(p, /^三、支出决算情况说明$/, '三、支出决算情况', (l) => l.style === 'heading'),
  ),
  define(
    'wording',
    ['wording'],
    (p) =>
      replace(
        p,
        /（二）“三公”经费财政拨款支出决算具体情况说明/,
        '（二）“三公”经费财政拨款支出决算具体情况说明',
      ) ||
      replace(p, /公务接待费支出决算为([\d.]+)万元，全年/, (_m, a) => `公务招待费支出决算为${a}万元，全年`),
  ),
];
