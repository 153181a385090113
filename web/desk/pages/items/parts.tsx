import { codeNames } from '#service/items/field-names.ts';
import type { ServiceItem } from '#service/items/types.ts';
import { type InputKind, ItemInput } from './inputs.tsx';
import { FaqRows, MaterialRows, StepRows } from './rows.tsx';

const ENDINGS = Object.keys(codeNames.ending).map((value) => ({ value, label: value }));

interface Props {
  readonly field: keyof ServiceItem;
  readonly item: ServiceItem;
  readonly onChange: (value: unknown) => void;
}

/** One part of a field: its name over it, its label for who hears it, and its control. */
interface Part {
  readonly at: string;
  readonly name: string;
  readonly label: string;
  readonly kind: InputKind;
  readonly most?: number;
  readonly options?: typeof ENDINGS;
}

interface Parts {
  readonly parts: readonly Part[];
  /** what an empty field begins with */
  readonly blank?: Record<string, unknown>;
  /** the field is empty while this part is */
  readonly needs?: string;
}

const PARTS: Readonly<Partial<Record<keyof ServiceItem, Parts>>> = {
  limits: {
    parts: [
      { at: 'statutory', name: '法定（日）', label: '法定办结时限', kind: 'count' },
      { at: 'promised', name: '承诺（日）', label: '承诺办结时限', kind: 'count' },
    ],
  },
  topics: {
    parts: [
      { at: 'person', name: '自然人（一行一个）', label: '自然人主题', kind: 'lines' },
      { at: 'organisation', name: '法人（一行一个）', label: '法人主题', kind: 'lines' },
    ],
  },
  special: {
    parts: [
      { at: 'kinds', name: '种类（一行一个，例如 鉴定）', label: '特别程序种类', kind: 'lines' },
      { at: 'days', name: '时限（日）', label: '特别程序时限', kind: 'count' },
    ],
    blank: { kinds: [], days: null },
    needs: 'kinds',
  },
  result: {
    parts: [
      { at: 'name', name: '名称（没有结果的留空）', label: '结果名称', kind: 'line', most: 200 },
      { at: 'ending', name: '类型', label: '结果类型', kind: 'one', options: ENDINGS },
      { at: 'sample', name: '样本', label: '结果样本', kind: 'line-or-none', most: 200 },
    ],
    blank: { name: '', ending: '办结', sample: null },
  },
  fee: {
    parts: [
      { at: 'charged', name: '收费', label: '收费', kind: 'yes' },
      { at: 'onlinePay', name: '支持网上支付', label: '支持网上支付', kind: 'yes' },
      { at: 'basis', name: '收费依据', label: '收费依据', kind: 'line-or-none', most: 500 },
    ],
  },
  phones: {
    parts: [
      { at: 'ask', name: '咨询', label: '咨询电话', kind: 'line', most: 60 },
      { at: 'complain', name: '监督', label: '监督电话', kind: 'line', most: 60 },
    ],
  },
};

/** Fields of several parts. */
export function FieldParts({ field, item, onChange }: Props) {
  if (field === 'materials') return <MaterialRows rows={item.materials} onChange={onChange} />;
  if (field === 'steps') return <StepRows rows={item.steps} onChange={onChange} />;
  if (field === 'faqs') return <FaqRows rows={item.faqs} onChange={onChange} />;
  const { parts, blank = {}, needs } = PARTS[field] ?? { parts: [] };
  const whole = (item[field] ?? blank) as Record<string, unknown>;
  const put = (at: string) => (value: unknown) => {
    const isEmpty = at === needs && Array.isArray(value) && value.length === 0;
    onChange(isEmpty ? null : { ...whole, [at]: value });
  };
  return (
    <div className="field-parts">
      {parts.map(({ at, name, ...part }) => {
        const input = <ItemInput {...part} text={name} value={whole[at]} onChange={put(at)} />;
        if (part.kind === 'yes') return <span key={at}>{input}</span>;
        return (
          <div key={at} className="field-part">
            <span className="faint small">{name}</span>
            {input}
          </div>
        );
      })}
    </div>
  );
}
