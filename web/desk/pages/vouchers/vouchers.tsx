import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useRef } from 'react';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { useNames } from '../../app/names.ts';
import { may } from '../../app/session.ts';
import { useYear } from '../../app/year.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Chips } from '../../parts/chips.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { CodeSelect, MonthSelect, YearSelect } from '../../parts/pickers.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { VoucherTable } from '../../parts/voucher-table.tsx';
import { Loaded } from '../../parts/wait.tsx';
import type { VouchersSearch } from '../../view/addresses.ts';
import { KINDS, showAmount } from '../../view/show.ts';

const PAGE = 60;

function useVouchers(search: VouchersSearch, year: number, ready: boolean) {
  return useInfiniteQuery(
    api.ledger.vouchers.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...search,
        year,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      enabled: ready,
    }),
  );
}

/** The vouchers of a year: narrowed by chips, walked by keys, counted truly. */
export function Vouchers() {
  const search = useSearch({ from: '/vouchers' });
  const navigate = useNavigate();
  const me = useMe();
  const nameOf = useNames();
  const { year, years, choose, ready } = useYear(search.year);
  const pages = useVouchers(search, year, ready);
  const narrow = (change: Partial<VouchersSearch> | { [K in keyof VouchersSearch]?: undefined }) =>
    void navigate({ to: '/vouchers', search: { ...search, ...change } as VouchersSearch, replace: true });
  const vouchers = (pages.data?.pages ?? []).flatMap((page) => page.vouchers);
  const sums = pages.data?.pages[0]?.sums;
  const open = (at: number) => {
    const chosen = vouchers[at];
    if (chosen) void navigate({ to: '/vouchers/$number', params: { number: chosen.number } });
  };
  const rows = useRowKeys(vouchers.length, open);
  return (
    <>
      <header className="page-head">
        <h1>凭证</h1>
        <YearSelect
          year={year}
          years={years}
          onChange={(value) => {
            choose(value);
            narrow({ year: value });
          }}
        />
        {sums ? <span className="about">共 {sums.total.toLocaleString('zh-CN')} 张</span> : null}
        <div className="actions">
          <span className="faint">
            上下 <Kbd keys="j" /> <Kbd keys="k" /> 打开 <Kbd keys="enter" />
          </span>
          {may(me, 'ledger.make') ? (
            <Link to="/vouchers/new">
              <Button type="primary">
                新凭证 <Kbd keys="n" />
              </Button>
            </Link>
          ) : null}
        </div>
      </header>
      <Filters search={search} year={year} narrow={narrow} />
      <Loaded query={pages} rows={14}>
        {() =>
          vouchers.length === 0 ? (
            <EmptyList narrowed={Object.keys(search).some((key) => key !== 'year')} year={year} />
          ) : (
            <VoucherTable
              vouchers={vouchers.map((voucher) => ({
                ...voucher,
                makerName: nameOf(voucher.maker),
                reviewerName: nameOf(voucher.reviewer),
              }))}
              at={rows.at}
              onChoose={rows.choose}
              foot={sums ? <Totals shown={vouchers.length} sums={sums} /> : null}
            />
          )
        }
      </Loaded>
      {pages.hasNextPage ? (
        <p className="more">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            再读 {Math.min(PAGE, (sums?.total ?? 0) - vouchers.length)} 张 <Kbd keys="m" />
          </Button>
          <MoreKey onMore={() => void pages.fetchNextPage()} />
        </p>
      ) : null}
    </>
  );
}

function MoreKey({ onMore }: { readonly onMore: () => void }) {
  useKeys([{ keys: 'm', does: '再读一页', group: '本页', run: onMore }]);
  return null;
}

interface TotalsProps {
  readonly shown: number;
  readonly sums: { readonly total: number; readonly financialTotal: number; readonly budgetaryTotal: number };
}

