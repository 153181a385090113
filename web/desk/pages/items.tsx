import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { type ComponentRef, useEffect, useRef, useState } from 'react';
import { api } from '../app/client.ts';
import { useMe } from '../app/me.tsx';
import { may } from '../app/session.ts';
import { useKeys } from '../frame/keys.tsx';
import { Chips } from '../parts/chips.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { useKeyedRows } from '../parts/keyed-rows.ts';
import { Loaded } from '../parts/wait.tsx';
import {
  exportAddress,
  type ItemsSearch,
  LINT,
  MADE,
  MADE_MEANS,
  STATE_TONES,
  STATES,
} from '../view/items.ts';
import { showDayText } from '../view/show.ts';
import { NewItem } from './items-new.tsx';

const PAGE = 50;

type Kept = Awaited<ReturnType<typeof api.items.kept.call>>;
type Line = Kept['items'][number];
type Narrow = (change: { [K in keyof ItemsSearch]?: ItemsSearch[K] | undefined }) => void;

/** The catalogue as its keeper sees it: what is wrong, what is made up, what somebody is writing. */
export function Items() {
  const search = useSearch({ from: '/items' });
  const navigate = useNavigate();
  const me = useMe();
  const { page = 1, ...filters } = search;
  const query = useQuery(
    api.items.kept.queryOptions({
      input: { ...filters, page, limit: PAGE },
      placeholderData: keepPreviousData,
    }),
  );
  const narrow: Narrow = (change) =>
    void navigate({
      to: '/items',
      search: { ...search, page: undefined, ...change } as ItemsSearch,
      replace: true,
    });
  return (
    <>
      <header className="page-head">
        <h1>事项</h1>
        {query.data ? <Counts counts={query.data.counts} narrow={narrow} /> : null}
        <div className="actions">
          <span className="faint">
            上下 <Kbd keys="j" /> <Kbd keys="k" /> 打开 <Kbd keys="enter" />
          </span>
          {may(me, 'item.keep') ? (
            <>
              <Link to="/items/import" tabIndex={-1}>
                <Button>导入</Button>
              </Link>
              <NewItem />
            </>
          ) : null}
        </div>
      </header>
      <Filters search={search} units={query.data?.units ?? []} narrow={narrow} />
      <Loaded query={query} rows={16}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="panel empty">没有符合这些条件的事项。去掉一个条件再看。</p>
          ) : (
            <>
              <ItemTable items={items} />
              <Pages
                page={page}
                total={total}
                onPage={(next) => narrow({ page: next > 1 ? next : undefined })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Counts({ counts, narrow }: { readonly counts: Kept['counts']; readonly narrow: Narrow }) {
  const show = (number: number) => number.toLocaleString('zh-CN');
  return (
    <p className="about items-counts">
      共 {show(counts.all)} 个：真实 {show(counts.real + counts.assumed)}，合成 {show(counts.synthetic)}
      {counts.draft > 0 ? (
        <button type="button" className="plain-link" onClick={() => narrow({ state: 'draft' })}>
          {show(counts.draft)} 个草稿
        </button>
      ) : null}
      {counts.error > 0 ? (
        <button type="button" className="plain-link" onClick={() => narrow({ lint: 'error' })}>
          {show(counts.error)} 个有错误
        </button>
      ) : null}
      {counts.warning > 0 ? (
        <button type="button" className="plain-link" onClick={() => narrow({ lint: 'warning' })}>
          {show(counts.warning)} 个有提醒
        </button>
      ) : null}
    </p>
  );
}

interface FiltersProps {
  readonly search: ItemsSearch;
  readonly units: Kept['units'];
  readonly narrow: Narrow;
}

function Filters({ search, units, narrow }: FiltersProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<ComponentRef<typeof Input.Search>>(null);
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
      <Input.Search
        ref={field}
        aria-label="找事项：名称、平常的话或编码"
        placeholder="名称、平常的话或编码"
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(text) => {
          narrow({ q: text.trim() || undefined });
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

function ItemTable({ items }: { readonly items: readonly Line[] }) {
  const navigate = useNavigate();
  const open = (code: string) => void navigate({ to: '/items/$code', params: { code } });
  const { chosen, choose } = useKeyedRows(
    items.map(({ code }) => code),
    open,
  );
  return (
    <div className="panel table-wrap">
      <table className="dense items-table">
        <thead>
          <tr>
            <th>事项</th>
            <th>实施主体</th>
            <th className="amount">
              承诺 <span className="unit">日</span>
            </th>
            <th>状态</th>
            <th className="amount">版本</th>
            <th>校验</th>
            <th>真实或合成</th>
            <th>编码</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <tr
              key={line.code}
              id={`row-${line.code}`}
              aria-selected={line.code === chosen}
              onClick={() => choose(line.code)}
            >
              <td>
                <Link to="/items/$code" params={{ code: line.code }}>
                  {line.name || '（还没有名称）'}
                </Link>
              </td>
              <td className="nowrap">{line.unitName}</td>
              <td className="amount">{line.promised ?? ''}</td>
              <td className="nowrap">
                <StateOf line={line} />
              </td>
              <td className="amount">{line.version || ''}</td>
              <td className="nowrap">
                <LintOf errors={line.errors} warnings={line.warnings} />
              </td>
              <td className="nowrap">
                <span className={`made ${line.made}`} title={MADE_MEANS[line.made]}>
                  {MADE[line.made]}
                </span>
              </td>
              <td className="code">{line.code}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StateOf({ line }: { readonly line: Line }) {
  const { word, tone } = STATE_TONES[line.state];
  return (
    <>
      <span className={`state ${tone}`}>{word}</span>
      {line.state === 'coming' && line.from ? <span className="faint"> {showDayText(line.from)}</span> : null}
      {line.draft ? <span className="draft-mark"> {line.draft.byName}的草稿</span> : null}
    </>
  );
}

export function LintOf({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  if (errors > 0) return <span className="state bad">{errors} 处错误</span>;
  if (warnings > 0) return <span className="state warn">{warnings} 处提醒</span>;
  return <span className="state good">没有问题</span>;
}

interface PagesProps {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, total, onPage }: PagesProps) {
  const last = Math.max(1, Math.ceil(total / PAGE));
  const back = () => page > 1 && onPage(page - 1);
  const on = () => page < last && onPage(page + 1);
  useKeys([
    { keys: '[', does: '上一页', group: '本页', run: back },
    { keys: ']', does: '下一页', group: '本页', run: on },
  ]);
  useEffect(() => {
    if (page > last) onPage(last);
  }, [page, last, onPage]);
  if (last === 1) return null;
  return (
    <nav className="more" aria-label="翻页">
      <Button disabled={page <= 1} onClick={back}>
        上一页 <Kbd keys="[" />
      </Button>{' '}
      <span className="soft">
        第 {page} 页，共 {last} 页，{total.toLocaleString('zh-CN')} 个事项
      </span>{' '}
      <Button disabled={page >= last} onClick={on}>
        下一页 <Kbd keys="]" />
      </Button>
    </nav>
  );
}
