import { Input } from 'antd';
import type { ReactNode } from 'react';
import { codeNames } from '#service/items/field-names.ts';
import type { ServiceItem } from '#service/items/types.ts';
import { Area, Count, linesFrom, One, Yes } from './inputs.tsx';
import { FaqRows, MaterialRows, StepRows } from './rows.tsx';

const ENDINGS = Object.keys(codeNames.ending).map((value) => ({ value, label: value }));

interface Props {
  readonly field: keyof ServiceItem;
  readonly item: ServiceItem;
  readonly onChange: (value: unknown) => void;
}

/** Fields of several parts. */
export function FieldParts({ field, item, onChange }: Props) {
  switch (field) {
    case 'limits':
      return <Limits limits={item.limits} onChange={onChange} />;
    case 'topics':
      return <Topics topics={item.topics} onChange={onChange} />;
    case 'special':
      return <Special special={item.special} onChange={onChange} />;
    case 'result':
      return <Result result={item.result} onChange={onChange} />;
    case 'fee':
      return <Fee fee={item.fee} onChange={onChange} />;
    case 'phones':
      return <Phones phones={item.phones} onChange={onChange} />;
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

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
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

interface LimitsProps {
  readonly limits: ServiceItem['limits'];
  readonly onChange: (value: ServiceItem['limits']) => void;
}

function Limits({ limits, onChange }: LimitsProps) {
  return (
    <div className="field-parts">
      <Part name="法定（日）">
        <Count
          label="法定办结时限"
          value={limits.statutory}
          onChange={(statutory) => onChange({ ...limits, statutory })}
        />
      </Part>
      <Part name="承诺（日）">
        <Count
          label="承诺办结时限"
          value={limits.promised}
          onChange={(promised) => onChange({ ...limits, promised })}
        />
      </Part>
    </div>
  );
}

interface TopicsProps {
  readonly topics: ServiceItem['topics'];
  readonly onChange: (value: ServiceItem['topics']) => void;
}

function Topics({ topics, onChange }: TopicsProps) {
  return (
    <div className="field-parts">
      {(['person', 'organisation'] as const).map((side) => (
        <Part key={side} name={side === 'person' ? '自然人（一行一个）' : '法人（一行一个）'}>
          <Area
            label={side === 'person' ? '自然人主题' : '法人主题'}
            value={topics[side].join('\n')}
            onChange={(text) => onChange({ ...topics, [side]: linesFrom(text) })}
          />
        </Part>
      ))}
    </div>
  );
}

interface PhonesProps {
  readonly phones: ServiceItem['phones'];
  readonly onChange: (value: ServiceItem['phones']) => void;
}

function Phones({ phones, onChange }: PhonesProps) {
  return (
    <div className="field-parts">
      {(['ask', 'complain'] as const).map((side) => (
        <Part key={side} name={side === 'ask' ? '咨询' : '监督'}>
          <Input
            aria-label={side === 'ask' ? '咨询电话' : '监督电话'}
            value={phones[side]}
            maxLength={60}
            onChange={(event) => onChange({ ...phones, [side]: event.target.value })}
          />
        </Part>
      ))}
    </div>
  );
}
