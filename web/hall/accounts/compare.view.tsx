import { figureAddress } from './addresses.ts';
import { type Compared, compare } from './compare.ts';
import type { AccountShown } from './load.ts';

const wan = (hundredths: number) => (hundredths / 100).toFixed(2);

/** "增加 325.89，88.74%"; an equal amount is not called a change */
function sayChange({ change, rate }: Compared): string {
  if (change === 0) return '持平';
  const by = `${change > 0 ? '增加' : '减少'}${wan(Math.abs(change))}`;
  return rate ? `${by}（${rate}）` : by;
}

function Amount({
  year,
  figure,
  value,
}: {
  readonly year: number;
  readonly figure: string;
  readonly value: number;
}) {
  return (
    <td className="value">{value === 0 ? '0.00' : <a href={figureAddress(year, figure)}>{wan(value)}</a>}</td>
  );
}

interface BesideProps {
  readonly account: AccountShown;
  readonly last: AccountShown;
}

/** The main figures of this year and of last year. */
export function BesideLastYear({ account, last }: BesideProps) {
  const rows = compare(account, last);
  return (
    <>
      <h2>与上年比较</h2>
      <p className="soft small">单位：万元，都是公布的数。</p>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="value">
              {account.year}年
            </th>
            <th scope="col" className="value">
              {last.year}年
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                <span className="soft small block">{sayChange(row)}</span>
              </th>
              <Amount year={account.year} figure={row.figure} value={row.now} />
              <Amount year={last.year} figure={row.lastFigure} value={row.before} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
