import { type Day, showDay } from '#base/kernel/index.ts';
import type { FigureData, Share } from '../app/client.ts';
import { Yuan, yuanText } from '../parts/amount.tsx';
import { Bars } from '../parts/bars.tsx';
import { figureAddress, tableAddress, voucherAddress } from './addresses.ts';
import type { Trail } from './trail.ts';

const total = (shares: readonly { readonly value: number }[]) =>
  shares.reduce((sum, share) => sum + share.value, 0);

function ShareBars({ shares, coded }: { readonly shares: readonly Share[]; readonly coded: boolean }) {
  const longest = Math.max(...shares.map((share) => Math.abs(share.value)), 1);
  return (
    <Bars
      rows={shares.map((share) => ({
        key: share.key,
        name: (
          <>
            {coded && share.key && <span className="code">{share.key}</span>}
            {share.name}
          </>
        ),
        amount: <Yuan value={share.value} />,
        width: (share.value / longest) * 100,
      }))}
    />
  );
}

function Split({
  title,
  figure,
  shares,
  coded,
}: {
  readonly title: string;
  readonly figure: FigureData;
  readonly shares: readonly Share[];
  readonly coded: boolean;
}) {
  // income has no economic items: one share without a code says nothing
  if (shares.every((share) => share.key === '')) return null;
  const sum = total(shares);
  return (
    <>
      <h2>{title}</h2>
      <ShareBars shares={shares} coded={coded} />
      <p className="soft">
        合计 <Yuan value={sum} /> 元，
        {sum === figure.value ? '等于这个数。' : `与这个数相差 ${yuanText(sum - figure.value)} 元。`}
      </p>
    </>
  );
}

interface SourcesProps {
  readonly year: number;
  readonly figure: FigureData;
  readonly trail: Trail;
}

/** "以上 3 张凭证…": said of all of them on one page, of a part on several */
function SumSaid({ figure, trail, unit }: Omit<SourcesProps, 'year'> & { readonly unit: string }) {
  const shown = figure.sources.length;
  const sum = total(figure.sources.map(({ amount }) => ({ value: amount })));
  if (shown < figure.total)
    return (
      <p>
        这里是第 {trail.before + 1}–{trail.before + shown} {unit}，共 {figure.total} {unit}。本页合计{' '}
        <Yuan value={sum} /> 元；全部加起来就是 <Yuan value={figure.value} /> 元。
      </p>
    );
  return (
    <p>
      {shown} {unit}合计 <Yuan value={sum} /> 元，
      {sum === figure.value ? '正好是这个数。' : `与这个数相差 ${yuanText(sum - figure.value)} 元。`}
    </p>
  );
}

function Sources({ year, figure, trail }: SourcesProps) {
  const ledger = figure.kind === 'ledger';
  const unit = ledger ? '张凭证' : '笔预算';
  if (figure.total === 0)
    return <p>{ledger ? '没有凭证，所以这个数是零。' : '没有登记的预算，所以这个数是零。'}</p>;
  return (
    <>
      <ul className="rows">
        {figure.sources.map((source) => (
          <li key={source.number}>
            <div className="pair">
              {ledger ? (
                <a className="tap" href={voucherAddress(year, source.number)}>
                  {source.summary}
                </a>
              ) : (
                <span>{source.summary}</span>
              )}
              <Yuan value={source.amount} />
            </div>
            <span className="soft small number">
              {showDay(source.day as Day)}　{source.number}
            </span>
          </li>
        ))}
      </ul>
      <SumSaid figure={figure} trail={trail} unit={unit} />
      <Pager figure={figure} trail={trail} at={figureAddress(year, figure.id)} />
    </>
  );
}

function Pager({
  figure,
  trail,
  at,
}: {
  readonly figure: FigureData;
  readonly trail: Trail;
  readonly at: string;
}) {
  const next = figure.next === null ? null : trail.onward(figure.next, figure.sources.length);
  const back = trail.back();
  if (back === null && next === null) return null;
  return (
    <nav className="pager" aria-label="翻页">
      {back !== null && (
        <a className="button tap" href={`${at}${back}#sources`}>
          上一页
        </a>
      )}
      {next !== null && (
        <a className="button tap" href={`${at}${next}#sources`}>
          下一页
        </a>
      )}
    </nav>
  );
}

/** "公开05表…表 2010399…，基本支出（2栏）": the table's part leads back to the table */
function TitleLine({ year, figure }: { readonly year: number; readonly figure: FigureData }) {
  const [table = '', ...rest] = figure.title.split(' ');
  return (
    <p>
      <a className="intext" href={tableAddress(year, figure.id.split('/')[0] ?? '')}>
        {table}
      </a>{' '}
      {rest.join(' ')}
    </p>
  );
}

/** Where a figure comes from: in words, by month, by economic item, then what it is made of. */
export function FigurePage({ year, figure, trail }: SourcesProps) {
  const first = trail.before === 0;
  return (
    <>
      <h1>这个数从哪里来</h1>
      <TitleLine year={year} figure={figure} />
      <p>
        <span className="big">{figure.printed} 万元</span>
        <br />
        <span className="soft">
          精确到分是 <Yuan value={figure.value} /> 元
        </span>
      </p>
      {first && (
        <>
          <h2>怎样算的</h2>
          <p>{figure.words}</p>
          <p className="soft small">依据：{figure.basis}</p>
          <Split title="按月份（元）" figure={figure} shares={figure.byMonth} coded={false} />
          <Split title="按经济分类（元）" figure={figure} shares={figure.byEconomic} coded />
        </>
      )}
      <h2 id="sources">{figure.kind === 'ledger' ? '由这些凭证组成（元）' : '由这些预算组成（元）'}</h2>
      <Sources year={year} figure={figure} trail={trail} />
    </>
  );
}
