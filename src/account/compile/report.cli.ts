import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drillVouchers } from '#money/ledger/index.ts';
import type { Db } from '#shell/db/database.ts';
import { loadAccount, loadNarrative } from './compile.store.ts';
import type { ReportDeps, Writer } from './report.ts';

/** What `yimen report` and `yimen drill` need, on a database and the file system. */
export function reportDeps(db: Db, district: string): ReportDeps & Writer {
  return {
    account: (year) => loadAccount(db, district, year),
    narrative: (year) => loadNarrative(db, district, year),
    vouchers: (query, after) => drillVouchers(db, district, query, { after, limit: 500 }),
    async write(dir, name, text) {
      await mkdir(dir, { recursive: true });
      const file = path.join(dir, name);
      await writeFile(file, text, 'utf8');
      return file;
    },
  };
}
