import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { api, useAddress, useMay, useNames, useYear } from '../../app/index.ts';
import { Kbd, Loaded, More, Page, WalkKeys } from '../../frame/index.ts';
import { YearPick } from '../../parts/pickers.tsx';
import { VoucherTable } from '../../parts/voucher-table.tsx';
import type { VouchersSearch } from '../../view/addresses.ts';
import { VoucherFilters } from './filters.tsx';

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
  const [search, narrow] = useAddress<VouchersSearch>('/vouchers');
  const books = useYear(search.year);
  const pages = useVouchers(search, books.year, books.ready);
  const total = pages.data?.pages[0]?.sums?.total;
  return (
    <Page
      title="凭证"
      beside={<YearPick of={books} onChange={(year) => narrow({ year })} />}
      about={total === undefined ? null : `共 ${total.toLocaleString('zh-CN')} 张`}
      actions={
        <>
          <WalkKeys />
          {useMay('ledger.make') ? (
            <Link to="/vouchers/new">
              <Button type="primary">
                新凭证 <Kbd keys="n" />
              </Button>
            </Link>
          ) : null}
        </>
      }
    >
      <VoucherFilters search={search} year={books.year} narrow={narrow} />
      <List pages={pages} search={search} year={books.year} />
    </Page>
  );
}

interface ListProps {
  readonly pages: ReturnType<typeof useVouchers>;
  readonly search: VouchersSearch;
  readonly year: number;
}

function List({ pages, search, year }: ListProps) {
  const navigate = useNavigate();
  const nameOf = useNames();
  const vouchers = (pages.data?.pages ?? []).flatMap((page) => page.vouchers);
  const sums = pages.data?.pages[0]?.sums ?? undefined;
  const all = sums?.total ?? 0;
  const narrowed = Object.keys(search).some((key) => key !== 'year');
  return (
    <Loaded query={pages} rows={14}>
      {() => (
        <>
          <VoucherTable
            vouchers={vouchers.map((voucher) => ({
              ...voucher,
              makerName: nameOf(voucher.maker),
              reviewerName: nameOf(voucher.reviewer),
            }))}
            sums={sums}
            account={search.account}
            total={`合计 ${all.toLocaleString('zh-CN')} 张${vouchers.length < all ? `（已显示 ${vouchers.length} 张）` : ''}`}
            empty={
              narrowed
                ? '没有符合这些条件的凭证。去掉一个条件再看。'
                : `${year}年还没有凭证。复核记账后的凭证按编号列在这里；按 n 填制第一张。`
            }
            onOpen={({ number }) => void navigate({ to: '/vouchers/$number', params: { number } })}
          />
          <More query={pages}>再读 {Math.min(PAGE, all - vouchers.length)} 张</More>
        </>
      )}
    </Loaded>
  );
}
