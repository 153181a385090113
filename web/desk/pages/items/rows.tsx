import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { Material, ServiceItem, Step } from '#service/items/types.ts';
import { moved } from '../../view/items-form.ts';
import { Count, One, Yes } from './inputs.tsx';

interface Column<T> {
  readonly name: string;
  readonly width?: number;
  readonly input: (row: T, label: string, change: (part: Partial<T>) => void) => ReactNode;
}

interface RowsProps<T> {
  readonly what: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly blank: T;
  readonly onChange: (rows: readonly T[]) => void;
}

/** A table to type in: rows are added, moved and taken away. */
function Rows<T>({ what, rows, columns, blank, onChange }: RowsProps<T>) {
  const put = (at: number, part: Partial<T>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <div className="rows-editor">
      {rows.length > 0 ? (
        <div className="table-wrap">
          <table className="dense" aria-label={what}>
            <thead>
              <tr>
                {columns.map(({ name, width }) => (
                  <th key={name} style={width ? { width } : {}}>
                    {name}
                  </th>
                ))}
                <th style={{ width: 96 }}>
                  <span className="sr-only">移动和删除</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are typed
                <tr key={index}>
                  {columns.map(({ name, input }) => (
                    <td key={name}>
                      {input(row, `${what}第${index + 1}行${name}`, (part) => put(index, part))}
                    </td>
                  ))}
                  <td className="nowrap">
                    <RowButton
                      sign="↑"
                      does={`${what}第${index + 1}行上移`}
                      off={index === 0}
                      onRun={() => onChange(moved(rows, index, -1))}
                    />
                    <RowButton
                      sign="↓"
                      does={`${what}第${index + 1}行下移`}
                      off={index === rows.length - 1}
                      onRun={() => onChange(moved(rows, index, 1))}
                    />
                    <RowButton
                      sign="×"
                      does={`删除${what}第${index + 1}行`}
                      onRun={() => onChange(rows.filter((_, at) => at !== index))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <button type="button" className="plain-link" onClick={() => onChange([...rows, blank])}>
        加一行{what}
      </button>
    </div>
  );
}

interface ButtonProps {
  readonly sign: string;
  readonly does: string;
  readonly off?: boolean;
  readonly onRun: () => void;
}

function RowButton({ sign, does, off, onRun }: ButtonProps) {
  return (
    <button
      type="button"
      className="row-button"
      aria-label={does}
      title={does}
      disabled={off}
      onClick={onRun}
    >
      {sign}
    </button>
  );
}

const optionsOf = (names: readonly string[]) => names.map((value) => ({ value, label: value }));
const SOURCES = optionsOf(['申请人自备', '政府部门核发', '其他']);
const FORMATS = optionsOf(['纸质', '电子', '纸质或电子', '纸质和电子']);

/** a value that an import brought stays among what may be chosen */
const withOwn = (options: ReturnType<typeof optionsOf>, own: string) =>
  own === '' || options.some(({ value }) => value === own) ? options : [...options, ...optionsOf([own])];

const materialColumns: readonly Column<Material>[] = [
  {
    name: '材料名称',
    input: (row, label, change) => (
      <Input.TextArea
        aria-label={label}
        value={row.name}
        autoSize
        maxLength={300}
        onChange={(event) => change({ name: event.target.value })}
      />
    ),
  },
  {
    name: '原件',
    width: 64,
    input: (row, label, change) => (
      <Count label={label} value={row.original} onChange={(value) => change({ original: value ?? 0 })} />
    ),
  },
  {
    name: '复印件',
    width: 64,
    input: (row, label, change) => (
      <Count label={label} value={row.copies} onChange={(value) => change({ copies: value ?? 0 })} />
    ),
  },
  {
    name: '必备、容缺',
    width: 84,
    input: (row, label, change) => (
      <>
        <Yes
          label={`${label}：必备`}
          text="必备"
          value={row.required}
          onChange={(required) => change({ required })}
        />
        <Yes
          label={`${label}：可容缺`}
          text="可容缺"
          value={row.tolerable}
          onChange={(tolerable) => change({ tolerable })}
        />
      </>
    ),
  },
  {
    name: '来源、形式',
    width: 140,
    input: (row, label, change) => (
      <>
        <One
          label={`${label}：来源`}
          value={row.source || undefined}
          options={withOwn(SOURCES, row.source)}
          placeholder="来源"
          onChange={(source) => change({ source: source ?? '' })}
        />
        <One
          label={`${label}：形式`}
          value={row.format || undefined}
          options={withOwn(FORMATS, row.format)}
          placeholder="形式"
          onChange={(format) => change({ format: format ?? '' })}
        />
      </>
    ),
  },
  {
    name: '填报须知',
    width: 150,
    input: (row, label, change) => (
      <Input.TextArea
        aria-label={label}
        value={row.note ?? ''}
        autoSize
        maxLength={500}
        onChange={(event) => change({ note: event.target.value || null })}
      />
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

interface ListProps<K extends 'materials' | 'steps' | 'faqs'> {
  readonly rows: ServiceItem[K];
  readonly onChange: (rows: readonly ServiceItem[K][number][]) => void;
}

export function MaterialRows({ rows, onChange }: ListProps<'materials'>) {
  return <Rows what="材料" rows={rows} columns={materialColumns} blank={NO_MATERIAL} onChange={onChange} />;
}

const stepColumns: readonly Column<Step>[] = [
  {
    name: '环节',
    input: (row, label, change) => (
      <Input
        aria-label={label}
        value={row.name}
        maxLength={60}
        onChange={(event) => change({ name: event.target.value })}
      />
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

const faqColumn = (part: keyof Faq, name: string): Column<Faq> => ({
  name,
  input: (row, label, change) => (
    <Input.TextArea
      aria-label={label}
      value={row[part]}
      autoSize
      maxLength={2_000}
      onChange={(event) => change({ [part]: event.target.value })}
    />
  ),
});
const faqColumns = [faqColumn('question', '问'), faqColumn('answer', '答')];

export function FaqRows({ rows, onChange }: ListProps<'faqs'>) {
  const blank = { question: '', answer: '' };
  return <Rows<Faq> what="问答" rows={rows} columns={faqColumns} blank={blank} onChange={onChange} />;
}
