import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api, today, useMay, useMe, useYear } from '../../app/index.ts';
import { Empty, Loaded, Page, Waiting } from '../../frame/index.ts';
import { makeRefusal } from '../../view/allowed.ts';
import { type Draft, emptyDraft, forYear, fromVoucher } from '../../view/draft.ts';
import { readSaved } from '../../view/saved-draft.ts';
import { VoucherForm } from './voucher-form.tsx';

/** Today in the year of the books that is shown; otherwise the first day after the months that are closed. */
function useUsualDay(): string | null {
  const { year, ready } = useYear();
  const periods = useQuery(api.ledger.periods.queryOptions({ staleTime: 60_000 }));
  if (!ready || !periods.data) return null;
  if (today().startsWith(String(year))) return today();
  const closed = periods.data.filter((month) => month.year === year && month.closedAt !== null);
  const month = Math.max(0, ...closed.map((period) => period.month)) + 1;
  return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;
}

/** A new voucher: empty, as it was left, or taken over from another one. */
export function NewVoucher() {
  const me = useMe();
  const { copy, returned } = useSearch({ from: '/vouchers/new' });
  const day = useUsualDay();
  const not = makeRefusal(useMay('ledger.make'));
  if (not)
    return (
      <Page title="新凭证" not={not}>
        {null}
      </Page>
    );
  if (day === null) return <Waiting />;
  if (copy) return <FromVoucher number={copy} day={day} />;
  if (returned) return <FromReturned id={returned} />;
  const saved = readSaved(localStorage, me.staffId);
  return <VoucherForm key="new" start={saved ?? emptyDraft(day)} restored={saved !== null} day={day} />;
}

function FromVoucher({ number, day }: { readonly number: string; readonly day: string }) {
  const query = useQuery(api.ledger.voucher.queryOptions({ input: { number } }));
  const from = Number(number.slice(0, 4));
  const year = Number(day.slice(0, 4));
  const codes = useQuery(api.ledger.codes.queryOptions({ input: { year }, staleTime: 5 * 60_000 }));
  if (!codes.data) return <Waiting />;
  const other = from === year ? '' : `${from}年的指标和${year}年没有的科目没有带入，请重新选。`;
  const ofYear = codes.data;
  return (
    <Loaded query={query}>
      {(voucher) => (
        <VoucherForm
          key={number}
          start={forYear(fromVoucher(voucher, day), from, ofYear)}
          note={`分录取自 ${number}，请核对日期、金额和摘要。${other}`}
          day={day}
        />
      )}
    </Loaded>
  );
}

function FromReturned({ id }: { readonly id: string }) {
  const query = useQuery(api.ledger.pending.queryOptions({ input: { status: 'returned' } }));
  return (
    <Loaded query={query}>
      {(list) => {
        const found = list.find((entry) => entry.id === id);
        if (!found) return <Empty>没有找到这张被退回的凭证。它可能已经重新提交。</Empty>;
        const start: Draft = fromVoucher(found, found.day);
        return <VoucherForm key={id} start={start} note={`退回的原因：${found.reason}`} day={found.day} />;
      }}
    </Loaded>
  );
}
