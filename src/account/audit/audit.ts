import {
  type JudgementState,
  ok,
  type Problem,
  type Result,
  refused,
  type Severity,
} from '#base/kernel/index.ts';
import { type Broken, type Explained, explain } from './causes/index.ts';
import type { Check, Value } from './checks/check.ts';
import { checks } from './checks/index.ts';
import { isBlankForm } from './checks/residue.ts';
import { problems } from './problems.ts';
import type { ReadDocument } from './read/document.ts';
import { LIMITS } from './read/limits.ts';
import { readFile } from './read/read.ts';
import { accountOf, type ReadAccount } from './recognise/account.ts';
import { titleOf } from './recognise/forms.ts';

/** A file as it came in. Its name is only for messages. */
export interface AuditFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is wrong, with both values and both places. It never says which of them is right. */
export interface Finding {
  /** the same in every run over the same document, so that a reader's answer finds it again */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly values: readonly Value[];
  readonly basis: string;
  readonly hint: string;
  /** the other checks that the same cause breaks */
  readonly also: readonly string[];
}

export interface Judged {
  readonly check: string;
  readonly object: string;
  readonly state: JudgementState;
  readonly reason?: string;
}

export interface Audit {
  readonly account: ReadAccount;
  readonly findings: readonly Finding[];
  readonly judged: readonly Judged[];
}

export interface AuditOptions {
  /** last year's account, for the checks over two years */
  readonly last?: readonly AuditFile[];
  /** a millisecond clock: reading stops when it takes too long */
  readonly now: () => number;
  readonly progress?: (text: string) => void;
  readonly checks?: readonly Check[];
}

/** Reads files as one account and judges it. Refuses, all at once, every file that cannot be read. */
export async function audit(files: readonly AuditFile[], options: AuditOptions): Promise<Result<Audit>> {
  const documents = await readAll(files, options);
  const last = options.last ? await readAll(options.last, options) : undefined;
  const refusals: Problem[] = [documents, last].flatMap((r) => (r && !r.ok ? r.problems : []));
  if (!documents.ok || (last && !last.ok)) return refused(...refusals);
  options.progress?.('识别表格与说明');
  const account = accountOf(documents.value);
  if (tooMuch(account)) return refused(problems.of('audit/too-complex', files[0]?.name ?? 'files', {}));
  if (saysNothing(account)) return refused(nothingRead(account, files[0]?.name ?? 'files'));
  const lastAccount = last?.ok ? accountOf(last.value) : undefined;
  options.progress?.('核对');
  return ok(judge(account, lastAccount, options.checks ?? checks));
}

/** Has the document neither a table nor an amount in words? Then an audit without findings would mean nothing. */
function saysNothing({ tables, untitled, statements }: ReadAccount): boolean {
  return tables.length + untitled.length + statements.length === 0;
}

/** Tells an account of which only the titles of tables could be read from a file that is no account. */
function nothingRead(account: ReadAccount, name: string): Problem {
  const [title] = account.paragraphs.flatMap((p) => titleOf(p.text)?.title ?? []);
  return title
    ? problems.of('audit/no-table-read', name, { title })
    : problems.of('audit/not-an-account', name, {});
}

/** Is there more than any account has? To judge it would take too long. */
function tooMuch(account: ReadAccount): boolean {
  return (
    account.statements.length > LIMITS.statements ||
    account.paragraphs.length > LIMITS.paragraphs ||
    account.tables.length > LIMITS.tables
  );
}

async function readAll(files: readonly AuditFile[], options: AuditOptions): Promise<Result<ReadDocument[]>> {
  if (files.length === 0) return refused(problems.of('audit/no-file-given', 'files', {}));
  if (files.length > LIMITS.files) return refused(problems.of('audit/too-complex', 'files', {}));
  const documents: ReadDocument[] = [];
  const refusals: Problem[] = [];
  for (const file of files) {
    options.progress?.(`读取 ${file.name}`);
    const read = await readFile(file.name, file.bytes, options.now);
    if (read.ok) documents.push(read.value);
    else refusals.push(...read.problems);
  }
  return refusals.length > 0 ? refused(...refusals) : ok(documents);
}

