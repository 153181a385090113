import { Link } from '@tanstack/react-router';
import { type Grouping, groupingNames } from '#service/counts/groupings.ts';
import type { api } from '../../app/index.ts';
import { type Column, DataTable } from '../../frame/index.ts';
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
type Group = Table['groups'][number];

interface Props {
  readonly table: Table;
  readonly by: Grouping;
  /** with its year */
  readonly filter: CountsFilter;
}

/** The counts by groups: a name leads to what the group is made of, a number to its cases. */
export function CountsTable({ table, by, filter }: Props) {
  const { groups, all, span, spanBefore } = table;
  const compared = table.before.received > 0;
  const notes = [
    span,
    ...(compared ? [`小字是比${spanBefore}的增减`] : []),
    ...(groups.length < all
      ? [`列出收件最多的 ${groups.length} 个，共 ${numberText(all)} 个，全部见下载的表格`]
      : []),
  ];
  return (
    <>
      {groups.length > 0 ? <p className="table-note soft">{notes.join('；')}</p> : null}
      <DataTable
        wide
        className="counts"
        columns={columnsOf(table, by, filter, compared)}
        rows={groups}
        keyOf={({ key }) => key}
        total="合计"
        empty={
          table.behind
            ? `${span}还没有计入的办件。`
            : `${span}没有办件。收下的办件马上计入；也可以换一个年度看。`
        }
      />
    </>
  );
}

function columnsOf(table: Table, by: Grouping, filter: CountsFilter, compared: boolean): Column<Group>[] {
  const shown = (column: CountColumn, { now, before }: Pick<Group, 'now' | 'before'>, of: CountsFilter) => (
    <Counted column={column} now={now as Tally} before={compared ? (before as Tally) : null} filter={of} />
  );
  const name: Column<Group> = {
    head: groupingNames[by],
    cell: (group) => <GroupName by={by} group={group} filter={filter} />,
  };
  const numbers = COLUMNS.flatMap(({ title, columns }) =>
    columns.map(
      (column): Column<Group> => ({
        head: column.label,
        group: title,
        kind: 'amount',
        cell: (group) => shown(column, group, { ...filter, ...filterOf(by, group.key) }),
        total: shown(column, table, filter),
      }),
    ),
  );
  return [name, ...numbers];
}

interface NameProps {
  readonly by: Grouping;
  readonly group: Group;
  readonly filter: CountsFilter;
}

function GroupName({ by, group: { key, name }, filter }: NameProps) {
  const further = furtherBy(by, key);
  if (!further) return name;
  return (
    <Link to="/counts" search={{ ...filter, ...filterOf(by, key), by: further }}>
      {name}
    </Link>
  );
}

interface CountedProps {
  readonly column: CountColumn;
  readonly now: Tally;
  /** null: there is nothing to compare with */
  readonly before: Tally | null;
  readonly filter: CountsFilter;
}

/** A number that opens to its cases, and how it has changed. */
function Counted({ column, now, before, filter }: CountedProps) {
  const { what, bad, compared } = column;
  const text = column.text(now);
  return (
    <>
      {column.number(now) === 0 ? (
        <span className="faint">{text}</span>
      ) : (
        <Link to="/counts/cases" search={{ ...filter, what }} className={bad ? 'bad' : undefined}>
          {text}
        </Link>
      )}
      {compared && before ? (
        <span className="counts-change faint">{changeText(column.number(now), column.number(before))}</span>
      ) : null}
    </>
  );
}
