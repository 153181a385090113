import { execFile, execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { formatYuan } from '../../src/base/kernel/index.ts';
import type { VoucherDraft } from '../../src/money/ledger/types.ts';

export function hasHledger(): string | null {
  try {
    return execFileSync('hledger', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** The same books as a plain-text journal: each system of a voucher is a transaction, dimensions are tags. */
export async function writeJournal(file: string, drafts: Iterable<VoucherDraft>): Promise<void> {
  const out = await open(file, 'w');
  let text = '';
  for (const draft of drafts) {
    for (const system of ['financial', 'budgetary'] as const) {
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

/** Seconds of `hledger balance` over the journal: it reads the text anew each time, that is how it works. */
export async function timeHledger(file: string): Promise<number> {
  const start = performance.now();
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  await promisify(execFile)('hledger', ['-f', file, 'balance', '-O', 'csv'], { maxBuffer: 1 << 28, env });
  return (performance.now() - start) / 1_000;
}
