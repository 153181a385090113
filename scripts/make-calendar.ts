/**
 * Makes packs/calendar/YYYY.json from the days of npm `chinese-days` and the notices below.
 * When a new year is announced, update chinese-days, add the notice, and run `node scripts/make-calendar.ts`. A test of the
 * calendar room compares the packs with a second source.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Notice {
  readonly number: string;
  /** the notice's own date, or null where only the day of its publication is known */
  readonly date: string | null;
  readonly published?: string;
  readonly about: string;
}

interface YearPlan {
  readonly notices: readonly [Notice, ...Notice[]];
  /** days that another notice than the year's first has set */
  readonly decidedBy?: Readonly<Record<string, string>>;
}

const usual = (year: number) => `关于${year}年部分节假日安排的通知`;

const plans: Readonly<Record<number, YearPlan>> = {
  2019: {
    notices: [
      { number: '国办发明电〔2018〕15号', date: null, published: '2018-12-06', about: usual(2019) },
      { number: '国办发明电〔2019〕3号', date: null, about: '关于调整2019年劳动节假期安排的通知' },
    ],
    decidedBy: Object.fromEntries(
      ['04-28', '05-01', '05-02', '05-03', '05-04', '05-05'].map((d) => [
        `2019-${d}`,
        '国办发明电〔2019〕3号',
      ]),
    ),
  },
  2020: {
    notices: [
      { number: '国办发明电〔2019〕16号', date: '2019-11-21', about: usual(2020) },
      {
        number: '国办发明电〔2020〕1号',
        date: null,
        about: '关于延长2020年春节假期的通知（延长至2月2日，原定2月1日上班取消）',
      },
    ],
    decidedBy: Object.fromEntries(
      ['2020-01-31', '2020-02-01', '2020-02-02'].map((d) => [d, '国办发明电〔2020〕1号']),
    ),
  },
  2021: { notices: [{ number: '国办发明电〔2020〕27号', date: '2020-11-25', about: usual(2021) }] },
  2022: {
    notices: [
      { number: '国办发明电〔2021〕11号', date: '2021-10-25', about: usual(2022) },
      {
        number: '国办发明电〔2022〕16号',
        date: '2022-12-08',
        about: `${usual(2023)}（元旦假期自2022年12月31日起）`,
      },
    ],
    decidedBy: { '2022-12-31': '国办发明电〔2022〕16号' },
  },
  2023: { notices: [{ number: '国办发明电〔2022〕16号', date: '2022-12-08', about: usual(2023) }] },
  2024: { notices: [{ number: '国办发明电〔2023〕7号', date: '2023-10-25', about: usual(2024) }] },
  2025: { notices: [{ number: '国办发明电〔2024〕12号', date: '2024-11-12', about: usual(2025) }] },
  2026: { notices: [{ number: '国办发明电〔2025〕7号', date: '2025-11-04', about: usual(2026) }] },
};

/** the festivals' names in 全国年节及纪念日放假办法 */
const fullName: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
  国庆节: '国庆节',
};

/** Makes the rows of a year. In 2020 the Mid-Autumn Festival was on National Day, and the library keeps one name. */
function rowsOf(days: Readonly<Record<string, string>>, plan: YearPlan): object[] {
  return Object.entries(days)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, words]) => {
      const name = day === '2020-10-01' ? '国庆节、中秋节' : (words.split(',')[1] ?? '');
      return { day, name: fullName[name] ?? name, notice: plan.decidedBy?.[day] ?? plan.notices[0].number };
    });
}

function lines(rows: readonly object[]): string {
  const fields = (row: object) =>
    Object.entries(row).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return rows.map((row) => `    {${fields(row).join(', ')}}`).join(',\n');
}

function packOf(year: number, plan: YearPlan): string {
  const source = new URL(`../node_modules/chinese-days/dist/years/${year}.json`, import.meta.url);
  const days = JSON.parse(readFileSync(source, 'utf8')) as Record<string, Record<string, string>>;
  return `{
  "about": "${year}年放假和调休上班的日子；未列出的日子，周一至周五上班，周六、周日休息。由 scripts/make-calendar.ts 生成，不要手改。",
  "basis": "全国年节及纪念日放假办法；国务院办公厅各年放假安排通知",
  "source": "日期取自 npm chinese-days 1.5.7（MIT），与 npm holiday-calendar 1.3.3（MIT）逐日核对一致；通知文号和日期取自公开转载，未对照原件",
  "year": ${year},
  "notices": [
${lines(plan.notices)}
  ],
  "holidays": [
${lines(rowsOf(days.holidays ?? {}, plan))}
  ],
  "workdays": [
${lines(rowsOf(days.workdays ?? {}, plan))}
  ]
}
`;
}

for (const [year, plan] of Object.entries(plans)) {
  writeFileSync(new URL(`../packs/calendar/${year}.json`, import.meta.url), packOf(Number(year), plan));
}
