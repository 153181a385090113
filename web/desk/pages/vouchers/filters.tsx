import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, type Narrow } from '../../app/index.ts';
import { Kbd, useKeys } from '../../frame/index.ts';
import { Chips } from '../../parts/chips.tsx';
import { FilterSelect, optionsOf } from '../../parts/filter-select.tsx';
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
    <search className="chips" aria-label="筛选凭证">
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
      <TextFilter onText={(text) => narrow({ text })} />
      <Chips of={chipsOf(search, codes)} onRemove={(filter) => narrow({ [filter]: undefined })} />
    </search>
  );
}

/** Words of the summary or the counterparty; Enter narrows. */
function TextFilter({ onText }: { readonly onText: (text: string | undefined) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ keys: 'f', does: '按文字筛选', run: () => field.current?.focus() }]);
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const typed = field.current?.value.trim() ?? '';
          if (field.current) field.current.value = '';
          onText(typed || undefined);
        }}
      >
        <input
          ref={field}
          className="chip-input"
          placeholder="摘要、往来单位"
          aria-label="摘要、往来单位"
          maxLength={100}
        />
      </form>
      <Kbd keys="f" />
    </>
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
