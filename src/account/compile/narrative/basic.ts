import { filled } from './form-words.ts';
import type { Notes } from './notes.ts';
import { compared, runs } from './phrases.ts';
import type { Paragraph, Said } from './types.ts';

const PERSONNEL = ['301', '303'];
const PUBLIC = ['302', '307', '310', '399'];

/** Names of the 款 with an amount, in the order of the table. */
function spentOn(notes: Notes, groups: readonly string[]): string {
  const { account } = notes.input;
  const items = account
    .rows('basic')
    .filter((code) => code.length === 5 && groups.includes(code.slice(0, 3)))
    .filter((code) => (account.cell('basic', code, 'amount')?.figure?.value ?? 0) !== 0)
    .map((code) => account.names.economic(code));
  return items.length > 0 ? `，主要包括${items.join('、')}` : '';
}

/** 六、一般公共预算财政拨款基本支出决算情况 */
export function basic(notes: Notes): Paragraph[] {
  const total = notes.cell('基本支出', 'public-budget', 'total', 'basic');
  const personnel = notes.cell('人员经费', 'basic', 'personnel-total', 'amount');
  const ofPublic = notes.cell('公用经费', 'basic', 'public-total', 'amount');
  const { words } = notes;
  const ofBasic = (name: string, part: Said) => {
    const percent = notes.percent(`${name}占比`, part, total);
    return percent ? filled(words.shareOfBasic, { percent }) : '';
  };
  return [
    {
      runs: filled(words.basic, {
        year: String(notes.year),
        total,
        personnel,
        personnelShare: ofBasic('人员经费', personnel),
        personnelList: spentOn(notes, PERSONNEL),
        public: ofPublic,
        publicShare: ofBasic('公用经费', ofPublic),
        publicList: spentOn(notes, PUBLIC),
      }),
    },
  ];
}

const afterSemicolon = (said: string) => (said === '' ? [] : runs('；', said));

/** 十、机关运行经费: the running costs of an administrative (or 参公) unit, which are the 公用经费 of table 06 */
export function running(notes: Notes): Paragraph[] {
  const now = notes.cell('机关运行经费', 'basic', 'public-total', 'amount');
  const planned = notes.budget('机关运行经费年初预算', {
    funds: ['public-budget'],
    expenditure: 'basic',
    economic: PUBLIC,
  });
  const before = notes.lastCell('上年机关运行经费', 'basic', 'public-total', 'amount');
  const name = '机关运行经费';
  const budget = compared(notes, {
    name,
    now,
    before: planned,
    than: '年初预算数',
    reason: 'running.budget',
  });
  const last = before
    ? runs('；', compared(notes, { name, now, before, than: '上年决算数', reason: 'running.change' }))
    : afterSemicolon(notes.uncompared(name));
  return [
    {
      runs: runs(`${notes.year}年度机关运行经费支出`, now, '，', budget, last, '。'),
    },
  ];
}
