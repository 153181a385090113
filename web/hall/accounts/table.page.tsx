import type { AccountData, Grid, GridCell } from '../app/client.ts';
import { figureAddress, tableAddress } from './addresses.ts';
import { type Reading, type ReadingRow, readingOf } from './reading.ts';

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
  readonly year: number;
  /** the first column stays in sight when the box is scrolled */
  readonly stick: boolean;
}

function FormCell({ cell, year, stick }: FormCellProps) {
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
      {linked ? <a href={figureAddress(year, cell.figure ?? '')}>{cell.text}</a> : cell.text}
    </td>
  );
}

/** Which cells begin a row of the form and stay in sight: the label of one-sided tables. */
function sticks(grid: Grid, row: readonly GridCell[], index: number): boolean {
  const sides = grid.body[0]?.filter(({ role }) => role === 'line' || role === 'code').length ?? 0;
  if (sides > 1) return false;
  const label = row.findIndex(({ role }) => role === 'label');
  return label >= 0 ? index === label : index === 0 && row[0]?.role === 'head';
}

function FormRows({
  grid,
  part,
  year,
}: {
  readonly grid: Grid;
  readonly part: 'head' | 'body';
  readonly year: number;
}) {
  return grid[part].map((row, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form stand still
    <tr key={at}>
      {row.map((cell, index) => (
        <FormCell
          // biome-ignore lint/suspicious/noArrayIndexKey: so do its cells
          key={index}
          cell={cell}
          year={year}
          stick={part === 'body' && sticks(grid, row, index)}
        />
      ))}
    </tr>
  ));
}

/** The real form, as it is printed. */
function Form({ grid, year }: { readonly grid: Grid; readonly year: number }) {
  const total = grid.widths.reduce((sum, width) => sum + width, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section className="scroll" tabIndex={0} aria-label={`${grid.title}，完整表样`}>
      <table className="form">
        <colgroup>
          {grid.widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a form stand still
            <col key={index} style={{ width: `${((width / total) * 100).toFixed(1)}%` }} />
          ))}
        </colgroup>
        <thead>
          <FormRows grid={grid} part="head" year={year} />
        </thead>
        <tbody>
          <FormRows grid={grid} part="body" year={year} />
        </tbody>
      </table>
    </section>
  );
}

function Value({
  text,
  figure,
  year,
}: {
  readonly text: string;
  readonly figure: string;
  readonly year: number;
}) {
  return (
    <a className="tap amount number" href={figureAddress(year, figure)}>
      {text}
    </a>
  );
}

function ReadRow({ row, year }: { readonly row: ReadingRow; readonly year: number }) {
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
          <Value text={only.text} figure={only.figure} year={year} />
        </div>
      </li>
    );
  return (
    <li className={depth}>
      {name}
      {row.values.map((value) => (
        <div className="pair" key={value.figure}>
          <span className="soft">{value.column}</span>
          <Value text={value.text} figure={value.figure} year={year} />
        </div>
      ))}
    </li>
  );
}

/** The rows with a value, for a phone. */
function ReadingList({ reading, year }: { readonly reading: Reading; readonly year: number }) {
  return (
    <>
      {reading.parts.map((part) => (
        <div key={part.title || part.rows[0]?.values[0]?.figure}>
          {part.title && <h2>{part.title}</h2>}
          <ul className="rows">
            {part.rows.map((row) => (
              <ReadRow key={`${row.code}${row.label}${row.values[0]?.figure}`} row={row} year={year} />
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
  readonly account: AccountData;
  readonly grid: Grid;
  /** the whole form also on a phone */
  readonly full: boolean;
}

/** One table of the year. */
export function TablePage({ account, grid, full }: TableProps) {
  const reading = readingOf(grid);
  const here = tableAddress(account.year, grid.id);
  const at = account.tables.findIndex(({ id }) => id === grid.id);
  const before = account.tables[at - 1];
  const after = account.tables[at + 1];
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
            <a className="tap" href={`${here}?form=full`}>
              看完整表样
            </a>
          </p>
          <ReadingList reading={reading} year={account.year} />
        </div>
      )}
      <div className="wide-only">
        <Form grid={grid} year={account.year} />
      </div>
      {grid.notes.map((note, index) => (
        <p className="small soft" key={note}>
          {index === 0 ? '注：' : ''}
          {grid.notes.length > 1 ? `${index + 1}. ` : ''}
          {note}
        </p>
      ))}
      <nav className="pager" aria-label="前后各表">
        {before && (
          <a className="tap" href={tableAddress(account.year, before.id)}>
            上一张：{before.title}
          </a>
        )}
        {after && (
          <a className="tap" href={tableAddress(account.year, after.id)}>
            下一张：{after.title}
          </a>
        )}
      </nav>
    </div>
  );
}
