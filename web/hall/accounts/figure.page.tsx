import { type Day, showDay } from '#base/kernel/index.ts';
import type { PublishedFigure, Share } from '../app/client.ts';
import { Bars } from '../parts/bars.tsx';
import type { Crumb } from '../parts/breadcrumb.tsx';
import { figureAddress, voucherAddress } from './addresses.ts';
import { Amount, amountText, printedOf, SAID, unitText } from './figure-words.tsx';
import type { Trail } from './trail.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

interface SplitProps {
  readonly title: string;
  readonly figure: PublishedFigure;
  readonly shares: readonly Share[];
  readonly coded: boolean;
}

/** The figure split by month or by economic item, as bars with their amounts. */
function Split({ title, figure, shares, coded }: SplitProps) {
  // income has no economic items: a single share without a code is of no use
  if (shares.every((share) => share.key === '')) return null;
  const longest = Math.max(...shares.map((share) => Math.abs(share.value)), 1);
  const sum = total(shares.map((share) => share.value));
  const rows = shares.map((share) => ({
    key: share.key,
    name: (
      <>
        {coded && share.key && <span className="code">{share.key}</span>}
        {share.name}
      </>
    ),
    amount: <Amount unit={figure.unit} value={share.value} />,
    width: (share.value / longest) * 100,
  }));
  return (
    <>
      <h2>{title}</h2>
      <Bars rows={rows} />
      <p className="soft">{sumText(figure, sum)}</p>
    </>
  );
}

/** "合计 1,900.00 元，等于这个数。": only for a sum of rows on this page */
function sumText({ unit, value }: PublishedFigure, sum: number): string {
  const said = `合计 ${amountText(unit, sum)}${unitText(unit)}`;
  if (sum === value) return `${said}，正好是这个数。`;
  return `${said}，与这个数相差 ${amountText(unit, sum - value)}${unitText(unit)}。`;
}

/** The figures that this one is computed from, or the cell that it repeats. */
function Parts({ figure, open }: Pick<FigureProps, 'figure' | 'open'>) {
  if (figure.parts.length === 0) return null;
  return (
    <>
      <h2>由这些数算出</h2>
      <ul className="rows">
        {figure.parts.map((part) => (
          <li key={`${part.year} ${part.id}`} className="pair">
            {open.includes(part.year) ? (
              <a className="tap" href={figureAddress(part.year, part.id)}>
                {part.label}
              </a>
            ) : (
              <span>{part.label}</span>
            )}
            <span className="amount number">{part.printed}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface RowsProps {
  readonly figure: PublishedFigure;
  readonly trail: Trail;
  /** the figure's own address */
  readonly at: string;
}

function RowList({ figure }: { readonly figure: PublishedFigure }) {
  return (
    <ul className="rows">
      {figure.rows.map((row) => (
        <li key={row.number}>
          <div className="pair">
            {figure.kind === 'voucher' ? (
              <a className="tap" href={voucherAddress(Number(row.number.slice(0, 4)), row.number)}>
                {row.summary}
              </a>
            ) : (
              <span>{row.summary}</span>
            )}
            <Amount unit={figure.unit} value={row.amount} />
          </div>
          <span className="soft small number">
            {showDay(row.day as Day)}　{row.number}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The rows behind the figure, page by page. */
function Rows({ figure, trail, at }: RowsProps) {
  const said = SAID[figure.kind];
  if (!said) return null;
  const shown = figure.rows.length;
  const sum = total(figure.rows.map(({ amount }) => amount));
  return (
    <>
      <h2 id="sources">{said.title(unitText(figure.unit).trim())}</h2>
      {figure.total === 0 && <p>{said.none}</p>}
      {figure.total > 0 && <RowList figure={figure} />}
      {figure.total > 0 &&
        (shown < figure.total ? (
          <p>
            这里是第 {trail.before + 1}–{trail.before + shown} {said.unit}，共 {figure.total} {said.unit}
            。本页合计 <Amount unit={figure.unit} value={sum} />
            {unitText(figure.unit)}。
          </p>
        ) : (
          <p>
            {shown} {said.unit}
            {sumText(figure, sum)}
          </p>
        ))}
      <Pager figure={figure} trail={trail} at={at} />
    </>
  );
}

/** Links to the pages before and after, which need nothing but the address. */
function Pager({ figure, trail, at }: RowsProps) {
  const next = figure.next === null ? null : trail.onward(figure.next, figure.rows.length);
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

/** How the figure was computed, by month and by economic item; only on the first page of its rows. */
function Computed({ figure, open }: Pick<FigureProps, 'figure' | 'open'>) {
  const unit = unitText(figure.unit).trim();
  return (
    <>
      <h2>怎样算的</h2>
      <p>{figure.words}</p>
      {figure.basis && <p className="soft small">依据：{figure.basis}</p>}
      <Parts figure={figure} open={open} />
      <Split title={`按月份（${unit}）`} figure={figure} shares={figure.byMonth} coded={false} />
      <Split title={`按经济分类（${unit}）`} figure={figure} shares={figure.byEconomic} coded />
    </>
  );
}

interface FigureProps extends RowsProps {
  /** the table or the text with the figure */
  readonly holder: Crumb;
  /** the published years; a figure of another year has no page */
  readonly open: readonly number[];
}

/** The source of a figure: in words, by month, by economic item, then the rows behind it. */
export function FigurePage({ figure, trail, at, holder, open }: FigureProps) {
  return (
    <>
      <h1>这个数从哪里来</h1>
      <p>
        {figure.label}{' '}
        <a className="intext" href={holder.href}>
          看{holder.name}
        </a>
      </p>
      <p>
        <span className="big">{printedOf(figure)}</span>
        {figure.unit === 'fen' && (
          <span className="soft block">
            精确到分是 <Amount unit="fen" value={figure.value} /> 元
          </span>
        )}
      </p>
      {figure.agrees === false && (
        <p className="note">这个数公布以后账簿有变化：下面按现在的账簿列出，与公布的数不同。</p>
      )}
      {trail.before === 0 && <Computed figure={figure} open={open} />}
      <Rows figure={figure} trail={trail} at={at} />
    </>
  );
}
