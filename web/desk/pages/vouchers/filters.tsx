import { useQuery } from '@tanstack/react-query';
import { api, type Narrow } from '../../app/index.ts';
import { FilterSelect, optionsOf } from '../../parts/filter-select.tsx';
import { Filters, TextFilter } from '../../parts/filters.tsx';
import { CodeSelect, MonthSelect } from '../../parts/pickers.tsx';
import type { VouchersSearch } from '../../view/addresses.ts';
import { KINDS } from '../../view/show.ts';

interface Props {
  readonly search: VouchersSearch;
  readonly year: number;
  readonly narrow: Narrow<VouchersSearch>;
}

/** What narrows the list of vouchers. */
export function VoucherFilters({ search, year, narrow }: Props) {
  const codes = useQuery(api.ledger.codes.queryOptions({ input: { year }, staleTime: 5 * 60_000 })).data;
  const businesses = codes?.businesses ?? [];
  return (
    <Filters label="筛选凭证" of={chipsOf(search, codes)} onNarrow={narrow}>
      <MonthSelect label="月份" month={search.month} onChange={(month) => narrow({ month })} whole />
      <CodeSelect
        label="科目"
        placeholder="科目编码或名称"
        value={undefined}
        codes={codes?.accounts ?? []}
        onChange={(account) => narrow({ account })}
        width={180}
      />
      <FilterSelect
        label="业务"
        width={120}
        options={businesses.map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={(business) => narrow({ business })}
      />
      <FilterSelect label="种类" options={optionsOf(KINDS)} onChoose={(kind) => narrow({ kind })} />
      <TextFilter
        label="摘要、往来单位"
        placeholder="摘要、往来单位"
        does="按文字筛选"
        width={150}
        onText={(text) => narrow({ text })}
      />
    </Filters>
  );
}

type Named = readonly { readonly code: string; readonly name: string }[];

interface Codes {
  readonly accounts: Named;
  readonly businesses: Named;
}

function chipsOf({ month, account, business, kind, text }: VouchersSearch, codes: Codes | undefined) {
  const named = (list: Named | undefined, code: string) =>
    list?.find((entry) => entry.code === code)?.name ?? '';
  return {
    month: month ? `${month}月` : undefined,
    account: account && `科目 ${account} ${named(codes?.accounts, account)}`,
    business: business && (named(codes?.businesses, business) || business),
    kind: kind && KINDS[kind],
    text: text && `“${text}”`,
  };
}
