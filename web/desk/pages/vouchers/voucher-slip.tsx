import { useQuery } from '@tanstack/react-query';
import { api, useNames } from '../../app/index.ts';
import { SYSTEMS, showAmount, showDayText, showNumber } from '../../view/show.ts';

interface Line {
  readonly account: string;
  readonly accountName: string;
  readonly summary: string;
  readonly debit: number;
  readonly credit: number;
}

interface Props {
  readonly voucher: {
    readonly number: string;
    readonly day: string;
    readonly attachments: number;
    readonly maker: string;
    readonly reviewer: string;
    readonly financial: readonly Line[];
    readonly budgetary: readonly Line[];
  };
}

/** 记账凭证 as the form has it (会计基础工作规范 第五十一条): on paper alone, with the unit, its number and the signatures. */
export function VoucherSlip({ voucher }: Props) {
  const nameOf = useNames();
  const units = useQuery(api.org.units.queryOptions({ input: {}, staleTime: 600_000 }));
  const unit = units.data?.units.find(({ kind }) => kind === 'bureau')?.name ?? '';
  return (
    <section className="voucher-slip" aria-hidden="true">
      <h1>记账凭证</h1>
      <p className="slip-head">
        <span>单位：{unit}</span>
        <span>{showDayText(voucher.day)}</span>
        <span>{showNumber(voucher.number)}</span>
        <span>附件 {voucher.attachments} 张</span>
      </p>
      {(['financial', 'budgetary'] as const).map((system) =>
        voucher[system].length > 0 ? (
          <Entries key={system} name={SYSTEMS[system]} lines={voucher[system]} />
        ) : null,
      )}
      <p className="slip-head">
        <span>会计主管：　　　　</span>
        <span>记账：{nameOf(voucher.reviewer)}</span>
        <span>审核：{nameOf(voucher.reviewer)}</span>
        <span>出纳：　　　　</span>
        <span>制单：{nameOf(voucher.maker)}</span>
      </p>
    </section>
  );
}

function Entries({ name, lines }: { readonly name: string; readonly lines: readonly Line[] }) {
  const sum = (side: 'debit' | 'credit') => lines.reduce((total, line) => total + line[side], 0);
  return (
    <table>
      <thead>
        <tr>
          <th>摘要</th>
          <th>{name}科目</th>
          <th>借方金额（元）</th>
          <th>贷方金额（元）</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a posted voucher never change
          <tr key={at}>
            <td>{line.summary}</td>
            <td>
              {line.account} {line.accountName}
            </td>
            <td className="amount">{line.debit === 0 ? '' : showAmount(line.debit)}</td>
            <td className="amount">{line.credit === 0 ? '' : showAmount(line.credit)}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={2}>合计</td>
          <td className="amount">{showAmount(sum('debit'))}</td>
          <td className="amount">{showAmount(sum('credit'))}</td>
        </tr>
      </tbody>
    </table>
  );
}
