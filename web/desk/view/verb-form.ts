import type { CaseSeen, Field } from '#service/cases/commands/desk-form.ts';
import type { SpokenCommand } from '#service/cases/commands/index.ts';
import type { Paged } from './material-pages.ts';
import { type DeskVerb, formOfVerb } from './verbs.ts';

export type PickedFile = Pick<Paged, 'digest' | 'name'>;

/** The values in the controls of a verb's form, by the control's id (`idOf`), with a group for each sort of value. */
export interface VerbForm {
  /** words, lines of text, numbers of days, days, choices */
  readonly text: Readonly<Record<string, string>>;
  readonly ticks: Readonly<Record<string, boolean>>;
  /** the ticked entries of a list */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, PickedFile>>;
  /** handed in now, by material */
  readonly given: Readonly<Record<string, Paged>>;
  /** the form's answers, as they are corrected */
  readonly answers: Readonly<Record<string, string>>;
  /** tolerated material → day */
  readonly tolerate: Readonly<Record<string, string>>;
}

export const EMPTY_FORM: VerbForm = {
  text: {},
  ticks: {},
  lists: {},
  files: {},
  given: {},
  answers: {},
  tolerate: {},
};

export type Control = Exclude<Field, { kind: 'note' | 'hidden' }>;

/** Two controls may fill one key, each in its own way. */
export const idOf = ({ kind, name }: { readonly kind: string; readonly name: string }): string =>
  `${kind} ${name}`;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The id of the box for the reason why a material is asked for. */
export const reasonIdOf = (field: { readonly kind: string; readonly name: string }, material: string) =>
  `${idOf(field)} ${material}`;

/** “户口簿：第2页看不清”, as paper, message and page print it; the name alone where nobody gave a reason. */
function withReason(name: string, reason = ''): string {
  const why = reason.trim();
  return why === '' ? name : `${name}：${why}`;
}

/** a number of days as typed; 0 is refused by the rule in words, so that nothing is guessed here */
function daysOf(text: string): number {
  const number = Number(text.normalize('NFKC').trim());
  return Number.isSafeInteger(number) ? number : 0;
}

/** Whether a control is shown now: some are asked only after another one's answer. */
export function isShown({ when }: Control, fields: readonly Field[], form: VerbForm): boolean {
  if (!when) return true;
  const other = fields.find((field) => field.kind !== 'note' && field.name === when.name);
  if (!other || other.kind === 'note') return false;
  const value =
    other.kind === 'tick' || other.kind === 'yes-no' ? form.ticks[idOf(other)] : form.text[idOf(other)];
  return when.is.includes(value ?? (other.kind === 'tick' ? false : ''));
}

/** The value of a control; undefined: it is not sent. */
function saidBy(field: Control, form: VerbForm): unknown {
  const id = idOf(field);
  const text = form.text[id] ?? '';
  switch (field.kind) {
    case 'days':
      return daysOf(text);
    case 'tick':
    case 'yes-no':
      return form.ticks[id] ?? false;
    case 'file':
      return form.files[id]?.digest ?? null;
    case 'materials':
      return Object.entries(form.given).map(([name, { digest }]) => ({ name, digest }));
    case 'lacking':
      return (form.lists[id] ?? []).map((name) => withReason(name, form.text[reasonIdOf(field, name)]));
    case 'questions':
      return form.lists[id]?.length ? form.lists[id] : undefined;
    case 'lines':
      return linesOf(text);
    case 'answers':
      // the server compares it with what it has
      return Object.keys(form.answers).length > 0 ? { ...form.answers } : undefined;
    case 'tolerate':
      return Object.entries(form.tolerate).map(([name, until]) => ({ name, until }));
    default:
      if (field.empty === 'omit') return text.trim() || undefined;
      return field.empty === 'null' ? text.trim() || null : text;
  }
}

/** Joins lists under one key; of two values it takes the first. */
function joined(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value)) return [...before, ...value];
  return before ?? value;
}

/** Makes the verb's command from the form. It leaves out other verbs' values and what is not asked now. */
export function commandOf(verb: DeskVerb, fields: readonly Field[], form: VerbForm): SpokenCommand {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.kind === 'note') continue;
    const asked = field.kind === 'hidden' || field.stays || isShown(field, fields, form);
    const value = field.kind === 'hidden' ? field.value : asked ? saidBy(field, form) : null;
    if (value !== undefined) input[field.name] = joined(input[field.name], value);
  }
  // a test holds for every verb that its fields fit its contract
  return { do: verb, ...input } as SpokenCommand;
}

export interface CaseLike extends CaseSeen {
  readonly materials: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly tolerable: boolean;
    readonly file: object | null;
  }[];
  readonly answers: Readonly<Record<string, string>>;
}

/** The form as it opens, with the probable values filled in. */
export function startForm(verb: DeskVerb, of: CaseLike): VerbForm {
  const text: Record<string, string> = {};
  const ticks: Record<string, boolean> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const field of formOfVerb(verb).fields(of)) {
    if (field.kind === 'choice' || field.kind === 'line') text[idOf(field)] = field.start ?? '';
    if (field.kind === 'yes-no') ticks[idOf(field)] = field.start;
    if (field.kind === 'lacking') lists[idOf(field)] = missingOf(of).map(({ name }) => name);
  }
  return { ...EMPTY_FORM, text, ticks, lists, answers: of.answers };
}

const isNothing = (value: unknown) =>
  value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);

/** What a form says, whatever order it was filled in; what is empty says nothing. */
function saidOf(form: VerbForm): string {
  const groups = Object.entries(form).map(([group, values]) => [
    group,
    Object.entries(values as Record<string, unknown>)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => !isNothing(value))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return JSON.stringify(groups);
}

/** Does the form hold something that it did not open with? */
export function isFilled(form: VerbForm, start: VerbForm): boolean {
  return saidOf(form) !== saidOf(start);
}

/** Required materials of which there is no file. */
export function missingOf<M extends CaseLike['materials'][number]>(of: {
  readonly materials: readonly M[];
}): M[] {
  return of.materials.filter(({ required, file }) => required && !file);
}
