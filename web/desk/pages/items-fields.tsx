import { Checkbox, Input, Select } from 'antd';
import { codeNames, fieldNames } from '#service/items/field-names.ts';
import type { ServiceItem } from '#service/items/types.ts';
import { type Control, controls, numberOf } from '../view/items-form.ts';
import { FaqRows, MaterialRows, StepRows } from './items-rows.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly field: keyof ServiceItem;
  readonly item: ServiceItem;
  readonly units: readonly Named[];
  readonly kinds: readonly Named[];
  /** the codes of an item that is known do not change */
  readonly locked: boolean;
  readonly onChange: (value: unknown) => void;
}

/** One field as it is typed. */
export function FieldInput(props: Props) {
  const control = controls[props.field];
  if (!control) return null;
  if (control.kind === 'parts') return <Parts {...props} />;
  return <Simple {...props} control={control} />;
}

const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));

interface SimpleProps extends Props {
  readonly control: Exclude<Control, { kind: 'parts' }>;
}

function Simple({ field, item, units, kinds, locked, onChange, control }: SimpleProps) {
  const label = fieldNames[field];
  const value = item[field];
  switch (control.kind) {
    case 'text':
      return (
        <Input
          aria-label={label}
          value={String(value ?? '')}
          maxLength={control.most}
          readOnly={locked && (field === 'catalogCode' || field === 'matter')}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'area':
      return (
        <Area
          label={label}
          value={String(value ?? '')}
          onChange={(text) => onChange(text === '' ? null : text)}
        />
      );
    case 'lines':
      return (
        <Area
          label={`${label}（一行一条）`}
          value={(value as readonly string[]).join('\n')}
          onChange={(text) => onChange(linesFrom(text))}
        />
      );
    case 'number':
      return <Count label={label} value={value as number | null} onChange={onChange} />;
    case 'yes':
      return <Yes label={label} value={Boolean(value)} onChange={onChange} />;
    case 'some':
      return (
        <Select
          aria-label={label}
          mode="multiple"
          value={[...(value as readonly string[])]}
          options={[...control.options]}
          onChange={(chosen: string[]) => onChange(chosen.toSorted())}
          style={{ width: '100%' }}
        />
      );
    case 'one':
    case 'unit':
      return (
        <One
          label={label}
          value={String(value) || undefined}
          options={control.kind === 'one' ? control.options : named(units)}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'exclusion':
      return (
        <One
          label={label}
          value={value === null ? undefined : String(value)}
          options={named(kinds)}
          placeholder="不在其列"
          clearable
          onChange={(chosen) => onChange(chosen ?? null)}
        />
      );
  }
}

const linesFrom = (text: string) => (text === '' ? [] : text.split('\n'));

interface AreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Area({ label, value, onChange }: AreaProps) {
  return (
    <Input.TextArea
      aria-label={label}
      value={value}
      autoSize={{ minRows: 1, maxRows: 12 }}
      maxLength={20_000}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number, or nothing. */
export function Count({ label, value, onChange }: CountProps) {
  return (
    <Input
      aria-label={label}
      className="count-input"
      inputMode="numeric"
      value={value ?? ''}
      maxLength={4}
      onChange={(event) => {
        const number = numberOf(event.target.value);
        if (number !== undefined) onChange(number);
      }}
    />
  );
}

interface YesProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly text?: string;
}

export function Yes({ label, value, onChange, text }: YesProps) {
  return (
    <Checkbox aria-label={label} checked={value} onChange={(event) => onChange(event.target.checked)}>
      {text ?? (value ? '是' : '否')}
    </Checkbox>
  );
}

interface OneProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
  readonly placeholder?: string;
  readonly clearable?: boolean;
}

export function One({ label, value, options, onChange, placeholder, clearable }: OneProps) {
  return (
    <Select
      aria-label={label}
      value={value}
      placeholder={placeholder ?? '请选择'}
      allowClear={clearable ?? false}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...options]}
      onChange={(chosen: string | undefined) => onChange(chosen)}
      popupMatchSelectWidth={false}
      style={{ width: '100%', maxWidth: 320 }}
    />
  );
}

const ENDINGS = Object.keys(codeNames.ending).map((value) => ({ value, label: value }));

