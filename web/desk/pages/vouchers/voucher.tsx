import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { useMe } from '../../app/me.tsx';
import { useNames } from '../../app/names.ts';
import { may } from '../../app/session.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Action } from '../../parts/action.tsx';
import { EntryTable } from '../../parts/entry-table.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { type Step, Timeline } from '../../parts/timeline.tsx';
import { Loaded } from '../../parts/wait.tsx';
import { makeRefusal, reversalRefusal } from '../../view/allowed.ts';
import { KINDS, showDayText, showMoment, showNumber } from '../../view/show.ts';
import { ReverseDialog } from './reverse-dialog.tsx';

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
  const year = Number(voucher.number.slice(0, 4));
  return (
    <>
      <header className="page-head">
        <h1>{showNumber(voucher.number)}</h1>
        {voucher.kind === 'ordinary' ? null : (
          <span className={`state ${voucher.kind === 'reversal' ? 'bad' : 'quiet'}`}>
            {KINDS[voucher.kind]}
          </span>
        )}
        {voucher.reversedBy ? (
          <span className="state quiet">已被冲销</span>
        ) : (
          <span className="state good">已记账</span>
        )}
        <div className="actions">
          <Neighbours number={voucher.number} />
          <Link to="/vouchers" search={{ year, month: Number(voucher.number.slice(5, 7)) }}>
            本月凭证
          </Link>
        </div>
      </header>
      <div className="case">
        <aside className="case-left panel" aria-label="经过">
          <h2>经过</h2>
          <History voucher={voucher} />
          <Facts voucher={voucher} />
        </aside>
        <div className="case-middle">
          <p className="voucher-summary">{voucher.summary}</p>
          <div className="entry-pair">
            <EntryTable system="financial" lines={voucher.financial} summary={voucher.summary} year={year} />
            <EntryTable system="budgetary" lines={voucher.budgetary} summary={voucher.summary} year={year} />
          </div>
        </div>
        <aside className="case-right panel" aria-label="现在可以办">
          <h2>现在可以办</h2>
          <Actions voucher={voucher} />
        </aside>
      </div>
    </>
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
      text: (
        <>
          {nameOf(what === 'posted' ? voucher.reviewer : actor)}
          <br />
          <span className="soft">{showMoment(at)}</span>
          {number ? (
            <>
              <br />
              <Link to="/vouchers/$number" params={{ number }}>
                {number}
              </Link>
            </>
          ) : null}
        </>
      ),
    }),
  );
  return <Timeline steps={steps} />;
}

function Facts({ voucher }: { readonly voucher: Voucher }) {
  const nameOf = useNames();
  return (
    <dl className="facts">
      <div>
        <dt>日期</dt>
        <dd>{showDayText(voucher.day)}</dd>
      </div>
      <div>
        <dt>业务</dt>
        <dd>{voucher.businessName}</dd>
      </div>
      <div>
        <dt>附件</dt>
        <dd>{voucher.attachments} 张</dd>
      </div>
      <div>
        <dt>制单</dt>
        <dd>{nameOf(voucher.maker)}</dd>
      </div>
      <div>
        <dt>复核</dt>
        <dd>{nameOf(voucher.reviewer)}</dd>
      </div>
      {voucher.reverses ? (
        <div>
          <dt>冲销的是</dt>
          <dd>
            <Link to="/vouchers/$number" params={{ number: voucher.reverses }}>
              {voucher.reverses}
            </Link>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Actions({ voucher }: { readonly voucher: Voucher }) {
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const not = reversalRefusal(voucher, may(me, 'ledger.make'));
  return (
    <div className="panel-body">
      <Action label="红字冲销" keys="x" danger not={not} onRun={() => setAsking(true)}>
        记账后不能修改。冲销生成一张红字凭证，复核后记账，两张互相链接。
      </Action>
      <Action
        label="照此填新凭证"
        keys="c"
        not={makeRefusal(may(me, 'ledger.make'))}
        onRun={() => void navigate({ to: '/vouchers/new', search: { copy: voucher.number } })}
      >
        带入分录，金额和日期可改。
      </Action>
      <ReverseDialog
        number={voucher.number}
        day={voucher.day}
        open={asking}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

/** The voucher before and the one after in the month, by [ and ]. */
function Neighbours({ number }: { readonly number: string }) {
  const navigate = useNavigate();
  const sequence = Number(number.slice(8));
  const numbered = (step: number) => `${number.slice(0, 8)}${String(sequence + step).padStart(4, '0')}`;
  const go = (step: number) => void navigate({ to: '/vouchers/$number', params: { number: numbered(step) } });
  useKeys([
    ...(sequence > 1 ? [{ keys: '[', does: '上一张凭证', group: '本页' as const, run: () => go(-1) }] : []),
    { keys: ']', does: '下一张凭证', group: '本页' as const, run: () => go(1) },
  ]);
  return (
    <span className="neighbours">
      {sequence > 1 ? (
        <Link to="/vouchers/$number" params={{ number: numbered(-1) }}>
          上一张 <Kbd keys="[" />
        </Link>
      ) : null}
      <Link to="/vouchers/$number" params={{ number: numbered(1) }}>
        下一张 <Kbd keys="]" />
      </Link>
    </span>
  );
}
