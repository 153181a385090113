import { type RegionLevel, regionLevels } from '#base/kernel/index.ts';
import type { Grouping } from '#service/counts/groupings.ts';
import type { Count, Sum, What } from '#service/counts/whats.ts';

/** Words and columns for the desk's counts of cases. */

export type Tally = Readonly<Record<Count | Sum, number>>;

/** The filter of the counts in an address. */
export interface CountsFilter {
  readonly year?: number;
  readonly month?: number;
  readonly place?: string;
  readonly unit?: string;
  readonly item?: string;
  readonly way?: string;
  readonly level?: RegionLevel;
}

export const finishedOf = ({ delivered, turnedAway, withdrawn, ended }: Tally): number =>
  delivered + turnedAway + withdrawn + ended;
export const decidedOf = ({ granted, rejected }: Tally): number => granted + rejected;

const PERCENT = 100;

/** "34%", to the nearest whole; '—' for a share of nothing. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part * PERCENT) / whole)}%`;
}

/** "2.3", one decimal; '—' of nothing. */
export function averageText(sum: number, number: number): string {
  return number === 0 ? '—' : (sum / number).toFixed(1);
}

export const numberText = (value: number): string => value.toLocaleString('zh-CN');

/** "+12", "−3", "持平"; '' where both are zero. */
export function changeText(now: number, before: number): string {
  if (now === before) return now === 0 ? '' : '持平';
  return now > before ? `+${numberText(now - before)}` : `−${numberText(before - now)}`;
}

function changeWords(now: number, before: number, spanBefore: string): string {
  if (before === 0) return `${spanBefore}没有收件，不作比较`;
  if (now === before) return `收件与${spanBefore}相同`;
  const word = now > before ? '多' : '少';
  const percent = Math.round((Math.abs(now - before) * PERCENT) / before);
  return `收件比${spanBefore}${word} ${numberText(Math.abs(now - before))} 件（${percent}%）`;
}

interface Told {
  readonly span: string;
  readonly spanBefore: string;
  readonly whose: string;
  readonly narrowed: readonly string[];
  readonly now: Tally;
  readonly before: Tally;
  readonly groups: readonly { readonly name: string; readonly now: Tally }[];
}

/**
 * What the counts say, in sentences: how many, how long, how late, how well. The group with most lateness is named where
 * groups are places, units or items. `local` is how many the towns and villages took in; null where it is not known.
 */
export function findings(told: Told, local: number | null): readonly string[] {
  const { now } = told;
  if (Object.values(now).every((value) => value === 0)) return [];
  return [howMany(told), ...howLong(now), howLate(told), ...howWell(now, local)];
}

function howMany({ span, spanBefore, whose, narrowed, now, before }: Told): string {
  const of = narrowed.length === 0 ? whose : `${whose}（${narrowed.join('，')}）`;
  const change = changeWords(now.received, before.received, spanBefore);
  return `${span}，${of}收件 ${numberText(now.received)} 件，办结 ${numberText(finishedOf(now))} 件；${change}。`;
}

function howLong(now: Tally): string[] {
  const decided = decidedOf(now);
  if (decided === 0) return [];
  const promise =
    now.daysPromised === 0
      ? ''
      : `，有承诺时限的平均用了承诺时限的 ${shareText(now.usedOfPromised, now.daysPromised)}`;
  return [
    `作出决定 ${numberText(decided)} 件，从受理到决定平均 ${averageText(now.daysUsed, decided)} 个工作日${promise}。`,
  ];
}

function howLate({ now, groups }: Told): string {
  const { latePromise, lateLaw, deemed } = now;
  const silence = deemed === 0 ? '' : `；逾期未告知、视为受理的 ${numberText(deemed)} 件`;
  if (latePromise === 0 && lateLaw === 0) return `作出的决定没有超时限的${silence}。`;
  const [worst, next] = groups.toSorted((a, b) => b.now.latePromise - a.now.latePromise);
  // where two groups are equal, neither has the most
  const most =
    worst && next && worst.now.latePromise > next.now.latePromise
      ? `，最多的是${worst.name}（${numberText(worst.now.latePromise)} 件）`
      : '';
  const law = lateLaw === 0 ? '没有超法定时限的' : `其中超法定时限 ${numberText(lateLaw)} 件`;
  const share = shareText(latePromise, now.withPromise);
  return `超承诺时限 ${numberText(latePromise)} 件（占有承诺时限的 ${share}），${law}${most}${silence}。`;
}

