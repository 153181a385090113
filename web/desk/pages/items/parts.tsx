import { applicantSorts } from '#base/kernel/index.ts';
import { codeNames } from '#service/items/field-names.ts';
import type { ServiceItem } from '#service/items/types.ts';
import { Area, Count, Line, linesFrom, One, Yes } from './inputs.tsx';
import { FaqRows, MaterialRows, StepRows } from './rows.tsx';

const ENDINGS = Object.keys(codeNames.ending).map((value) => ({ value, label: value }));

interface Props {
  readonly field: keyof ServiceItem;
  readonly item: ServiceItem;
  readonly onChange: (value: unknown) => void;
}

/** One part of a field: its name over it, its label for who hears it, and its control. */
type Part = { readonly name: string; readonly label: string } & (
  | {
      readonly kind: 'line';
      readonly value: string;
      readonly most: number;
      readonly put: (text: string) => void;
    }
  | { readonly kind: 'area'; readonly value: string; readonly put: (text: string) => void }
  | { readonly kind: 'count'; readonly value: number | null; readonly put: (count: number | null) => void }
  | { readonly kind: 'ending'; readonly value: string; readonly put: (ending: string) => void }
  | { readonly kind: 'yes'; readonly value: boolean; readonly put: (yes: boolean) => void }
);

function countParts({ limits }: ServiceItem, onChange: Props['onChange']): readonly Part[] {
  return (['statutory', 'promised'] as const).map((side) => ({
    name: side === 'statutory' ? '法定（日）' : '承诺（日）',
    label: side === 'statutory' ? '法定办结时限' : '承诺办结时限',
    kind: 'count',
    value: limits[side],
    put: (days) => onChange({ ...limits, [side]: days }),
  }));
}

function topicParts({ topics }: ServiceItem, onChange: Props['onChange']): readonly Part[] {
  return applicantSorts.map((side) => ({
    name: side === 'person' ? '自然人（一行一个）' : '法人（一行一个）',
    label: side === 'person' ? '自然人主题' : '法人主题',
    kind: 'area',
    value: topics[side].join('\n'),
    put: (text) => onChange({ ...topics, [side]: linesFrom(text) }),
  }));
}

function phoneParts({ phones }: ServiceItem, onChange: Props['onChange']): readonly Part[] {
  return (['ask', 'complain'] as const).map((side) => ({
    name: side === 'ask' ? '咨询' : '监督',
    label: side === 'ask' ? '咨询电话' : '监督电话',
    kind: 'line',
    most: 60,
    value: phones[side],
    put: (text) => onChange({ ...phones, [side]: text }),
  }));
}

function specialParts({ special }: ServiceItem, onChange: Props['onChange']): readonly Part[] {
  const { kinds = [], days = null } = special ?? {};
  return [
    {
      name: '种类（一行一个，例如 鉴定）',
      label: '特别程序种类',
      kind: 'area',
      value: kinds.join('\n'),
      put: (text) => onChange(text === '' ? null : { kinds: linesFrom(text), days }),
    },
    {
      name: '时限（日）',
      label: '特别程序时限',
      kind: 'count',
      value: days,
      put: (count) => onChange({ kinds, days: count }),
    },
  ];
}

function resultParts({ result }: ServiceItem, onChange: Props['onChange']): readonly Part[] {
  const known = result ?? { name: '', ending: '办结', sample: null };
  return [
    {
      name: '名称（没有结果的留空）',
      label: '结果名称',
      kind: 'line',
      most: 200,
      value: known.name,
      put: (name) => onChange({ ...known, name }),
    },
    {
      name: '类型',
      label: '结果类型',
      kind: 'ending',
      value: known.ending,
      put: (ending) => onChange({ ...known, ending }),
    },
    {
      name: '样本',
      label: '结果样本',
      kind: 'line',
      most: 200,
      value: known.sample ?? '',
      put: (sample) => onChange({ ...known, sample: sample || null }),
    },
  ];
}

function feeParts({ fee }: ServiceItem, onChange: Props['onChange']): readonly Part[] {
  const yes = (side: 'charged' | 'onlinePay', name: string): Part => ({
    name,
    label: name,
    kind: 'yes',
    value: fee[side],
    put: (on) => onChange({ ...fee, [side]: on }),
  });
  return [
    yes('charged', '收费'),
    yes('onlinePay', '支持网上支付'),
    {
      name: '收费依据',
      label: '收费依据',
      kind: 'line',
      most: 500,
      value: fee.basis ?? '',
      put: (basis) => onChange({ ...fee, basis: basis || null }),
    },
  ];
}

const PARTS: Readonly<
  Partial<Record<keyof ServiceItem, (item: ServiceItem, onChange: Props['onChange']) => readonly Part[]>>
> = {
  limits: countParts,
  topics: topicParts,
  special: specialParts,
  result: resultParts,
  fee: feeParts,
  phones: phoneParts,
};

/** Fields of several parts. */
export function FieldParts({ field, item, onChange }: Props) {
  if (field === 'materials') return <MaterialRows rows={item.materials} onChange={onChange} />;
  if (field === 'steps') return <StepRows rows={item.steps} onChange={onChange} />;
  if (field === 'faqs') return <FaqRows rows={item.faqs} onChange={onChange} />;
  return (
    <div className="field-parts">
      {(PARTS[field]?.(item, onChange) ?? []).map((part) =>
        part.kind === 'yes' ? (
          <Yes key={part.label} label={part.label} text={part.name} value={part.value} onChange={part.put} />
        ) : (
          <div key={part.label} className="field-part">
            <span className="faint small">{part.name}</span>
            <PartInput part={part} />
          </div>
        ),
      )}
    </div>
  );
}

function PartInput({ part }: { readonly part: Exclude<Part, { kind: 'yes' }> }) {
  const { label } = part;
  switch (part.kind) {
    case 'line':
      return <Line label={label} most={part.most} value={part.value} onChange={part.put} />;
    case 'area':
      return <Area label={label} value={part.value} onChange={part.put} />;
    case 'count':
      return <Count label={label} value={part.value} onChange={part.put} />;
    case 'ending':
      return (
        <One
          label={label}
          value={part.value || undefined}
          options={ENDINGS}
          onChange={(ending) => part.put(ending ?? '')}
        />
      );
  }
}