/** Fields of several parts. */
function Parts({ field, item, onChange }: Props) {
  switch (field) {
    case 'limits':
      return (
        <div className="field-parts">
          <Part name="法定（日）">
            <Count
              label="法定办结时限"
              value={item.limits.statutory}
              onChange={(statutory) => onChange({ ...item.limits, statutory })}
            />
          </Part>
          <Part name="承诺（日）">
            <Count
              label="承诺办结时限"
              value={item.limits.promised}
              onChange={(promised) => onChange({ ...item.limits, promised })}
            />
          </Part>
        </div>
      );
    case 'topics':
      return (
        <div className="field-parts">
          {(['person', 'organisation'] as const).map((side) => (
            <Part key={side} name={side === 'person' ? '自然人（一行一个）' : '法人（一行一个）'}>
              <Area
                label={side === 'person' ? '自然人主题' : '法人主题'}
                value={item.topics[side].join('\n')}
                onChange={(text) => onChange({ ...item.topics, [side]: linesFrom(text) })}
              />
            </Part>
          ))}
        </div>
      );
    case 'special':
      return <Special special={item.special} onChange={onChange} />;
    case 'result':
      return <Result result={item.result} onChange={onChange} />;
    case 'fee':
      return <Fee fee={item.fee} onChange={onChange} />;
    case 'phones':
      return (
        <div className="field-parts">
          {(['ask', 'complain'] as const).map((side) => (
            <Part key={side} name={side === 'ask' ? '咨询' : '监督'}>
              <Input
                aria-label={side === 'ask' ? '咨询电话' : '监督电话'}
                value={item.phones[side]}
                maxLength={60}
                onChange={(event) => onChange({ ...item.phones, [side]: event.target.value })}
              />
            </Part>
          ))}
        </div>
      );
    case 'materials':
      return <MaterialRows rows={item.materials} onChange={onChange} />;
    case 'steps':
      return <StepRows rows={item.steps} onChange={onChange} />;
    case 'faqs':
      return <FaqRows rows={item.faqs} onChange={onChange} />;
    default:
      return null;
  }
}

function Part({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="field-part">
      <span className="faint small">{name}</span>
      {children}
    </div>
  );
}

interface SpecialProps {
  readonly special: ServiceItem['special'];
  readonly onChange: (value: ServiceItem['special']) => void;
}

function Special({ special, onChange }: SpecialProps) {
  const kinds = special?.kinds ?? [];
  return (
    <div className="field-parts">
      <Part name="种类（一行一个，例如 鉴定）">
        <Area
          label="特别程序种类"
          value={kinds.join('\n')}
          onChange={(text) =>
            onChange(text === '' ? null : { kinds: linesFrom(text), days: special?.days ?? null })
          }
        />
      </Part>
      <Part name="时限（日）">
        <Count
          label="特别程序时限"
          value={special?.days ?? null}
          onChange={(days) => onChange({ kinds, days })}
        />
      </Part>
    </div>
  );
}

interface ResultProps {
  readonly result: ServiceItem['result'];
  readonly onChange: (value: ServiceItem['result']) => void;
}

function Result({ result, onChange }: ResultProps) {
  const known = result ?? { name: '', ending: '办结', sample: null };
  return (
    <div className="field-parts">
      <Part name="名称（没有结果的留空）">
        <Input
          aria-label="结果名称"
          value={known.name}
          maxLength={200}
          onChange={(event) => onChange({ ...known, name: event.target.value })}
        />
      </Part>
      <Part name="类型">
        <One
          label="结果类型"
          value={known.ending || undefined}
          options={ENDINGS}
          onChange={(ending) => onChange({ ...known, ending: ending ?? '' })}
        />
      </Part>
      <Part name="样本">
        <Input
          aria-label="结果样本"
          value={known.sample ?? ''}
          maxLength={200}
          onChange={(event) => onChange({ ...known, sample: event.target.value || null })}
        />
      </Part>
    </div>
  );
}

interface FeeProps {
  readonly fee: ServiceItem['fee'];
  readonly onChange: (value: ServiceItem['fee']) => void;
}

function Fee({ fee, onChange }: FeeProps) {
  return (
    <div className="field-parts">
      <Yes
        label="收费"
        text="收费"
        value={fee.charged}
        onChange={(charged) => onChange({ ...fee, charged })}
      />
      <Yes
        label="支持网上支付"
        text="支持网上支付"
        value={fee.onlinePay}
        onChange={(onlinePay) => onChange({ ...fee, onlinePay })}
      />
      <Part name="收费依据">
        <Input
          aria-label="收费依据"
          value={fee.basis ?? ''}
          maxLength={500}
          onChange={(event) => onChange({ ...fee, basis: event.target.value || null })}
        />
      </Part>
    </div>
  );
}
