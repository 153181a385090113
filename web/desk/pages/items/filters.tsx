import { itemFormats } from '#service/items/keeping-words.ts';
import type { Narrow } from '../../app/index.ts';
import { State } from '../../frame/index.ts';
import { FilterSelect, optionsOf } from '../../parts/filter-select.tsx';
import { Filters, TextFilter } from '../../parts/filters.tsx';
import { exportAddress, type ItemsSearch, LINT, MADE, STATES } from '../../view/items.ts';
import type { Kept } from './types.ts';

interface FiltersProps {
  readonly search: ItemsSearch;
  readonly units: Kept['units'];
  readonly narrow: Narrow<ItemsSearch>;
}

/** What narrows the list; the files are narrowed with it. */
export function ItemFilters({ search, units, narrow }: FiltersProps) {
  const { q, unit, state, lint, made } = search;
  return (
    <Filters
      label="筛选事项"
      of={{
        q: q && `“${q}”`,
        unit: unit && (units.find(({ id }) => id === unit)?.name ?? unit),
        state: state && STATES[state],
        lint: lint && LINT[lint],
        made: made && MADE[made],
      }}
      onNarrow={narrow}
      foot={<Exports search={search} />}
    >
      <TextFilter
        label="找事项：名称、平常的话或编码"
        placeholder="名称、平常的话或编码，回车"
        does="找事项"
        width={240}
        onText={(words) => narrow({ q: words })}
      />
      <FilterSelect
        label="实施主体"
        width={150}
        options={units.map(({ id, name, count }) => ({ value: id, label: `${name} ${count}` }))}
        onChoose={(chosen) => narrow({ unit: chosen })}
      />
      <FilterSelect
        label="状态"
        options={optionsOf(STATES)}
        onChoose={(chosen) => narrow({ state: chosen })}
      />
      <FilterSelect label="校验" options={optionsOf(LINT)} onChoose={(chosen) => narrow({ lint: chosen })} />
      <FilterSelect
        label="真实或合成"
        width={130}
        options={optionsOf(MADE)}
        onChoose={(chosen) => narrow({ made: chosen })}
      />
    </Filters>
  );
}

/** The files of what is listed now. */
function Exports({ search }: Pick<FiltersProps, 'search'>) {
  return (
    <span className="items-export">
      导出{' '}
      {itemFormats.map((format) => (
        <a key={format} href={exportAddress(format, search)} download>
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}

/** What the lint says of an item, counted. */
export function LintOf({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  if (errors > 0) return <State tone="bad">{errors} 处错误</State>;
  if (warnings > 0) return <State tone="warn">{warnings} 处提醒</State>;
  return <State tone="good">没有问题</State>;
}
