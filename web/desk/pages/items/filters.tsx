import { Input } from 'antd';
import { type ComponentRef, useRef, useState } from 'react';
import { itemFormats } from '#service/items/keeping-words.ts';
import type { Narrow } from '../../app/index.ts';
import { Kbd, useKeys } from '../../frame/index.ts';
import { Chips } from '../../parts/chips.tsx';
import { FilterSelect, optionsOf } from '../../parts/filter-select.tsx';
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
    <search className="chips" aria-label="筛选事项">
      <WordFilter onWords={(words) => narrow({ q: words })} />
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
      <Chips
        of={{
          q: q && `“${q}”`,
          unit: unit && (units.find(({ id }) => id === unit)?.name ?? unit),
          state: state && STATES[state],
          lint: lint && LINT[lint],
          made: made && MADE[made],
        }}
        onRemove={(filter) => narrow({ [filter]: undefined })}
      />
      <span className="items-export">
        导出{' '}
        {itemFormats.map((format) => (
          <a key={format} href={exportAddress(format, search)} download>
            {format.toUpperCase()}
          </a>
        ))}
      </span>
    </search>
  );
}

/** A name, plain words or a code; Enter narrows. */
function WordFilter({ onWords }: { readonly onWords: (words: string | undefined) => void }) {
  const [typed, setTyped] = useState('');
  const field = useRef<ComponentRef<typeof Input>>(null);
  useKeys([{ keys: 'f', does: '找事项', run: () => field.current?.focus() }]);
  return (
    <>
      <Input
        ref={field}
        aria-label="找事项：名称、平常的话或编码"
        placeholder="名称、平常的话或编码，回车"
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => {
          onWords(typed.trim() || undefined);
          setTyped('');
        }}
        style={{ width: 240 }}
      />
      <Kbd keys="f" />
    </>
  );
}

/** What the lint says of an item, counted. */
export function LintOf({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  if (errors > 0) return <span className="state bad">{errors} 处错误</span>;
  if (warnings > 0) return <span className="state warn">{warnings} 处提醒</span>;
  return <span className="state good">没有问题</span>;
}
