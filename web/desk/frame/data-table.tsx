import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Kbd } from '../parts/kbd.tsx';
import { useKeyedRows } from '../parts/keyed-rows.ts';
import { showAmount, showOrBlank } from '../view/show.ts';
import { cardHead, headRows, totalSpan } from '../view/table.ts';
import { useKeys } from './keys.tsx';
import { Empty } from './page.tsx';

/** A column as data. */
export interface Column<R> {
  readonly head: string;
  /** small, after the head: 元, 张 */
  readonly unit?: string;
  /** the head over this column and its neighbours of the same group */
  readonly group?: string | undefined;
  /** an amount stands at the right; a code and a short word do not break */
  readonly kind?: 'amount' | 'code' | 'short';
  /** in pixels, where the content does not set it */
  readonly width?: number;
  /** the tone of one row or of all: soft, red-ink, negative */
  readonly tone?: string | ((row: R) => string);
  /** a class of its own, for where it stands on a card */
  readonly mark?: string;
  readonly cell: (row: R) => ReactNode;
  /** the column's total; the word 合计 covers the columns before the first total */
  readonly total?: ReactNode;
}

interface Props<R> {
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** j and k walk, Enter opens */
  readonly onOpen?: (row: R) => void;
  /** replaces the other cells where a row has only its first one */
  readonly across?: (row: R) => ReactNode;
  /** 合计, with the number of rows */
  readonly total?: ReactNode;
  readonly empty?: ReactNode;
  readonly label?: string;
  readonly className?: string;
  readonly rowClass?: (row: R) => string;
  /** inside a panel: without a frame of its own */
  readonly bare?: boolean;
  /** shows the heads to screen readers only */
  readonly headless?: boolean;
  /** people read its rows across: on a phone it stays a table, and the first column stays in sight */
  readonly wide?: boolean;
}

/** The one table of the desk: heads stay in sight, amounts at the right, cards on a phone. */
export function DataTable<R>(props: Props<R>) {
  const { columns, rows, keyOf, onOpen, across, total, empty, label, className = '', rowClass, wide } = props;
  const { chosen, choose } = useKeyedRows(
    rows.map(keyOf),
    onOpen &&
      ((key) => {
        const row = rows.find((one) => keyOf(one) === key);
        if (row) onOpen(row);
      }),
  );
  if (rows.length === 0 && empty !== undefined)
    return props.bare ? <p className="empty">{empty}</p> : <Empty>{empty}</Empty>;
  return (
    <div className={props.bare ? 'table-wrap' : 'panel table-wrap'}>
      <table className={`dense ${wide ? 'wide' : 'cards'} ${className}`} aria-label={label}>
        <Heads columns={columns} hidden={props.headless ?? false} />
        <tbody>
          {rows.map((row) => {
            const key = keyOf(row);
            return (
              <tr
                key={key}
                className={rowClass?.(row)}
                {...(onOpen
                  ? { id: `row-${key}`, 'aria-selected': key === chosen, onClick: () => choose(key) }
                  : {})}
              >
                <Cells columns={columns} row={row} across={across?.(row)} named={wide ?? false} />
              </tr>
            );
          })}
        </tbody>
        {total === undefined ? null : <Totals columns={columns} total={total} />}
      </table>
    </div>
  );
}

function Heads<R>({ columns, hidden }: { readonly columns: readonly Column<R>[]; readonly hidden: boolean }) {
  return (
    <thead className={hidden ? 'sr-only' : ''}>
      {headRows(columns).map((row, at) => (
        <tr key={row[0]?.key} className={at > 0 ? 'second' : ''}>
          {row.map(({ key, column, text, unit, colSpan, rowSpan }) => (
            <th
              key={key}
              colSpan={colSpan}
              rowSpan={rowSpan}
              className={column ? (column.kind === 'amount' ? 'amount' : '') : 'group'}
              {...(column?.width ? { style: { width: column.width } } : {})}
            >
              {text} {unit ? <span className="unit">{unit}</span> : null}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

const KINDS = { amount: 'amount', code: 'code', short: 'nowrap' } as const;

function classOf<R>({ kind, tone, mark }: Column<R>, row: R): string {
  const toned = typeof tone === 'function' ? tone(row) : tone;
  return [kind && KINDS[kind], toned, mark].filter(Boolean).join(' ');
}

interface CellsProps<R> {
  readonly columns: readonly Column<R>[];
  readonly row: R;
  readonly across: ReactNode;
  /** the first cell is the row's name */
  readonly named: boolean;
}

function Cells<R>({ columns, row, across, named }: CellsProps<R>) {
  const shown = across ? columns.slice(0, 1) : columns;
  return (
    <>
      {shown.map((column, at) => {
        const cell = { className: classOf(column, row), children: column.cell(row) };
        return named && at === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
          <th key={at} scope="row" {...cell} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
          <td key={at} data-head={cardHead(column)} {...cell} />
        );
      })}
      {across ? <td colSpan={columns.length - 1}>{across}</td> : null}
    </>
  );
}

function Totals<R>({
  columns,
  total,
}: {
  readonly columns: readonly Column<R>[];
  readonly total: ReactNode;
}) {
  const span = totalSpan(columns);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={span}>
          {total}
        </th>
        {columns.slice(span).map((column) => (
          <td
            key={`${column.group ?? ''}${column.head}`}
            className={column.kind === 'amount' ? 'amount' : ''}
            data-head={cardHead(column)}
          >
            {column.total}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

interface FenOptions {
  readonly group?: string;
  /** the sum of the column in fen */
  readonly total?: number | undefined;
  /** shows zero as 0.00; otherwise the cell is empty */
  readonly zero?: boolean;
}

/** A column of amounts in fen: in yuan, negative in red. */
export function fenColumn<R>(
  head: string,
  of: (row: R) => number,
  { group, total, zero = false }: FenOptions = {},
): Column<R> {
  const show = zero ? showAmount : showOrBlank;
  return {
    head,
    group,
    unit: '元',
    kind: 'amount',
    tone: (row) => (of(row) < 0 ? 'negative' : ''),
    cell: (row) => show(of(row)),
    ...(total === undefined ? {} : { total: show(total) }),
  };
}

/** Tells that keys walk a list. */
export function WalkKeys() {
  return (
    <span className="faint walk-keys">
      上下 <Kbd keys="j" /> <Kbd keys="k" /> 打开 <Kbd keys="enter" />
    </span>
  );
}

interface MoreProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** the text of the button: 再读 50 件 */
  readonly children: ReactNode;
}

/** Loads the next page of a list, by button or by m. */
export function More({ query, children }: MoreProps) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const run = () => void fetchNextPage();
  useKeys(hasNextPage ? [{ keys: 'm', does: '再读一页', run }] : []);
  if (!hasNextPage) return null;
  return (
    <p className="more">
      <Button loading={isFetchingNextPage} onClick={run}>
        {children} <Kbd keys="m" />
      </Button>
    </p>
  );
}
