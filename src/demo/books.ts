import { z } from 'zod';
import type { Journal } from '#base/journal/index.ts';
import { type Day, type Instant, instant, unwrap } from '#base/kernel/index.ts';
import {
  type BusinessEvent,
  businessEventSchema,
  closeMonth,
  closeYear,
  findVoucher,
  postEvents,
  postVouchers,
  reversalOf,
} from '#money/ledger/index.ts';
import type { Db } from '#shell/db/database.ts';

/** A red reversal in a pack of books; every other entry is a business event. */
const reversalSchema = z.strictObject({
  kind: z.literal('reversal'),
  day: businessEventSchema.options[0].shape.day,
  /** the number of the voucher that is reversed */
  reverses: z.string(),
  reason: z.string(),
  maker: z.string(),
  reviewer: z.string(),
});
type Reversal = z.output<typeof reversalSchema>;

export type Entry = BusinessEvent | Reversal;

const packSchema = z.object({
  year: z.int(),
  entries: z.array(z.discriminatedUnion('kind', [reversalSchema, businessEventSchema])),
});

/** A year's books as packs/lukou/books-*.json hold them: entries in the order of posting. */
export interface BooksPack {
  readonly year: number;
  readonly entries: readonly Entry[];
}

/** Reads a pack of books. A wrong shape is a defect and throws, with the place. */
export function readBooks(json: unknown): BooksPack {
  return packSchema.parse(json);
}

interface Target {
  readonly db: Db;
  readonly journal: Journal;
  readonly district: string;
}

/** the demo's staff works in the afternoon of the day */
function afternoon(day: Day): Instant {
  return instant(Date.parse(`${day}T16:30:00+08:00`));
}

/** Posts a year's entries in their order and closes it. Safe to repeat: every entry is a request of its own. */
export async function loadBooks(target: Target, pack: BooksPack): Promise<void> {
  const { district, journal } = target;
  const asked = (index: number, entry: Entry) => ({
    district,
    requestId: `demo-books/${pack.year}/${index}`,
    actor: entry.reviewer,
    at: afternoon(entry.day),
  });
  let waiting: (ReturnType<typeof asked> & { event: BusinessEvent })[] = [];
  const post = async () => {
    for (const result of await postEvents(journal, waiting)) unwrap(result);
    waiting = [];
  };
  for (const [index, entry] of pack.entries.entries()) {
    if (entry.kind !== 'reversal') {
      waiting.push({ ...asked(index, entry), event: entry });
      continue;
    }
    // the reversed voucher has to be posted first
    await post();
    await reverse(target, entry, asked(index, entry));
  }
  await post();
  await close(target, pack);
}

async function reverse(
  { db, district, journal }: Target,
  entry: Reversal,
  asked: { requestId: string; actor: string; at: Instant; district: string },
): Promise<void> {
  const found = await findVoucher(db, district, entry.reverses);
  if (!found) throw new Error(`books pack: ${entry.reverses} is not there to be reversed`);
  const [result] = await postVouchers(journal, [{ ...asked, draft: reversalOf(found.voucher, entry) }]);
  if (result) unwrap(result);
}

async function close({ district, journal }: Target, { year }: BooksPack): Promise<void> {
  const asked = (requestId: string, day: string) => ({
    district,
    requestId: `demo-books/${year}/${requestId}`,
    actor: 'fuhe',
    at: afternoon(day as Day),
  });
  for (let month = 1; month <= 11; month++) {
    const next = `${year}-${String(month + 1).padStart(2, '0')}-05`;
    unwrap(await closeMonth(journal, asked(`close-${month}`, next), year, month));
  }
  unwrap(await closeYear(journal, asked('close-year', `${year + 1}-01-08`), year));
}
