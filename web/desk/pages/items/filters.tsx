import { Input, Select } from 'antd';
import { type ComponentRef, useRef, useState } from 'react';
import { useKeys } from '../../frame/keys.tsx';
import { Chips } from '../../parts/chips.tsx';
import { Kbd } from '../../parts/kbd.tsx';
import { exportAddress, type ItemsSearch, LINT, MADE, STATES } from '../../view/items.ts';
import type { Kept } from './types.ts';

export type Narrow = (change: { [K in keyof ItemsSearch]?: ItemsSearch[K] | undefined }) => void;

interface FiltersProps {
  readonly search: ItemsSearch;
  readonly units: Kept['units'];
  readonly narrow: Narrow;
}

/** What narrows the list; the files are narrowed with it. */
export function ItemFilters({ search, units, narrow }: FiltersProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<ComponentRef<typeof Input>>(null);
  useKeys([{ keys: 'f', does: '找事项', group: '本页', run: () => field.current?.focus() }]);
  const chips = [
    ...(search.q ? [{ key: 'q', text: `“${search.q}”` }] : []),
    ...(search.unit
      ? [{ key: 'unit', text: units.find(({ id }) => id === search.unit)?.name ?? search.unit }]
      : []),
    ...(search.state ? [{ key: 'state', text: STATES[search.state] }] : []),
    ...(search.lint ? [{ key: 'lint', text: LINT[search.lint] }] : []),
    ...(search.made ? [{ key: 'made', text: MADE[search.made] }] : []),
  ];
  return (
    <search className="chips" aria-label="筛选事项">
      <Input
        ref={field}
        aria-label="找事项：名称、平常的话或编码"
        placeholder="名称、平常的话或编码，回车"
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => {
          narrow({ q: typed.trim() || undefined });
          setTyped('');
        }}
        style={{ width: 240 }}
      />
      <Kbd keys="f" />
      <Choice
        label="实施主体"
        width={150}
        options={units.map(({ id, name, count }) => ({ value: id, label: `${name} ${count}` }))}
        onChoose={(unit) => narrow({ unit })}
      />
      <Choice label="状态" options={optionsOf(STATES)} onChoose={(state) => narrow({ state })} />
      <Choice label="校验" options={optionsOf(LINT)} onChoose={(lint) => narrow({ lint })} />
      <Choice
        label="真实或合成"
        width={130}
        options={optionsOf(MADE)}
        onChoose={(made) => narrow({ made })}
      />
      <Chips chips={chips.map((chip) => ({ ...chip, onRemove: () => narrow({ [chip.key]: undefined }) }))} />
      <span className="items-export">
        导出{' '}
        {(['xlsx', 'csv', 'json'] as const).map((format) => (
          <a key={format} href={exportAddress(format, search)} download>
            {format.toUpperCase()}
          </a>
        ))}
      </span>
    </search>
  );
}

const optionsOf = <T extends string>(names: Readonly<Record<T, string>>) =>
  (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  readonly width?: number;
}

function Choice<T extends string>({ label, options, onChoose, width = 96 }: ChoiceProps<T>) {
  return (
    <Select<T | null>
      aria-label={label}
      placeholder={label}
      value={null}
      onChange={(value) => value && onChoose(value)}
      options={[...options]}
      popupMatchSelectWidth={false}
      style={{ width }}
    />
  );
}

/** What the lint says of an item, counted. */
export function LintOf({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  if (errors > 0) return <span className="state bad">{errors} 处错误</span>;
  if (warnings > 0) return <span className="state warn">{warnings} 处提醒</span>;
  return <span className="state good">没有问题</span>;
}
