import type { Day } from '#base/kernel/index.ts';
import type { Answers } from '#service/persons/index.ts';
import { type FormField, formOf } from '../begin/forms.ts';
import type { CaseRecord } from './case-record.ts';

export interface Corrected {
  readonly on: Day;
  readonly by: string;
  readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

const GONE = '（已删除）';

/** The corrections of the form after its submission, step by step, so that the decider sees the earlier answers too. */
export function correctionsOf({
  happened,
  told,
  state,
}: Pick<CaseRecord, 'happened' | 'told' | 'state'>): Corrected[] {
  const form = formOf(state.terms.item);
  const found: Corrected[] = [];
  let last = '';
  for (const { fact } of happened) {
    const { kind, payload } = fact;
    const answers = 'answers' in payload ? (payload.answers ?? '') : '';
    if (answers === '' || answers === last) continue;
    if (kind === 'case/supplement' || kind === 'case/correct')
      found.push({
        on: payload.on,
        by: payload.by,
        fields: changes(form, told.get(last), told.get(answers)),
      });
    last = answers;
  }
  return found;
}

function changes(form: readonly FormField[], before: Answers | undefined, after: Answers | undefined) {
  if (!before || !after) return [{ label: '填写内容', before: GONE, after: GONE }];
  return form
    .filter(({ key }) => (before[key] ?? '') !== (after[key] ?? ''))
    .map((field) => ({ label: field.label, before: shown(field, before), after: shown(field, after) }));
}

function shown({ key, options }: FormField, answers: Answers): string {
  const text = answers[key] ?? '';
  return options.find(({ value }) => value === text)?.label ?? text;
}
