import type { Grid, GridCell } from '../app/client.ts';
import { figureAddress, tableAddress } from './addresses.ts';
import type { AccountShown } from './load.ts';
import { type Reading, type ReadingRow, readingOf } from './reading.ts';
import { VersionNote } from './release.tsx';

/** the year and version of the table's figures */
interface At {
  readonly year: number;
  readonly version: number | undefined;
}

function classesOf(cell: GridCell, stick: boolean): string | undefined {
  const names = [
    cell.role === 'head' || cell.role === 'label' || cell.role === 'blank' ? '' : cell.role,
    cell.strong ? 'strong' : '',
    cell.indent ? `in${Math.min(cell.indent, 2)}` : '',
    stick ? 'stick' : '',
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}

interface FormCellProps {
  readonly cell: GridCell;
  readonly at: At;
  /** the first column stays in sight when the box is scrolled */
  readonly stick: boolean;
}

function FormCell({ cell, at, stick }: FormCellProps) {
  const common = {
    className: classesOf(cell, stick),
    colSpan: cell.colspan > 1 ? cell.colspan : undefined,
    rowSpan: cell.rowspan > 1 ? cell.rowspan : undefined,
  };
  if (cell.role === 'head' && cell.text !== '')
    return (
      <th scope={cell.colspan > 1 ? 'colgroup' : 'col'} {...common}>
        {cell.text}
      </th>
    );
  if (cell.role === 'label')
    return (
      <th scope="row" {...common}>
        {cell.text}
      </th>
    );
  const linked = cell.role === 'value' && cell.figure && cell.text !== '';
  return (
    <td {...common}>
      {linked ? <a href={figureAddress(at.year, cell.figure ?? '', at.version)}>{cell.text}</a> : cell.text}
    </td>
  );
}

/** Does a cell begin a row and stay in sight? The label of one-sided tables does. */
function sticks(grid: Grid, row: readonly GridCell[], index: number): boolean {
  const sides = grid.body[0]?.filter(({ role }) => role === 'line' || role === 'code').length ?? 0;
  if (sides > 1) return false;
  const label = row.findIndex(({ role }) => role === 'label');
  return label >= 0 ? index === label : index === 0 && row[0]?.role === 'head';
}

function FormRows({
  grid,
  part,
  at,
}: {
  readonly grid: Grid;
  readonly part: 'head' | 'body';
  readonly at: At;
}) {
  return grid[part].map((row, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form never change their order
    <tr key={line}>
      {row.map((cell, index) => (
        <FormCell
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a form never change their order
          key={index}
          cell={cell}
          at={at}
          stick={part === 'body' && sticks(grid, row, index)}
        />
      ))}
    </tr>
  ));
}

/** The real form, as it is printed. */
function Form({ grid, at }: { readonly grid: Grid; readonly at: At }) {
  const total = grid.widths.reduce((sum, width) => sum + width, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section className="scroll" tabIndex={0} aria-label={`${grid.title}，完整表样`}>
      <table className="form">
        <colgroup>
          {grid.widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a form never change their order
            <col key={index} style={{ width: `${((width / total) * 100).toFixed(1)}%` }} />
          ))}
        </colgroup>
        <thead>
          <FormRows grid={grid} part="head" at={at} />
        </thead>
        <tbody>
          <FormRows grid={grid} part="body" at={at} />
        </tbody>
      </table>
    </section>
  );
}

function Value({ text, figure, at }: { readonly text: string; readonly figure: string; readonly at: At }) {
  return (
    <a className="tap amount number" href={figureAddress(at.year, figure, at.version)}>
      {text}
    </a>
  );
}

function ReadRow({ row, at }: { readonly row: ReadingRow; readonly at: At }) {
  const name = (
    <span className={row.strong ? 'strong' : undefined}>
      {row.code && <span className="code">{row.code}</span>}
      {row.label}
    </span>
  );
  const [only] = row.values;
  const depth = row.depth > 0 ? `in${row.depth}` : undefined;
  if (row.values.length === 1 && only && only.column === '')
    return (
      <li className={depth}>
        <div className="pair">
          {name}
          <Value text={only.text} figure={only.figure} at={at} />
        </div>
      </li>
    );
  return (
    <li className={depth}>
      {name}
      {row.values.map((value) => (
        <div className="pair" key={value.figure}>
          <span className="soft">{value.column}</span>
          <Value text={value.text} figure={value.figure} at={at} />
        </div>
      ))}
    </li>
  );
}

/** The rows with a value, for a phone. */
function ReadingList({ reading, at }: { readonly reading: Reading; readonly at: At }) {
  return (
    <>
      {reading.parts.map((part) => (
        <div key={part.title || part.rows[0]?.values[0]?.figure}>
          {part.title && <h2>{part.title}</h2>}
          <ul className="rows">
            {part.rows.map((row) => (
              <ReadRow key={`${row.code}${row.label}${row.values[0]?.figure}`} row={row} at={at} />
            ))}
          </ul>
        </div>
      ))}
      {reading.parts.length > 0 && reading.left > 0 && (
        <p className="soft">其余 {reading.left} 行本年没有数，没有列出。</p>
      )}
    </>
  );
}

interface TableProps {
  /** an older version; undefined for the latest */
  readonly version: number | undefined;
  readonly account: AccountShown;
  readonly grid: Grid;
  /** show the whole form also on a phone */
  readonly full: boolean;
}

/** One table of the year. */
export function TablePage({ account, grid, full, version }: TableProps) {
  const at: At = { year: account.year, version };
  const reading = readingOf(grid);
  const here = tableAddress(account.year, grid.id, version);
  const whole = `${here}${version === undefined ? '?' : '&'}form=full`;
  return (
    <div className={full ? 'full' : undefined}>
      <h1>
        {grid.title} <span className="soft nowrap">{account.year}年度</span>
      </h1>
      <div className="over small soft">
        <span>部门：{grid.department}</span>
        <span>{grid.number}</span>
        <span>单位：{grid.unit}</span>
      </div>
      {version !== undefined && <VersionNote year={account.year} version={account.published} />}
      {grid.empty && <p className="note">{grid.empty}</p>}
      {full ? (
        <p className="noprint">
          <a className="tap" href={here}>
            只看有数的行
          </a>
        </p>
      ) : (
        <div className="phone-only">
          <p>
            <a className="tap" href={whole}>
              看完整表样
            </a>
          </p>
          <ReadingList reading={reading} at={at} />
        </div>
      )}
      <div className="wide-only">
        <Form grid={grid} at={at} />
      </div>
      <Notes notes={grid.notes} />
      <Neighbours account={account} table={grid.id} version={version} />
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note, index) => (
    <p className="small soft" key={note}>
      {index === 0 ? '注：' : ''}
      {notes.length > 1 ? `${index + 1}. ` : ''}
      {note}
    </p>
  ));
}

interface NeighboursProps {
  readonly account: AccountShown;
  readonly table: string;
  readonly version: number | undefined;
}

function Neighbours({ account, table, version }: NeighboursProps) {
  const index = account.tables.findIndex(({ id }) => id === table);
  const before = account.tables[index - 1];
  const after = account.tables[index + 1];
  return (
    <nav className="pager" aria-label="前后各表">
      {before && (
        <a className="tap" href={tableAddress(account.year, before.id, version)}>
          上一张：{before.title}
        </a>
      )}
      {after && (
        <a className="tap" href={tableAddress(account.year, after.id, version)}>
          下一张：{after.title}
        </a>
      )}
    </nav>
  );
}
