import {
  type Day,
  isSeen,
  letterFault,
  nameFaultWords,
  ok,
  type Problem,
  phoneFault,
  phoneFaultWords,
  type Result,
  readDay,
  readPhone,
  refused,
  withoutHidden,
} from '#base/kernel/index.ts';
import pack from '#packs/items/forms.json' with { type: 'json' };
import { problems } from '../problems.ts';

export const fieldKinds = ['line', 'lines', 'day', 'choice', 'phone', 'number'] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface FormField {
  /** stable, because answers are kept under it */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: FieldKind;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
}

export type Answers = Readonly<Record<string, string>>;

interface OwnForm {
  readonly item: string;
  readonly form: readonly FormField[];
  /** required materials that are needed in one situation only */
  readonly only: ReadonlyMap<string, Only>;
  readonly age: AgeRule | null;
}

/** 年龄条件: whole years of age, with the words for people */
export interface AgeRule {
  readonly from?: number;
  readonly until?: number;
  readonly words: string;
}

interface Only {
  /** the situation in words */
  readonly when: string;
  /** the answers that mean it; missing: the window judges */
  readonly if?: { readonly key: string; readonly is: readonly string[] };
}

interface RawField extends Omit<FormField, 'options' | 'kind'> {
  readonly kind: string;
  readonly options?: FormField['options'];
}

const fieldOf = (raw: RawField): FormField => ({ options: [], ...raw }) as FormField;

const general = pack.general.map(fieldOf);
const own: ReadonlyMap<string, OwnForm> = new Map(
  pack.items.map(({ item, form, ...rest }) => {
    const only = 'only' in rest ? (rest.only as ({ material: string } & Only)[]) : [];
    const age = 'age' in rest ? (rest.age as AgeRule) : null;
    const whens = new Map(only.map(({ material, ...one }): [string, Only] => [material, one]));
    return [item, { item, form: (form as RawField[]).map(fieldOf), only: whens, age }];
  }),
);

const LINE = 200;
const LINES = 2000;

/** The form of an item: its own, else the general one (packs/items/forms.json). */
export function formOf(item: string): readonly FormField[] {
  return own.get(item)?.form ?? general;
}

/** The age that an item asks of its applicant; null: none. */
export function ageRuleOf(item: string): AgeRule | null {
  return own.get(item)?.age ?? null;
}

/** The situation in which this item needs this material; null: always, or the pack does not say. */
export function onlyWhen(item: string, material: string): Only | null {
  return own.get(item)?.only.get(material) ?? null;
}

type Check = (text: string, field: FormField) => string | null;

const letters = (text: string, form: 'line' | 'lines'): string | null => {
  const fault = letterFault(text, form);
  return (
    fault &&
    `${nameFaultWords[fault].wrong.replace(/^里/, '')}，${nameFaultWords[fault].do.replace('。', '')}`
  );
};

/** Why an answer does not fit its field; null when it does. */
const checks: Readonly<Record<FormField['kind'], Check>> = {
  line: (text) => letters(text, 'line') ?? (text.length <= LINE ? null : `最多${LINE}个字`),
  lines: (text) => letters(text, 'lines') ?? (text.length <= LINES ? null : `最多${LINES}个字`),
  day: (text) => (readDay(text).ok ? null : '不是日期，照 2026-07-04 或者 2026年7月4日 的样子填写'),
  choice: (text, { options }) => (options.some(({ value }) => value === text) ? null : '请从列出的选项里选'),
  phone: (text) => (readPhone(text) === null ? phoneFaultWords[phoneFault(text)] : null),
  number: (text) => (/^\d{1,12}(\.\d{1,4})?$/.test(plainAmount(text)) ? null : '请填数字'),
};

/** A number without grouping, in plain digits: １，２３４．５ and 1,234.5 are 1234.5. */
function plainAmount(text: string): string {
  const number = withoutHidden(text.normalize('NFKC')).replace(/\s/g, '');
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(number) ? number.replaceAll(',', '') : number;
}

const readings: Readonly<Partial<Record<FieldKind, (text: string) => string>>> = {
  day: (text) => {
    const day = readDay(text);
    return day.ok ? day.value : text;
  },
  phone: (text) => readPhone(text) ?? text,
  number: (text) => {
    const number = plainAmount(text);
    return /^[\d.]+$/.test(number) ? number : text;
  },
};

/**
 * The answers as they are kept: days, numbers and telephones in one way of writing, nothing that cannot be seen. What
 * cannot be read stays as it was typed, and `checkAnswers` refuses it.
 */
export function readAnswers(form: readonly FormField[], answers: Answers): Answers {
  const kinds = new Map(form.map(({ key, kind }) => [key, kind]));
  return Object.fromEntries(
    Object.entries(answers).map(([key, typed]) => {
      const kind = kinds.get(key);
      const text = letterFault(typed, 'lines') === 'direction' ? typed : withoutHidden(typed);
      return [key, (kind && readings[kind]?.(text)) ?? text];
    }),
  );
}

/**
 * Are these answers a complete form? Gives all problems at once, each with its place `answers.<key>`. A draft may hold any
 * answers; a submitted form may not (行政许可法第三十一条：申请人如实提交；表格所列以外的不得要求).
 */
export function checkAnswers(form: readonly FormField[], answers: Answers): Result<Answers> {
  const known = new Set(form.map(({ key }) => key));
  const found: Problem[] = [];
  for (const field of form) {
    const text = (answers[field.key] ?? '').trim();
    const at = `answers.${field.key}`;
    if (!isSeen(text)) {
      if (field.required) found.push(problems.of('cases/answer-missing', at, { label: field.label }));
      continue;
    }
    const why = checks[field.kind](text, field);
    if (why) found.push(problems.of('cases/answer-bad', at, { label: field.label, why }));
  }
  for (const key of Object.keys(answers)) {
    if (!known.has(key))
      found.push(
        problems.of('cases/answer-unknown', `answers.${key.slice(0, 64)}`, { key: key.slice(0, 64) }),
      );
  }
  found.push(...spanProblems(answers));
  return found.length > 0 ? refused(...found) : ok(answers);
}

/** Problems of the span that `from` and `until` of a form make. */
function spanProblems({ from = '', until = '' }: Answers): Problem[] {
  const days = [readDay(from), readDay(until)].flatMap((read): Day[] => (read.ok ? [read.value] : []));
  const [first, last] = days;
  return days.length === 2 && last! < first! ? [problems.of('cases/answer-span', 'answers.until')] : [];
}
