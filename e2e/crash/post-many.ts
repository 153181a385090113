import { createJournal } from '#base/journal/index.ts';
import { day, instant } from '#base/kernel/index.ts';
import { grantForTest } from '#money/budget/testing.store.ts';
import { ledgerProjector, postVouchers } from '#money/ledger/index.ts';
import { soundDraft, testQuotas } from '#money/ledger/testing.ts';
import { openDatabase } from '#shell/db/database.ts';

/**
 * crash.test.ts runs this as a process of its own. It posts vouchers and prints the number of each acknowledged one, until it
 * is killed or has posted all.
 */
const [url = '', count = '0', group = '1'] = process.argv.slice(2);
const { db } = openDatabase(url);
await grantForTest(db, ['crash'], testQuotas);
const journal = createJournal(db, [ledgerProjector]);
for (let posted = 0; posted < Number(count); posted += Number(group)) {
  const orders = Array.from({ length: Number(group) }, (_, index) => ({
    district: 'crash',
    requestId: `crash-${posted + index}`,
    actor: 'staff-reviewer',
    at: instant(Date.parse('2020-03-05T02:00:00Z')),
    draft: soundDraft({ day: day('2020-03-05'), summary: `第 ${posted + index} 笔` }),
  }));
  const results = await postVouchers(journal, orders);
  const numbers = results.map((result) =>
    result.ok ? result.value.number : `refused ${result.problems[0]?.code}`,
  );
  process.stdout.write(`${numbers.join('\n')}\n`);
}
await db.destroy();
