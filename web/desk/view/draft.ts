import { type Fen, fen, formatYuan, type LineSide, parseYuan } from '#base/kernel/index.ts';
import type { TypedDraft } from '#money/ledger/contract-draft.ts';
import { type AccountingSystem, accountingSystems, type BudgetDimensions } from '#money/ledger/types.ts';

/** A voucher while it is typed: every field is text, nothing is refused before it is sent. */
export interface DraftLine {
  /** stays with the line while others are added and taken away */
  readonly key: string;
  readonly account: string;
  readonly debit: string;
  readonly credit: string;
  /** 费用明细 of a financial line */
  readonly costItem: string;
  readonly counterparty: string;
  readonly functional: string;
  readonly economic: string;
}

/** What all budgetary lines of one voucher share; hardly any voucher has two. */
export type SharedBudget = Omit<
  BudgetDimensions,
  'functional' | 'economic' | 'govEconomic' | 'project' | 'quota'
> & {
  readonly project: string;
  readonly quota: string;
};

export interface Draft {
  readonly day: string;
  readonly summary: string;
  readonly attachments: number;
  /** 期初余额: only while no month is closed */
  readonly opening?: boolean;
  readonly budget: SharedBudget;
  readonly financial: readonly DraftLine[];
  readonly budgetary: readonly DraftLine[];
}

export function emptyLine(key: string): DraftLine {
  return {
    key,
    account: '',
    debit: '',
    credit: '',
    costItem: '',
    counterparty: '',
    functional: '',
    economic: '',
  };
}

export function emptyDraft(day: string): Draft {
  return {
    day,
    summary: '',
    attachments: 0,
    budget: {
      expenditure: 'basic',
      project: '',
      fund: 'public-budget',
      fundYear: 'current',
      source: 'opening',
      quota: '',
      payment: day < '2021-01-01' ? 'direct' : 'integrated',
      procurement: false,
    },
    financial: [emptyLine('f1'), emptyLine('f2')],
    budgetary: [emptyLine('b1'), emptyLine('b2')],
  };
}

export function isBlank(line: DraftLine): boolean {
  const { key: _, ...fields } = line;
  return Object.values(fields).every((text) => text.trim() === '');
}

/** fen of a typed amount. An unreadable one counts as 0 in the running balance; the server refuses it. */
function amountOf(text: string): Fen {
  const parsed = parseYuan(text.trim() === '' ? '0' : text.trim());
  return parsed.ok ? parsed.value : fen(0);
}

export interface Balance {
  readonly debit: Fen;
  readonly credit: Fen;
  /** debit − credit */
  readonly difference: Fen;
}

export function balanceOf(lines: readonly DraftLine[]): Balance {
  let debit = 0;
  let credit = 0;
  for (const line of lines) {
    debit += amountOf(line.debit);
    credit += amountOf(line.credit);
  }
  return { debit: fen(debit), credit: fen(credit), difference: fen(debit - credit) };
}

/** The amount that would make the system balance if it stood on this side of this line; '' when nothing is missing. */
export function balancingAmount(lines: readonly DraftLine[], key: string, side: LineSide): string {
  const { difference } = balanceOf(lines.filter((line) => line.key !== key));
  const missing = side === 'debit' ? -difference : difference;
  return missing > 0 ? formatYuan(fen(missing)) : '';
}

function typedBudget(line: DraftLine, shared: SharedBudget) {
  // a line without a functional code carries no budget: 8001 is kept in total
  if (line.functional === '') return {};
  const { project, quota, ...rest } = shared;
  const budget = {
    ...rest,
    functional: line.functional,
    ...(line.economic ? { economic: line.economic } : {}),
    ...(project && shared.expenditure === 'project' ? { project } : {}),
    ...(quota ? { quota } : {}),
  };
  return { budget };
}

/** The draft as the server takes it: blank lines are left out, financial lines first. */
export function toTyped(draft: Draft, govEconomic: (economic: string) => string | undefined): TypedDraft {
  const lines = accountingSystems.flatMap((system) =>
    draft[system]
      .filter((line) => !isBlank(line))
      .map((line): TypedDraft['lines'][number] => {
        const typed = {
          system,
          account: line.account,
          debit: line.debit.trim(),
          credit: line.credit.trim(),
          summary: draft.summary,
          ...(line.counterparty ? { counterparty: line.counterparty } : {}),
        };
        if (system === 'financial') {
          const project = draft.budget.expenditure === 'project' ? draft.budget.project : '';
          return {
            ...typed,
            ...(line.costItem ? { costItem: line.costItem } : {}),
            ...(project ? { project } : {}),
          };
        }
        const { budget } = typedBudget(line, draft.budget);
        const gov = budget?.economic ? govEconomic(budget.economic) : undefined;
        return budget ? { ...typed, budget: { ...budget, ...(gov ? { govEconomic: gov } : {}) } } : typed;
      }),
  );
  const { day, summary, attachments } = draft;
  return { day, summary, attachments, ...(draft.opening ? { opening: true } : {}), lines };
}

