import { type Day, showDay } from '#base/kernel/index.ts';
import type { VoucherView } from '../app/client.ts';
import { Yuan } from '../parts/amount.tsx';
import { voucherAddress } from './addresses.ts';

type VoucherLineView = VoucherView['financial'][number];

const KINDS = { ordinary: '记账凭证', reversal: '红字冲销凭证', closing: '年末结转凭证' } as const;

function Side({ value }: { readonly value: number }) {
  return <td className="value">{value === 0 ? '' : <Yuan value={value} />}</td>;
}

interface EntriesProps {
  readonly title: string;
  readonly lines: readonly VoucherLineView[];
  readonly none: string;
}

/** One of the two entry sets. */
function Entries({ title, lines, none }: EntriesProps) {
  const sum = (side: 'debit' | 'credit') => lines.reduce((total, line) => total + line[side], 0);
  if (lines.length === 0)
    return (
      <section aria-label={title}>
        <h2>{title}</h2>
        <p>{none}</p>
      </section>
    );
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">科目</th>
            <th scope="col" className="value">
              借方
            </th>
            <th scope="col" className="value">
              贷方
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a posted voucher stand still
            <tr key={index}>
              <th scope="row">
                <span className="code">{line.account}</span>
                {line.accountName}
                {[
                  [line.functional, line.functionalName],
                  [line.economic, line.economicName],
                  [line.expenditure, line.fund],
                ].map(([code, name]) =>
                  code ? (
                    <span className="hint small" key={code}>
                      {code} {name}
                    </span>
                  ) : null,
                )}
              </th>
              <Side value={line.debit} />
              <Side value={line.credit} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <Side value={sum('debit')} />
            <Side value={sum('credit')} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** A posted voucher with both entry sets: side by side on a screen, one under the other on a phone. */
export function VoucherPage({ year, voucher }: { readonly year: number; readonly voucher: VoucherView }) {
  return (
    <>
      <h1>
        {KINDS[voucher.kind]} <span className="nowrap">{voucher.number}</span>
      </h1>
      <p>
        {showDay(voucher.day as Day)}　{voucher.summary}
      </p>
      <p className="soft">
        {voucher.businessName === voucher.summary ? '' : `${voucher.businessName}　`}单位：元
      </p>
      {voucher.reverses && (
        <p className="note">
          这张凭证冲销了
          <a className="tap" href={voucherAddress(year, voucher.reverses)}>
            {voucher.reverses}
          </a>
          。
        </p>
      )}
      {voucher.reversedBy && (
        <p className="note">
          这张凭证已被
          <a
            className="tap"
            href={voucherAddress(Number(voucher.reversedBy.slice(0, 4)), voucher.reversedBy)}
          >
            {voucher.reversedBy}
          </a>
          冲销。
        </p>
      )}
      <div className="both">
        <Entries title="财务会计分录" lines={voucher.financial} none="这张凭证没有财务会计分录。" />
        <Entries
          title="预算会计分录"
          lines={voucher.budgetary}
          none="没有预算会计分录：这笔业务没有纳入部门预算的现金收支。"
        />
      </div>
      <p className="soft small">为保护个人信息，这里不列收款人、经手人和审核人。</p>
    </>
  );
}