/** Runs every check. A blank form is no account: one finding says so, and nothing in it is called wrong. */
export function judge(
  account: ReadAccount,
  last: ReadAccount | undefined,
  list: readonly Check[] = checks,
): Audit {
  const blank = isBlankForm(account);
  const judged: Judged[] = [];
  const broken: Broken[] = [];
  for (const check of list) {
    for (const outcome of check.judge(account, last)) {
      const excused = blank && outcome.state === 'broken' && check.id !== 'template-residue';
      const state = excused ? 'not-applicable' : outcome.state;
      const reason = excused ? '空白模板' : outcome.state === 'broken' ? undefined : outcome.message;
      judged.push({ check: check.id, object: outcome.object, state, ...(reason ? { reason } : {}) });
      if (state === 'broken') broken.push({ check, outcome });
    }
  }
  const { explained, rest } = explain(broken, account, last, list);
  const findings = [...explained.map(ofCause), ...merged(rest)];
  return { account, findings: findings.sort((a, b) => RANK[a.severity] - RANK[b.severity]), judged };
}

/** One accident, told once, with what it explains. */
function ofCause({ cause, message, values, broken }: Explained): Finding {
  const main = toFinding(broken);
  const others = [...new Set(broken.map(({ outcome }) => outcome.message ?? ''))];
  const shown = others.slice(0, 6).join('；');
  return {
    id: `${cause.id}-${digest([message, ...values.slice(0, 2).map((v) => v.place.quote)].join('|'))}`,
    check: cause.id,
    severity: main.severity,
    title: cause.title,
    message: `${message}。由此解释的不符有 ${others.length} 处：${shown}${others.length > 6 ? ' 等' : ''}`,
    values: [...values, ...main.values].slice(0, MOST_SHOWN),
    basis: cause.basis,
    hint: cause.hint,
    also: [...new Set(broken.map(({ check }) => check.id))],
  };
}

/** values that a finding of a cause shows */
const MOST_SHOWN = 12;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Makes one finding of one cause: of the same words twice, or of several equalities that one cell breaks. */
function merged(broken: readonly Broken[]): Finding[] {
  const groups: Broken[][] = [];
  const home = new Map<string, Broken[]>();
  for (const one of broken) {
    const keys = keysOf(one);
    const found = [...new Set(keys.flatMap((key) => home.get(key) ?? []))];
    const group = found.length > 0 ? groups.find((g) => g.includes(found[0] as Broken)) : undefined;
    const into = group ?? [];
    if (!group) groups.push(into);
    into.push(one);
    for (const key of keys) home.set(key, [...(home.get(key) ?? []), one]);
  }
  return groups.map(toFinding).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

const BY_CELL =
  /^(narrative-table|x\d|.*-(columns|classes|hierarchy|total|groups|balance|kinds|vehicles|opening|personnel|public|carry-over))/;

function keysOf({ check, outcome }: Broken): string[] {
  const words = [`${check.id}|${outcome.message}`];
  if (!BY_CELL.test(check.id)) return words;
  return [
    ...words,
    ...outcome.values
      .filter((v) => v.value !== '0.00')
      .map((v) => `cell|${v.place.page}|${v.place.line}|${v.place.quote}`),
  ];
}

function toFinding(group: readonly Broken[]): Finding {
  const sorted = [...group].sort(
    (a, b) => RANK[a.outcome.severity ?? 'error'] - RANK[b.outcome.severity ?? 'error'],
  );
  const [main] = sorted;
  if (!main) throw new Error('a finding without a cause');
  const messages = [...new Set(group.map((g) => g.outcome.message ?? ''))];
  const seen = new Set<string>();
  const values = sorted
    .flatMap((g) => g.outcome.values)
    .filter((value) => {
      const key = `${value.place.page}|${value.place.line}|${value.place.quote}|${value.value}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  const first = main.outcome.message ?? '';
  const others = messages.filter((m) => m !== first);
  return {
    id: `${main.check.id}-${digest([first, ...values.slice(0, 2).map((v) => v.place.quote)].join('|'))}`,
    check: main.check.id,
    severity: main.outcome.severity ?? 'error',
    title: main.check.title,
    message:
      others.length > 0
        ? `${first}。同一处还牵涉：${others.slice(0, 6).join('；')}${others.length > 6 ? ` 等${others.length}项` : ''}`
        : first,
    values,
    basis: main.check.basis,
    hint: main.check.hint,
    also: [...new Set(group.map((g) => g.check.id))].filter((id) => id !== main.check.id),
  };
}

/** A short name for a finding: FNV-1a over its words, no secret and no proof. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