function Totals({ shown, sums }: TotalsProps) {
  return (
    <tfoot>
      <tr>
        <th colSpan={5}>
          合计 {sums.total.toLocaleString('zh-CN')} 张{shown < sums.total ? `（已显示 ${shown} 张）` : ''}
        </th>
        <td className="amount">{showAmount(sums.financialTotal)}</td>
        <td className="amount">{showAmount(sums.budgetaryTotal)}</td>
        <td colSpan={2} />
      </tr>
    </tfoot>
  );
}

function EmptyList({ narrowed, year }: { readonly narrowed: boolean; readonly year: number }) {
  return (
    <div className="panel empty">
      {narrowed
        ? '没有符合这些条件的凭证。去掉一个条件再看。'
        : `${year}年还没有凭证。复核记账后的凭证按编号列在这里；按 n 填制第一张。`}
    </div>
  );
}

interface FiltersProps {
  readonly search: VouchersSearch;
  readonly year: number;
  readonly narrow: (change: { [K in keyof VouchersSearch]?: VouchersSearch[K] | undefined }) => void;
}

function Filters({ search, year, narrow }: FiltersProps) {
  const codes = useQuery(api.ledger.codes.queryOptions({ input: { year }, staleTime: 5 * 60_000 }));
  const text = useRef<HTMLInputElement>(null);
  useKeys([{ keys: 'f', does: '按文字筛选', group: '本页', run: () => text.current?.focus() }]);
  return (
    <search className="chips" aria-label="筛选凭证">
      <MonthSelect label="月份" month={search.month} onChange={(month) => narrow({ month })} whole />
      <CodeSelect
        label="科目"
        placeholder="科目编码或名称"
        value={undefined}
        codes={codes.data?.accounts ?? []}
        onChange={(account) => narrow({ account })}
        width={180}
      />
      <Select
        aria-label="业务"
        placeholder="业务"
        value={null}
        onChange={(business: string | null) => narrow({ business: business ?? undefined })}
        options={(codes.data?.businesses ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        popupMatchSelectWidth={false}
        style={{ width: 120 }}
      />
      <Select
        aria-label="种类"
        placeholder="种类"
        value={null}
        onChange={(kind: VouchersSearch['kind'] | null) => narrow({ kind: kind ?? undefined })}
        options={Object.entries(KINDS).map(([value, label]) => ({
          value: value as NonNullable<VouchersSearch['kind']>,
          label,
        }))}
        style={{ width: 96 }}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const typed = text.current?.value.trim() ?? '';
          if (text.current) text.current.value = '';
          narrow({ text: typed || undefined });
        }}
      >
        <input
          ref={text}
          className="chip-input"
          placeholder="摘要、往来单位"
          aria-label="摘要、往来单位"
          maxLength={100}
        />
      </form>
      <Kbd keys="f" />
      <Chips
        chips={chipsOf(search, codes.data).map((chip) => ({
          ...chip,
          onRemove: () => narrow({ [chip.key]: undefined }),
        }))}
      />
    </search>
  );
}

interface Codes {
  readonly accounts: readonly { readonly code: string; readonly name: string }[];
  readonly businesses: readonly { readonly code: string; readonly name: string }[];
}

function chipsOf(search: VouchersSearch, codes: Codes | undefined) {
  const named = (list: Codes['accounts'] | undefined, code: string) =>
    list?.find((entry) => entry.code === code)?.name ?? '';
  return [
    ...(search.month ? [{ key: 'month', text: `${search.month}月` }] : []),
    ...(search.account
      ? [{ key: 'account', text: `科目 ${search.account} ${named(codes?.accounts, search.account)}` }]
      : []),
    ...(search.business
      ? [{ key: 'business', text: named(codes?.businesses, search.business) || search.business }]
      : []),
    ...(search.kind ? [{ key: 'kind', text: KINDS[search.kind] }] : []),
    ...(search.text ? [{ key: 'text', text: `“${search.text}”` }] : []),
  ];
}
