import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, useMay, useNames } from '../../app/index.ts';
import { Action, Columns, Facts, Kbd, Loaded, Page, State, useKeys } from '../../frame/index.ts';
import { EntryPair } from '../../parts/entry-table.tsx';
import { VoucherLink } from '../../parts/links.tsx';
import { type Step, Timeline } from '../../parts/timeline.tsx';
import { makeRefusal, reversalRefusal } from '../../view/allowed.ts';
import { reversalDay } from '../../view/reversal-day.ts';
import { KINDS, showDayText, showNumber } from '../../view/show.ts';
import { ReverseDialog } from './reverse-dialog.tsx';
import { VoucherSlip } from './voucher-slip.tsx';

type Voucher = Awaited<ReturnType<typeof api.ledger.voucher.call>>;

/** A posted voucher: what happened at the left, both entry sets in the middle, what may be done at the right. */
export function VoucherPage() {
  const { number } = useParams({ from: '/vouchers/$number' });
  const query = useQuery(api.ledger.voucher.queryOptions({ input: { number } }));
  return (
    <Loaded query={query} rows={12}>
      {(voucher) => <VoucherView voucher={voucher} />}
    </Loaded>
  );
}

function VoucherView({ voucher }: { readonly voucher: Voucher }) {
  const { number, kind, reversedBy } = voucher;
  const year = Number(number.slice(0, 4));
  return (
    <Page
      title={showNumber(number)}
      beside={
        <>
          {kind === 'ordinary' ? null : (
            <State tone={kind === 'reversal' ? 'bad' : 'quiet'}>{KINDS[kind]}</State>
          )}
          <State tone={reversedBy ? 'quiet' : 'good'}>{reversedBy ? '已被冲销' : '已记账'}</State>
        </>
      }
      actions={
        <>
          <Neighbours number={number} />
          <Link to="/vouchers" search={{ year, month: Number(number.slice(5, 7)) }}>
            本月凭证
          </Link>
        </>
      }
    >
      <Columns
        past={
          <>
            <History voucher={voucher} />
            <About voucher={voucher} />
          </>
        }
        acts={<Acts voucher={voucher} />}
      >
        <EntryPair voucher={voucher} year={year} />
      </Columns>
      <VoucherSlip voucher={voucher} />
    </Page>
  );
}

function History({ voucher }: { readonly voucher: Voucher }) {
  const nameOf = useNames();
  const titles = { submitted: '制单提交', posted: '复核记账', reversed: '红字冲销' };
  const steps = voucher.history.map(
    ({ what, at, actor, number }): Step => ({
      key: `${what}${at}`,
      title: titles[what],
      tone: what === 'reversed' ? 'bad' : 'done',
      by: nameOf(what === 'posted' ? voucher.reviewer : actor),
      at,
      text: number ? <VoucherLink number={number} /> : null,
    }),
  );
  return <Timeline steps={steps} />;
}

function About({ voucher }: { readonly voucher: Voucher }) {
  const nameOf = useNames();
  const { reverses } = voucher;
  return (
    <Facts
      of={[
        ['日期', showDayText(voucher.day)],
        ['业务', voucher.businessName],
        ['附件', `${voucher.attachments} 张`],
        ['制单', nameOf(voucher.maker)],
        ['复核', nameOf(voucher.reviewer)],
        ['冲销的是', reverses && <VoucherLink number={reverses} />],
      ]}
    />
  );
}

function Acts({ voucher }: { readonly voucher: Voucher }) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const makes = useMay('ledger.make');
  const periods = useQuery(api.ledger.periods.queryOptions({ staleTime: 60_000 }));
  const day = reversalDay(voucher.day, periods.data ?? []);
  return (
    <>
      <Action
        label="红字冲销"
        keys="x"
        danger
        not={reversalRefusal({ ...voucher, yearClosed: day === null }, makes)}
        onRun={() => setAsking(true)}
      >
        记账后不能修改。冲销生成一张红字凭证，复核后记账，两张互相链接。
      </Action>
      <Action
        label="照此填新凭证"
        keys="c"
        not={makeRefusal(makes)}
        onRun={() => void navigate({ to: '/vouchers/new', search: { copy: voucher.number } })}
      >
        带入分录，金额和日期可改。
      </Action>
      {asking && day !== null ? (
        <ReverseDialog number={voucher.number} day={day} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

/** The voucher before and the one after in the month, by [ and ]. */
function Neighbours({ number }: { readonly number: string }) {
  const navigate = useNavigate();
  const sequence = Number(number.slice(8));
  const numbered = (step: number) => `${number.slice(0, 8)}${String(sequence + step).padStart(4, '0')}`;
  const go = (step: number) => void navigate({ to: '/vouchers/$number', params: { number: numbered(step) } });
  useKeys([
    ...(sequence > 1 ? [{ keys: '[', does: '上一张凭证', run: () => go(-1) }] : []),
    { keys: ']', does: '下一张凭证', run: () => go(1) },
  ]);
  return (
    <span className="neighbours">
      {sequence > 1 ? (
        <VoucherLink number={numbered(-1)}>
          上一张 <Kbd keys="[" />
        </VoucherLink>
      ) : null}
      <VoucherLink number={numbered(1)}>
        下一张 <Kbd keys="]" />
      </VoucherLink>
    </span>
  );
}
