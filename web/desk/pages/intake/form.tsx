import { Input } from 'antd';
import { useKeys } from '../../frame/keys.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { focusOn } from '../../parts/focus.ts';
import { Kbd } from '../../parts/kbd.tsx';
import { PlainSelect } from '../../parts/plain-select.tsx';
import type { IntakeDraft } from '../../view/intake.ts';
import type { ItemForm, PartProps } from './types.ts';

interface Props extends PartProps {
  readonly form: ItemForm;
}

type Field = ItemForm['form'][number];

/** What the application asks, one control a question. */
export function FormFields({ draft, form, onChange }: Props) {
  const first = form.form[0];
  useKeys([
    { keys: 'alt+3', does: '填写内容', group: '本页', run: () => first && focusOn(`answers.${first.key}`) },
  ]);
  return (
    <section className="panel" aria-label="填写内容">
      <h2>
        填写内容 <Kbd keys="alt+3" />
      </h2>
      <div className="panel-body fields">
        {form.form.map((field) => (
          <div className="field-row" key={field.key}>
            <label htmlFor={`answers.${field.key}`}>
              {field.label}
              {field.required ? <span className="must">必填</span> : null}
            </label>
            <div>
              <Answer
                field={field}
                value={draft.answers[field.key] ?? ''}
                onType={(text) => onChange({ answers: { ...draft.answers, [field.key]: text } })}
              />
              {field.hint ? <p className="told soft">{field.hint}</p> : null}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly field: Field;
  readonly value: string;
  readonly onType: (text: string) => void;
}

/** The control of one question. */
export function Answer({ field, value, onType }: AnswerProps) {
  const id = `answers.${field.key}`;
  if (field.kind === 'choice')
    return (
      <PlainSelect
        id={id}
        value={value}
        options={[{ value: '', label: '请选' }, ...field.options]}
        onChange={onType}
      />
    );
  if (field.kind === 'day') return <DayInput id={id} label={field.label} value={value} onChange={onType} />;
  if (field.kind === 'lines')
    return (
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={value}
        maxLength={2000}
        onChange={(event) => onType(event.target.value)}
      />
    );
  return (
    <Input
      id={id}
      value={value}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => onType(event.target.value)}
    />
  );
}

/** How the result shall come. */
export function WantsFields({ draft, form, onChange }: Props) {
  useKeys([{ keys: 'alt+5', does: '选怎样拿到结果', group: '本页', run: () => focusOn('wants.way') }]);
  const needsAddress = draft.way === 'post' || draft.way === 'hand';
  return (
    <section className="panel" aria-label="怎样拿到结果">
      <h2>
        怎样拿到结果 <Kbd keys="alt+5" />
      </h2>
      <div className="panel-body fields">
        <div className="field-row">
          <label htmlFor="wants.way">方式</label>
          <PlainSelect
            id="wants.way"
            value={draft.way}
            options={form.ways.map(({ way, name }) => ({ value: way as IntakeDraft['way'], label: name }))}
            onChange={(way) => onChange({ way })}
          />
        </div>
        {needsAddress ? (
          <div className="field-row">
            <label htmlFor="wants.address">{draft.way === 'post' ? '寄到' : '送到'}</label>
            <Input
              id="wants.address"
              value={draft.address}
              maxLength={400}
              autoComplete="off"
              onChange={(event) => onChange({ address: event.target.value })}
            />
          </div>
        ) : null}
      </div>
    </section>
  );
}
