import forms from '#packs/audit/forms.json' with { type: 'json' };
import type { AccountKind } from '../../disclosure/told-words.ts';
import type { TableKey } from '../../disclosure/types.ts';
import { plain } from './words.ts';

/** A table of some year's or province's form. Nine belong to the account; others are read and summed only. */
export type FormKey = TableKey | 'running-cost' | 'grant-expenditure' | 'grant-basic' | 'procurement';

export interface ColumnForm {
  readonly key: string;
  /** heads that this column may have at its bottom */
  readonly leaf: readonly string[];
  /** one of these heads stands somewhere above it */
  readonly under?: readonly string[];
}

export interface TableForm {
  readonly key: FormKey;
  readonly finals: readonly string[];
  readonly budgets: readonly string[];
  readonly layout: 'side-by-side' | 'coded' | 'lanes' | 'single-row';
  readonly columns: readonly ColumnForm[];
}

export interface DocumentForm {
  readonly id: string;
  readonly kind: AccountKind;
  readonly first: number;
  readonly last: number | null;
  /** tables in printed order */
  readonly tables: readonly FormKey[];
  /** the province of this form; the document must name it */
  readonly place?: string;
  /** words in a document that point to this form */
  readonly signs: readonly string[];
}

export const TABLE_FORMS = forms.tables as readonly TableForm[];
export const DOCUMENT_FORMS = forms.documents as readonly DocumentForm[];
export const ROW_NAMES = forms.rows as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
/** class code → its names, the newest first, with the last year of each older one */
export const CLASS_NAMES = forms.classes as Readonly<Record<string, readonly ClassName[]>>;

export interface ClassName {
  readonly name: string;
  readonly until?: number;
}

export interface TitleHit {
  readonly form: TableForm;
  readonly kind: AccountKind;
  readonly title: string;
}

const TITLES = TABLE_FORMS.flatMap((form) => [
  ...form.finals.map((title) => ({ form, kind: 'final' as const, title: plain(title) })),
  ...form.budgets.map((title) => ({ form, kind: 'budget' as const, title: plain(title) })),
]).sort((a, b) => b.title.length - a.title.length);

/**
 * Finds the table of which a line is the title. The whole line must match; only a unit's name, a year or a number may stand
 * before it. 支出决算表 is not found inside 一般公共预算财政拨款支出决算表.
 */
export function titleOf(line: string): TitleHit | undefined {
  const text = plain(line)
    .replace(/^公开\d+表[：:]?/, '')
    .replace(
      /^(第[一二三四五六七八九十]+部分|附件?\d*[：:]?|附?表[一二三四五六七八九十\d]+(?:-\d+)?[：:、.]?|[A-Z]\d{2}(?:-\d+)?(?:表|(?=[\u4e00-\u9fff]))|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[.、．])/,
      '',
    )
    .replace(/公开\d+表|（续表?）|续表$|[《》]|（表[一二三四五六七八九十\d]+）$|（按[^（）]{2,8}分类）$/g, '')
    .replace(/单位：.*$/, '');
  if (text.length > 60) return undefined;
  for (const hit of TITLES) {
    if (!text.endsWith(hit.title)) continue;
    const before = text.slice(0, -hit.title.length);
    // the longest title decides: with any other text before it, the line is no title
    if (isPrefix(before)) return hit;
    break;
  }
  return byWords(text.replace(/（[^（）]{2,10}）$/, ''));
}

const FUND = '(一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?';
const WORDS = new RegExp(
  `^(.*?)${FUND}(财政拨款|拨款)?(基本)?(收入支出|收支|收入|支出)(?:总体)?(?:情况)?(决算|预算)(?:总|明细)?表$`,
);
const SAME_TABLE: readonly (readonly [FormKey, (w: Words) => boolean])[] = [
  ['state-capital', (w) => w.fund.startsWith('国有') && !w.basic],
  ['gov-fund', (w) => w.fund.startsWith('政府') && !w.basic],
  ['basic', (w) => w.basic && w.fund.startsWith('一般')],
  ['public-budget', (w) => w.fund.startsWith('一般') && w.what === '支出' && !w.basic],
  ['grant-basic', (w) => w.basic && w.grant],
  ['grant', (w) => w.grant && w.fund === '' && /收支|收入支出/.test(w.what)],
  ['grant-expenditure', (w) => w.grant && w.fund === '' && w.what === '支出'],
  ['income-expenditure', (w) => !w.grant && w.fund === '' && /收支|收入支出/.test(w.what)],
  ['income', (w) => !w.grant && w.fund === '' && w.what === '收入'],
  ['expenditure', (w) => !w.grant && w.fund === '' && w.what === '支出' && !w.basic],
];

interface Words {
  readonly fund: string;
  readonly grant: boolean;
  readonly basic: boolean;
  readonly what: string;
}

/** A title that no form has in these very words: which fund it speaks of, and of income or expenditure, tells the table. */
function byWords(text: string): TitleHit | undefined {
  const match = WORDS.exec(text);
  if (!match || !isPrefix(match[1] ?? '')) return undefined;
  const words = {
    fund: match[2] ?? '',
    grant: match[3] !== undefined,
    basic: match[4] !== undefined,
    what: match[5] ?? '',
  };
  const key = SAME_TABLE.find(([, fits]) => fits(words))?.[0];
  const form = TABLE_FORMS.find((one) => one.key === key);
  const kind = match[6] === '预算' ? 'budget' : 'final';
  return form && { form, kind, title: text.slice((match[1] ?? '').length) };
}

function isPrefix(text: string): boolean {
  if (text === '') return true;
  return /(局|委|会|室|中心|部|院|校|处|队|站|所|馆|园|府|办|厅|社|团|庭|年度?|部门|单位|本级|级|汇总|）|XX+)$/.test(
    text,
  );
}
