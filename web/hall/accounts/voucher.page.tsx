import { type Day, type LineSide, showDay } from '#base/kernel/index.ts';
import type { VoucherView } from '../app/client.ts';
import { Yuan } from '../parts/amount.tsx';
import { voucherAddress } from './addresses.ts';

type VoucherLineView = VoucherView['financial'][number];

const KINDS = { ordinary: '记账凭证', reversal: '红字冲销凭证', closing: '年末结转凭证' } as const;

function Side({ value }: { readonly value: number }) {
  return <td className="value">{value === 0 ? '' : <Yuan value={value} />}</td>;
}

/** The dimensions of a line in words: "2010399 …支出，30201 办公费，基本支出，一般公共预算财政拨款" */
function dimensionsOf(line: VoucherLineView): string {
  const coded = (code: string, name: string) => (code ? `${code} ${name}` : '');
  return [
    coded(line.functional, line.functionalName),
    coded(line.economic, line.economicName),
    line.expenditure,
    line.fund,
  ]
    .filter(Boolean)
    .join('，');
}

/** A line. Its dimensions are under it over the whole width, so that a phone has room for the account. */
function Line({ line }: { readonly line: VoucherLineView }) {
  const dimensions = dimensionsOf(line);
  return (
    <>
      <tr className={dimensions ? 'open' : undefined}>
        <th scope="row">
          <span className="code">{line.account}</span>
          {line.accountName}
        </th>
        <Side value={line.debit} />
        <Side value={line.credit} />
      </tr>
      {dimensions && (
        <tr className="dims">
          <td colSpan={3}>{dimensions}</td>
        </tr>
      )}
    </>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly lines: readonly VoucherLineView[];
  readonly none: string;
}

/** The entries of one system. */
function Entries({ title, lines, none }: EntriesProps) {
  const sum = (side: LineSide) => lines.reduce((total, line) => total + line[side], 0);
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
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a posted voucher never change their order
            <Line key={index} line={line} />
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

/** A posted voucher with the entries of both systems: side by side on a screen, one under the other on a phone. */
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
          <a className="intext" href={voucherAddress(year, voucher.reverses)}>
            {voucher.reverses}
          </a>
          。
        </p>
      )}
      {voucher.reversedBy && (
        <p className="note">
          这张凭证已被
          <a
            className="intext"
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
