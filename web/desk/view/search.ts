import type { Permission } from '#base/org/permissions.ts';
import { shortNumber } from './lights.ts';
import { navigationFor } from './navigation.ts';
import { showAmount, showNumber } from './show.ts';

export interface Hit {
  readonly kind: '页面' | '办件' | '凭证' | '科目' | '报表';
  readonly title: string;
  readonly about: string;
  /** address under /desk */
  readonly to: string;
}

interface Coded {
  readonly code: string;
  readonly name: string;
}

export interface FigureRow {
  /** id of the figure */
  readonly id: string;
  readonly table: string;
  readonly label: string;
  /** as printed, 万元 */
  readonly text: string;
}

export interface Found {
  readonly year: number;
  readonly accounts: readonly Coded[];
  readonly vouchers: readonly {
    readonly number: string;
    readonly day: string;
    readonly summary: string;
    readonly financialTotal: number;
  }[];
  readonly figures: readonly FigureRow[];
  readonly cases: readonly {
    readonly number: string;
    readonly item: string;
    readonly applicant: string;
    readonly statusName: string;
  }[];
}

interface CellLike {
  readonly text: string;
  readonly role: string;
  readonly figure?: string | undefined;
}

interface TableLike {
  readonly number: string;
  readonly title: string;
  readonly body: readonly (readonly CellLike[])[];
}

/** Every printed figure with the words that stand before it in its row. */
export function figuresIn(tables: readonly TableLike[]): FigureRow[] {
  return tables.flatMap(({ number, title, body }) =>
    body.flatMap((row) => {
      let label = '';
      let fresh = true;
      return row.flatMap(({ text, role, figure }): FigureRow[] => {
        if (role === 'label' || role === 'code') {
          label = fresh ? text : `${label} ${text}`;
          fresh = false;
        } else if (role === 'value') fresh = true;
        return figure && text ? [{ id: figure, table: `${number} ${title}`, label: label.trim(), text }] : [];
      });
    }),
  );
}

const FEW = 6;

/** A case number is shown and read aloud in groups; names keep their spaces. */
export function joinDigits(text: string): string {
  return /^[\d\s]+$/.test(text) ? text.replaceAll(/\s/g, '') : text;
}

function numberHit(typed: string): Hit[] {
  const parts = /^(\d{4})-?(\d{2})-?(\d{1,4})$/.exec(typed);
  if (!parts) return [];
  const number = `${parts[1]}-${parts[2]}-${(parts[3] ?? '').padStart(4, '0')}`;
  return [{ kind: '凭证', title: number, about: showNumber(number), to: `/vouchers/${number}` }];
}

/** What to offer for the typed text, the surest first, few of each kind. */
export function hitsOf(
  text: string,
  found: Found,
  permissions: readonly Permission[],
  showDay: (day: string) => string,
): Hit[] {
  const typed = text.trim();
  if (typed === '') return [];
  const reads = permissions.includes('ledger.read');
  const pages = navigationFor(permissions)
    .flatMap(({ entries }) => entries)
    .filter(({ label }) => label.includes(typed))
    .map(({ to, label }): Hit => ({ kind: '页面', title: label, about: '', to }));
  const accounts = found.accounts
    .filter(({ code, name }) => code.startsWith(typed) || name.includes(typed))
    .slice(0, FEW)
    .map(
      ({ code, name }): Hit => ({
        kind: '科目',
        title: `${code} ${name}`,
        about: `${found.year}年的凭证`,
        to: `/vouchers?year=${found.year}&account=${code}`,
      }),
    );
  const vouchers = found.vouchers.map(
    ({ number, day, summary, financialTotal }): Hit => ({
      kind: '凭证',
      title: summary,
      about: `${number} ${showDay(day)} ${showAmount(financialTotal)}元`,
      to: `/vouchers/${number}`,
    }),
  );
  const figures = found.figures
    .filter(({ label, text: value, id }) => label.includes(typed) || value === typed || id === typed)
    .slice(0, FEW)
    .map(
      ({ id, table, label, text: value }): Hit => ({
        kind: '报表',
        title: `${label} ${value}万元`,
        about: `${table}（${id}）`,
        to: `/account?year=${found.year}&figure=${encodeURIComponent(id)}&table=${encodeURIComponent(`"${id.slice(0, 2)}"`)}`,
      }),
    );
  const cases = found.cases.slice(0, FEW).map(
    ({ number, item, applicant, statusName }): Hit => ({
      kind: '办件',
      title: `${applicant} ${item}`,
      about: `${statusName} ${shortNumber(number)}`,
      to: `/cases/${number}`,
    }),
  );
  return [...(reads ? numberHit(typed) : []), ...cases, ...pages, ...accounts, ...vouchers, ...figures];
}
