import { execFile, execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import type pg from 'pg';
import { accountingSystems } from '#money/ledger/types.ts';
import { formatYuan } from '../../src/base/kernel/index.ts';
import type { VoucherDraft } from '../../src/money/ledger/types.ts';

export function hasHledger(): string | null {
  try {
    return execFileSync('hledger', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** Writes the same books as a plain-text journal: each system of a voucher is a transaction, dimensions are tags. */
export async function writeJournal(file: string, drafts: Iterable<VoucherDraft>): Promise<void> {
  const out = await open(file, 'w');
  let text = '';
  for (const draft of drafts) {
    for (const system of accountingSystems) {
      const lines = draft.lines.filter((line) => line.system === system);
      if (lines.length === 0) continue;
      text += `${draft.day} ${draft.summary}\n`;
      for (const line of lines) {
        const tags = line.budget
          ? `  ; functional:${line.budget.functional}, economic:${line.budget.economic ?? ''}, expenditure:${line.budget.expenditure}`
          : '';
        text += `  ${line.account}  ${formatYuan((line.debit - line.credit) as never)}${tags}\n`;
      }
      text += '\n';
    }
    if (text.length > 1 << 20) {
      await out.write(text);
      text = '';
    }
  }
  await out.write(text);
  await out.close();
}

/** Seconds of `hledger balance` over the journal, whose text it reads each time, and its balances in fen. */
export async function timeHledger(
  file: string,
): Promise<{ seconds: number; balances: ReadonlyMap<string, number> }> {
  const start = performance.now();
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const args = ['-f', file, 'balance', '--no-total', '-O', 'csv'];
  const { stdout } = await promisify(execFile)('hledger', args, { maxBuffer: 1 << 28, env });
  const seconds = (performance.now() - start) / 1_000;
  const rows = [...stdout.matchAll(/^"(\d+)","(-?[\d.]+)"/gm)];
  return {
    seconds,
    balances: new Map(rows.map(([, account, yuan]) => [account!, Math.round(Number(yuan) * 100)])),
  };
}

/** Throws when an account has different balances here and there: then one of the two is wrong. */
export async function compareBalances(
  pool: pg.Pool,
  district: string,
  theirs: ReadonlyMap<string, number>,
): Promise<number> {
  const { rows } = await pool.query<{ account: string; balance: number }>(
    `SELECT account, sum(debit - credit)::bigint AS balance FROM ledger_cell WHERE district = $1
     GROUP BY account HAVING sum(debit - credit) <> 0`,
    [district],
  );
  const differ = rows.filter(({ account, balance }) => theirs.get(account) !== balance);
  if (rows.length === 0 || differ.length > 0 || theirs.size !== rows.length)
    throw new Error(`hledger's balances differ: ${JSON.stringify({ ours: rows, theirs: [...theirs] })}`);
  return rows.length;
}