/** Where line `index` of what was sent stands on the page. */
export function lineAt(draft: Draft, index: number): DraftLine | undefined {
  return accountingSystems.flatMap((system) => draft[system].filter((line) => !isBlank(line)))[index];
}

/** The line of a problem's place: `lines[2].account` or `lines.2.account` → 2. */
export function lineIndexOf(at: string): number | null {
  const found = /(?:^|\.)lines(?:\[(\d+)\]|\.(\d+))/.exec(at);
  return found ? Number(found[1] ?? found[2]) : null;
}

interface LineLike {
  readonly system?: AccountingSystem;
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
  readonly costItem?: string | undefined;
  readonly counterparty?: string | undefined;
  readonly project?: string | undefined;
  readonly budget?:
    | BudgetDimensions
    | { readonly [K in keyof BudgetDimensions]?: BudgetDimensions[K] | undefined }
    | undefined;
}

export interface VoucherLike {
  readonly summary: string;
  readonly attachments: number;
  readonly financial: readonly LineLike[];
  readonly budgetary: readonly LineLike[];
}

const amountText = (amount: number) => (amount === 0 ? '' : formatYuan(fen(amount)));

function fromLine(line: LineLike, key: string): DraftLine {
  return {
    key,
    account: line.account,
    debit: amountText(line.debit),
    credit: amountText(line.credit),
    costItem: line.costItem ?? '',
    counterparty: line.counterparty ?? '',
    functional: line.budget?.functional ?? '',
    economic: line.budget?.economic ?? '',
  };
}

/** Copies a voucher's entries and dimensions into a draft, with another day. */
export function fromVoucher(voucher: VoucherLike, day: string): Draft {
  const base = emptyDraft(day);
  const dimensions = voucher.budgetary.find(({ budget }) => budget)?.budget;
  const { functional: _f, economic: _e, govEconomic: _g, project, quota, ...shared } = dimensions ?? {};
  const given = Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
  const financialProject = voucher.financial.find((line) => line.project)?.project;
  return {
    ...base,
    summary: voucher.summary,
    attachments: voucher.attachments,
    budget: { ...base.budget, ...given, project: project ?? financialProject ?? '', quota: quota ?? '' },
    financial: voucher.financial.map((line, index) => fromLine(line, `f${index + 1}`)),
    budgetary: voucher.budgetary.map((line, index) => fromLine(line, `b${index + 1}`)),
  };
}

interface YearCodes {
  readonly accounts: readonly { readonly code: string }[];
  readonly functional: readonly { readonly code: string }[];
  readonly economic: readonly { readonly code: string }[];
}

/**
 * A copied draft without what its own year refuses: codes that the year does not have, the 指标 of another year, and a way of
 * payment that has ended. `from`: the year of the voucher that was copied.
 */
export function forYear(draft: Draft, from: number, codes: YearCodes): Draft {
  const year = Number(draft.day.slice(0, 4));
  if (year === from) return draft;
  const known = (list: readonly { readonly code: string }[]) => {
    const all = new Set(list.map(({ code }) => code));
    return (code: string) => (all.has(code) ? code : '');
  };
  const [account, functional, economic] = [
    known(codes.accounts),
    known(codes.functional),
    known(codes.economic),
  ];
  const line = (one: DraftLine): DraftLine => ({
    ...one,
    account: account(one.account),
    functional: functional(one.functional),
    economic: economic(one.economic),
    costItem: economic(one.costItem),
  });
  const { payment } = emptyDraft(draft.day).budget;
  const paid = draft.budget.payment === 'none' ? draft.budget.payment : payment;
  return {
    ...draft,
    budget: { ...draft.budget, quota: '', payment: paid },
    financial: draft.financial.map(line),
    budgetary: draft.budgetary.map(line),
  };
}

/** Has anything been typed that is worth keeping? */
export function isWorthKeeping(draft: Draft): boolean {
  return (
    draft.summary.trim() !== '' ||
    accountingSystems.some((system) => draft[system].some((line) => !isBlank(line)))
  );
}
