import type { KeyboardEvent } from 'react';
import type { GridRole } from '#account/compile/grid-roles.ts';
import { neighbour } from '../view/grid.ts';

interface Cell {
  readonly text: string;
  readonly role: GridRole;
  readonly colspan: number;
  readonly rowspan: number;
  readonly strong?: boolean | undefined;
  readonly indent?: number | undefined;
  readonly figure?: string | undefined;
}

export interface Grid {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly department: string;
  readonly unit: string;
  readonly widths: readonly number[];
  readonly head: readonly (readonly Cell[])[];
  readonly body: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
  readonly empty?: string | undefined;
}

interface Props {
  readonly grid: Grid;
  readonly year: number;
  /** the figure that is open */
  readonly current: string | undefined;
  /** figures of broken relations */
  readonly marked: ReadonlySet<string>;
  readonly onFigure: (id: string) => void;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows walk from figure to figure; Enter opens, because every figure is a button. */
function onArrow(event: KeyboardEvent<HTMLTableElement>, grid: Grid): void {
  const move = MOVES[event.key];
  const from = (event.target as HTMLElement).dataset.figure;
  if (!move || !from) return;
  event.preventDefault();
  const to = neighbour(grid.body, from, ...move);
  if (to) event.currentTarget.querySelector<HTMLElement>(`[data-figure="${CSS.escape(to)}"]`)?.focus();
}

/** A table of the account in its printed form. Every figure opens to its source. */
export function GridTable({ grid, year, current, marked, onFigure }: Props) {
  const total = grid.widths.reduce((sum, width) => sum + width, 0);
  return (
    <>
      <header className="sheet-head">
        <p className="sheet-number">{grid.number}</p>
        <h2>{grid.title}</h2>
        <p className="sheet-line">
          <span>部门：{grid.department}</span>
          <span>{year}年度</span>
          <span>单位：{grid.unit}</span>
        </p>
      </header>
      <div className="table-wrap">
        <table className="grid" onKeyDown={(event) => onArrow(event, grid)}>
          <caption className="sr-only">{grid.title}</caption>
          <colgroup>
            {grid.widths.map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a form never move
              <col key={index} style={{ width: `${(100 * width) / total}%` }} />
            ))}
          </colgroup>
          <thead>
            <Rows rows={grid.head} {...{ current, marked, onFigure }} />
          </thead>
          <tbody>
            <Rows rows={grid.body} {...{ current, marked, onFigure }} />
          </tbody>
        </table>
      </div>
      {grid.empty ? <p className="sheet-note strong">{grid.empty}</p> : null}
      {grid.notes.map((note) => (
        <p key={note} className="sheet-note">
          {note}
        </p>
      ))}
    </>
  );
}

type RowsProps = Pick<Props, 'current' | 'marked' | 'onFigure'> & { readonly rows: Grid['body'] };

function Rows({ rows, ...rest }: RowsProps) {
  return rows.map((row, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form never move
    <tr key={at}>
      {row.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a form never move
        <CellOf key={index} cell={cell} {...rest} />
      ))}
    </tr>
  ));
}

function CellOf({ cell, current, marked, onFigure }: Omit<RowsProps, 'rows'> & { readonly cell: Cell }) {
  const { text, role, colspan, rowspan, strong, indent, figure } = cell;
  const spans = { colSpan: colspan, rowSpan: rowspan };
  if (role === 'head' && text === '') return <td {...spans} className="head" />;
  if (role === 'head')
    return (
      <th {...spans} scope="col">
        {text}
      </th>
    );
  if (!figure)
    return (
      <td
        {...spans}
        className={`${role}${strong ? ' strong' : ''}`}
        style={indent ? { paddingLeft: 6 + indent * 14 } : {}}
      >
        {text}
      </td>
    );
  const broken = marked.has(figure);
  return (
    <td {...spans} className={`value${strong ? ' strong' : ''}${broken ? ' broken' : ''}`}>
      <button
        type="button"
        data-figure={figure}
        aria-pressed={figure === current}
        aria-label={`${text || '0'}${broken ? '，勾稽不符' : ''}，从哪里来`}
        onClick={() => onFigure(figure)}
      >
        {text}
      </button>
    </td>
  );
}