function howWell(now: Tally, local: number | null): string[] {
  const { delivered, received } = now;
  const parts = [
    ...(delivered === 0
      ? []
      : [
          `送达办结的 ${numberText(delivered)} 件里一次办成 ${shareText(now.firstTimeRight, delivered)}、零上门 ${shareText(now.withoutVisit, delivered)}`,
        ]),
    ...(decidedOf(now) === 0 ? [] : [`当场作出决定 ${shareText(now.onTheSpot, decidedOf(now))}`]),
    ...(local === null || received === 0 ? [] : [`镇、村收件占 ${shareText(local, received)}`]),
    ...(now.rated === 0 ? [] : [`评价 ${numberText(now.rated)} 次，差评 ${numberText(now.dissatisfied)} 次`]),
  ];
  return parts.length === 0 ? [] : [`${parts.join('；')}。`];
}

const isHall = (site: string) => site.endsWith('000000');

/** The filter of one group's cases. A site needs its level, or a town's centre would bring its villages along. */
export function filterOf(by: Grouping, key: string): CountsFilter {
  if (by === 'month') return { month: Number(key) };
  if (by === 'town') return isHall(key) ? { level: 'district' } : { place: key };
  if (by === 'site') return isHall(key) ? { level: 'district' } : siteFilter(key);
  if (by === 'level') return { level: regionLevels.find((level) => level === key) ?? 'district' };
  return { [by]: key };
}

const siteFilter = (site: string): CountsFilter =>
  site.endsWith('000') ? { place: site, level: 'town' } : { place: site };

/** The grouping inside a group, to which its name leads. Null where there is none. */
export function furtherBy(by: Grouping, key: string): Grouping | null {
  if (by === 'month') return 'town';
  if (by === 'town') return isHall(key) ? 'unit' : 'site';
  return by === 'item' ? null : 'item';
}

export interface CountColumn {
  readonly label: string;
  /** what its cases are; a column without it does not open */
  readonly what: What;
  readonly text: (tally: Tally) => string;
  /** number of the cases behind it */
  readonly number: (tally: Tally) => number;
  /** shows the change against the span before under the number */
  readonly compared?: true;
  /** a number above zero is bad */
  readonly bad?: true;
}

const plain = (label: string, what: Count): CountColumn => ({
  label,
  what,
  text: (tally) => numberText(tally[what]),
  number: (tally) => tally[what],
});
const share = (label: string, what: Count, whole: (tally: Tally) => number): CountColumn => ({
  label,
  what,
  text: (tally) => shareText(tally[what], whole(tally)),
  number: (tally) => tally[what],
});

/** The columns of the table: how many, how long, how late, how well. */
export const COLUMNS: readonly { readonly title: string; readonly columns: readonly CountColumn[] }[] = [
  {
    title: '办了多少',
    columns: [
      { ...plain('收件', 'received'), compared: true },
      {
        label: '办结',
        what: 'finished',
        text: (tally) => numberText(finishedOf(tally)),
        number: finishedOf,
        compared: true,
      },
      {
        label: '作出决定',
        what: 'decided',
        text: (tally) => numberText(decidedOf(tally)),
        number: decidedOf,
      },
    ],
  },
  {
    title: '用了多久',
    columns: [
      {
        label: '平均工作日',
        what: 'daysUsed',
        text: (tally) => averageText(tally.daysUsed, decidedOf(tally)),
        number: decidedOf,
      },
      {
        label: '占承诺',
        what: 'usedOfPromised',
        text: (tally) => shareText(tally.usedOfPromised, tally.daysPromised),
        number: (tally) => tally.withPromise,
      },
    ],
  },
  {
    title: '超了多少',
    columns: [
      { ...plain('超承诺', 'latePromise'), bad: true },
      { ...plain('超法定', 'lateLaw'), bad: true },
      { ...plain('送达超期', 'lateDelivery'), bad: true },
    ],
  },
  {
    title: '办得怎样',
    columns: [
      share('一次办成', 'firstTimeRight', ({ delivered }) => delivered),
      share('零上门', 'withoutVisit', ({ delivered }) => delivered),
      share('当场办结', 'onTheSpot', decidedOf),
      plain('告知补正', 'supplementAsked'),
      { ...plain('差评', 'dissatisfied'), bad: true },
    ],
  },
];

/** The address of a CSV of what is shown. */
export function csvAddress(filter: CountsFilter, by: Grouping): string {
  const asked = Object.entries({ ...filter, by }).filter(([, value]) => value !== undefined);
  return `/api/counts/csv?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`;
}
