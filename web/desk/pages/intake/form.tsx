import { needsAddress } from '#base/kernel/index.ts';
import { FieldForm, type FormField, Kbd, Panel, useKeys } from '../../frame/index.ts';
import { focusOn } from '../../parts/focus.ts';
import type { Field } from '../../view/field-form.ts';
import type { IntakeDraft } from '../../view/intake.ts';
import type { ItemForm, PartProps } from './types.ts';

interface Props extends PartProps {
  readonly form: ItemForm;
}

/** A question of the item as a field of the form. */
export function questionField({
  key,
  label,
  kind,
  required,
  hint,
  options,
}: ItemForm['form'][number]): Field {
  const base = {
    name: key,
    id: `answers.${key}`,
    label,
    ...(required ? { mark: '必填' } : {}),
    ...(hint ? { note: hint } : {}),
  };
  if (kind === 'choice')
    return {
      ...base,
      kind: 'choice',
      options: [['', '请选'], ...options.map(({ value, label: text }) => [value, text] as const)],
    };
  if (kind === 'day') return { ...base, kind: 'day' };
  return kind === 'lines' ? { ...base, kind: 'long', most: 2000 } : { ...base, kind: 'text', most: 200 };
}

/** What the application asks, one control a question. */
export function FormFields({ draft, form, onChange }: Props) {
  const first = form.form[0];
  useKeys([{ keys: 'alt+3', does: '填写内容', run: () => first && focusOn(`answers.${first.key}`) }]);
  return (
    <Panel title="填写内容" label="填写内容" beside={<Kbd keys="alt+3" />}>
      <FieldForm
        fields={form.form.map(questionField)}
        values={draft.answers}
        onChange={(part) => onChange((now) => ({ answers: { ...now.answers, ...part } }))}
      />
    </Panel>
  );
}

/** How the result shall come. */
export function WantsFields({ draft, form, onChange }: Props) {
  const { way, address } = draft;
  useKeys([{ keys: 'alt+5', does: '选怎样拿到结果', run: () => focusOn('wants.way') }]);
  const fields: readonly (FormField | false)[] = [
    {
      name: 'way',
      id: 'wants.way',
      label: '方式',
      kind: 'choice',
      options: form.ways.map((one) => [one.way, one.name] as const),
    },
    needsAddress(way) && {
      name: 'address',
      id: 'wants.address',
      label: way === 'post' ? '寄到' : '送到',
      kind: 'text',
      most: 400,
    },
  ];
  return (
    <Panel title="怎样拿到结果" label="怎样拿到结果" beside={<Kbd keys="alt+5" />}>
      <FieldForm
        fields={fields}
        values={{ way, address }}
        onChange={(part) => onChange(part as Partial<IntakeDraft>)}
      />
    </Panel>
  );
}
