import type { ReactNode } from 'react';
import type { Material, ServiceItem, Step } from '#service/items/types.ts';
import { type Column, DataTable, TextButton } from '../../frame/index.ts';
import { moved } from '../../view/items-form.ts';
import { Area, Count, Line, One, Yes } from './inputs.tsx';

interface InputColumn<T> {
  readonly name: string;
  readonly width?: number;
  readonly input: (row: T, label: string, change: (part: Partial<T>) => void) => ReactNode;
}

interface RowsProps<T> {
  readonly what: string;
  readonly rows: readonly T[];
  readonly columns: readonly InputColumn<T>[];
  readonly blank: T;
  readonly onChange: (rows: readonly T[]) => void;
}

/** A table to type in: rows are added, moved and taken away. */
function Rows<T>({ what, rows, columns, blank, onChange }: RowsProps<T>) {
  const put = (at: number, part: Partial<T>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const typed = columns.map(
    ({ name, width, input }): Column<number> => ({
      head: name,
      ...(width ? { width } : {}),
      cell: (at) => input(rows[at] as T, `${what}第${at + 1}行${name}`, (part) => put(at, part)),
    }),
  );
  const buttons: Column<number> = {
    head: '移动和删除',
    kind: 'short',
    width: 96,
    cell: (at) => <RowButtons what={what} rows={rows} at={at} onChange={onChange} />,
  };
  return (
    <div className="rows-editor">
      {rows.length > 0 ? (
        // rows have no name of their own while they are typed
        <DataTable
          bare
          label={what}
          columns={[...typed, buttons]}
          rows={[...rows.keys()]}
          keyOf={(at) => String(at)}
        />
      ) : null}
      <TextButton onClick={() => onChange([...rows, blank])}>加一行{what}</TextButton>
    </div>
  );
}

interface RowButtonsProps<T> extends Pick<RowsProps<T>, 'what' | 'rows' | 'onChange'> {
  readonly at: number;
}

/** Up, down, away. */
function RowButtons<T>({ what, rows, at, onChange }: RowButtonsProps<T>) {
  const row = `${what}第${at + 1}行`;
  const buttons = [
    { sign: '↑', does: `${row}上移`, off: at === 0, after: () => moved(rows, at, -1) },
    { sign: '↓', does: `${row}下移`, off: at === rows.length - 1, after: () => moved(rows, at, 1) },
    { sign: '×', does: `删除${row}`, off: false, after: () => rows.filter((_, index) => index !== at) },
  ];
  return buttons.map(({ sign, does, off, after }) => (
    <button
      key={sign}
      type="button"
      className="row-button"
      aria-label={does}
      title={does}
      disabled={off}
      onClick={() => onChange(after())}
    >
      {sign}
    </button>
  ));
}

const optionsOf = (names: readonly string[]) => names.map((value) => ({ value, label: value }));
const SOURCES = optionsOf(['申请人自备', '政府部门核发', '其他']);
const FORMATS = optionsOf(['纸质', '电子', '纸质或电子', '纸质和电子']);

/** a value that an import brought stays among what may be chosen */
const withOwn = (options: ReturnType<typeof optionsOf>, own: string) =>
  own === '' || options.some(({ value }) => value === own) ? options : [...options, ...optionsOf([own])];

const materialColumns: readonly InputColumn<Material>[] = [
  {
    name: '材料名称',
    input: ({ name }, label, change) => (
      <Area label={label} value={name} most={300} onChange={(text) => change({ name: text })} />
    ),
  },
  {
    name: '原件',
    width: 64,
    input: ({ original }, label, change) => (
      <Count label={label} value={original} onChange={(value) => change({ original: value ?? 0 })} />
    ),
  },
  {
    name: '复印件',
    width: 64,
    input: ({ copies }, label, change) => (
      <Count label={label} value={copies} onChange={(value) => change({ copies: value ?? 0 })} />
    ),
  },
  {
    name: '必备、容缺',
    width: 84,
    input: (row, label, change) =>
      (['required', 'tolerable'] as const).map((side) => {
        const text = side === 'required' ? '必备' : '可容缺';
        return (
          <Yes
            key={side}
            label={`${label}：${text}`}
            text={text}
            value={row[side]}
            onChange={(on) => change({ [side]: on })}
          />
        );
      }),
  },
  {
    name: '来源、形式',
    width: 140,
    input: (row, label, change) =>
      (['source', 'format'] as const).map((side) => {
        const text = side === 'source' ? '来源' : '形式';
        return (
          <One
            key={side}
            label={`${label}：${text}`}
            value={row[side] || undefined}
            options={withOwn(side === 'source' ? SOURCES : FORMATS, row[side])}
            placeholder={text}
            onChange={(chosen) => change({ [side]: chosen ?? '' })}
          />
        );
      }),
  },
  {
    name: '填报须知',
    width: 150,
    input: ({ note }, label, change) => (
      <Area label={label} value={note ?? ''} most={500} onChange={(text) => change({ note: text || null })} />
    ),
  },
];

const NO_MATERIAL: Material = {
  name: '',
  original: 1,
  copies: 0,
  required: true,
  tolerable: false,
  source: '申请人自备',
  format: '纸质或电子',
  eCertificate: null,
  note: null,
};

/** Fields that are tables. */
export const listFields = ['materials', 'steps', 'faqs'] as const;

interface ListProps<K extends (typeof listFields)[number]> {
  readonly rows: ServiceItem[K];
  readonly onChange: (rows: readonly ServiceItem[K][number][]) => void;
}

export function MaterialRows({ rows, onChange }: ListProps<'materials'>) {
  return <Rows what="材料" rows={rows} columns={materialColumns} blank={NO_MATERIAL} onChange={onChange} />;
}

const stepColumns: readonly InputColumn<Step>[] = [
  {
    name: '环节',
    input: (row, label, change) => (
      <Line label={label} value={row.name} most={60} onChange={(name) => change({ name })} />
    ),
  },
  {
    name: '时限（工作日）',
    width: 120,
    input: (row, label, change) => (
      <Count label={label} value={row.days} onChange={(days) => change({ days })} />
    ),
  },
];

export function StepRows({ rows, onChange }: ListProps<'steps'>) {
  const blank = { name: '', days: null };
  return <Rows<Step> what="环节" rows={rows} columns={stepColumns} blank={blank} onChange={onChange} />;
}

type Faq = ServiceItem['faqs'][number];

const faqColumn = (part: keyof Faq, name: string): InputColumn<Faq> => ({
  name,
  input: (row, label, change) => (
    <Area label={label} value={row[part]} most={2_000} onChange={(text) => change({ [part]: text })} />
  ),
});
const faqColumns = [faqColumn('question', '问'), faqColumn('answer', '答')];

export function FaqRows({ rows, onChange }: ListProps<'faqs'>) {
  const blank = { question: '', answer: '' };
  return <Rows<Faq> what="问答" rows={rows} columns={faqColumns} blank={blank} onChange={onChange} />;
}
