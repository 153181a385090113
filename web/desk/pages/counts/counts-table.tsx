import { Link } from '@tanstack/react-router';
import { type Grouping, groupingNames } from '#service/counts/groupings.ts';
import type { api } from '../../app/client.ts';
import {
  COLUMNS,
  type CountColumn,
  type CountsFilter,
  changeText,
  filterOf,
  furtherBy,
  numberText,
  type Tally,
} from '../../view/counts.ts';

type Table = Awaited<ReturnType<typeof api.counts.tally.call>>;

interface Props {
  readonly table: Table;
  readonly by: Grouping;
  /** with its year */
  readonly filter: CountsFilter;
}

const ALL = COLUMNS.flatMap(({ columns }) => columns);

/** The counts by groups: a name leads to what the group is made of, a number to its cases. */
export function CountsTable({ table, by, filter }: Props) {
  const { groups, all, span, spanBefore } = table;
  if (groups.length === 0)
    return <p className="panel empty">{span}没有办件。收下的办件马上计入；也可以换一个年度看。</p>;
  const compared = table.before.received > 0;
  const shown =
    groups.length < all
      ? `；列出收件最多的 ${groups.length} 个，共 ${numberText(all)} 个，全部见下载的表格`
      : '';
  return (
    <>
      <p className="table-note">
        <span className="soft">
          {span}
          {compared ? `；小字是比${spanBefore}的增减` : ''}
          {shown}
        </span>
      </p>
      <div className="panel table-wrap counts-wrap">
        <table className="dense counts">
          <Head by={by} />
          <tbody>
            {groups.map(({ key, name, now, before }) => (
              <tr key={key}>
                <th scope="row">
                  <GroupName by={by} id={key} name={name} filter={filter} />
                </th>
                <Cells
                  now={now as Tally}
                  before={compared ? (before as Tally) : null}
                  filter={{ ...filter, ...filterOf(by, key) }}
                />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <Cells
                now={table.now as Tally}
                before={compared ? (table.before as Tally) : null}
                filter={filter}
              />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

function Head({ by }: { readonly by: Grouping }) {
  return (
    <thead>
      <tr>
        <th rowSpan={2}>{groupingNames[by]}</th>
        {COLUMNS.map(({ title, columns }) => (
          <th key={title} colSpan={columns.length} className="group">
            {title}
          </th>
        ))}
      </tr>
      <tr className="second">
        {ALL.map(({ label }) => (
          <th key={label} className="amount">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface NameProps {
  readonly by: Grouping;
  readonly id: string;
  readonly name: string;
  readonly filter: CountsFilter;
}

function GroupName({ by, id, name, filter }: NameProps) {
  const further = furtherBy(by, id);
  if (!further) return name;
  return (
    <Link to="/counts" search={{ ...filter, ...filterOf(by, id), by: further }}>
      {name}
    </Link>
  );
}

interface CellsProps {
  readonly now: Tally;
  /** null: there is nothing to compare with */
  readonly before: Tally | null;
  readonly filter: CountsFilter;
}

function Cells({ now, before, filter }: CellsProps) {
  return (
    <>
      {ALL.map((column) => (
        <td key={column.label} className="amount">
          <Opened column={column} now={now} filter={filter} />
          {column.compared && before ? (
            <span className="counts-change faint">
              {changeText(column.number(now), column.number(before))}
            </span>
          ) : null}
        </td>
      ))}
    </>
  );
}

function Opened({
  column,
  now,
  filter,
}: {
  readonly column: CountColumn;
  readonly now: Tally;
  readonly filter: CountsFilter;
}) {
  const text = column.text(now);
  if (column.number(now) === 0) return <span className="faint">{text}</span>;
  return (
    <Link
      to="/counts/cases"
      search={{ ...filter, what: column.what }}
      className={column.bad ? 'bad' : undefined}
    >
      {text}
    </Link>
  );
}
