import type { Problem } from '#base/kernel/index.ts';
import type { WordPage as PageOf } from '#service/cases/commands/home-page.ts';
import { allVerbs, publicCommandSchema } from '#service/cases/commands/index.ts';
import type { Asked } from '../app/client.ts';
import { attempt } from '../app/refusal.ts';
import type { Handled } from '../app/route.tsx';
import { newRequest, requestOf } from '../apply/start-routes.tsx';
import { type Answers, changedAnswers, typedAnswers } from './answers.tsx';
import { goTo, type Mine, myCaseRoute } from './my-case.tsx';
import { problems } from './problems.ts';
import { WordPage } from './word.page.tsx';
import { mayDo } from './words.ts';

const LONGEST = 2000;

/** The version that the posted page showed. If the case has changed since, the server refuses the step. */
export function seenIn(form: Readonly<Record<string, string>>): number | null {
  const seen = Number(form.seen);
  return form.seen && Number.isSafeInteger(seen) && seen >= 0 ? seen : null;
}

/** One verb with a page of one question: its address, its title and its page. */
interface Act {
  readonly verb: string;
  readonly label: string;
  readonly page: PageOf;
}

/** Does its page ask for corrected answers as well? */
const takesAnswers = ({ page: { field } }: Act) => field.kind === 'words' && field.answers === true;

/** The command's input from the value and the changed answers; a problem where it cannot be made. */
function inputOf(
  { page: { field } }: Act,
  value: string,
  answers: Answers | null,
  more: Asked['form'],
): object | Problem {
  if (field.kind === 'none') return field.sends;
  if (field.kind === 'grade')
    return field.options.some(({ grade }) => String(grade) === value)
      ? { [field.name]: Number(value), ...gradeWords(field, more) }
      : problems.of('hall/no-grade', field.name);
  if (value.length > LONGEST) return problems.of('hall/too-long', '', { label: field.label });
  return { [field.name]: value, ...(field.answers && answers && { answers }) };
}

/** Why somebody is not content and what they say, where they say it. */
function gradeWords({ reason, words }: Extract<PageOf['field'], { kind: 'grade' }>, typed: Asked['form']) {
  const why = reason.options.find((one) => one === typed[reason.name]);
  const said = (typed[words.name] ?? '').replaceAll('\r\n', '\n').trim().slice(0, LONGEST);
  return { ...(why && { [reason.name]: why }), ...(said && { [words.name]: said }) };
}

function actPage(
  { view }: Mine,
  { verb, label, page }: Act,
  value: string,
  list: readonly Problem[],
  answers: Answers = view.answers,
  more: Asked['form'] = {},
): Handled {
  const about = { verb, label, page };
  return {
    title: list.length > 0 ? `没有提交：${label}` : label,
    crumbs: [{ name: view.item.name, href: `/cases/${view.number}` }],
    body: <WordPage {...{ view, value, more, answers, ...about }} problems={list} requestId={newRequest()} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

/** the form's field, or its button where there is no question */
export const fieldOf = ({ verb, page: { field } }: Pick<Act, 'verb' | 'page'>): string =>
  field.kind === 'none' ? verb : field.name;

const routesOf = (act: Act) => [
  myCaseRoute('GET', `/cases/:number/${act.verb}`, async (_request, mine) =>
    mayDo(mine.view, act.verb) ? actPage(mine, act, '', []) : goTo(`/cases/${mine.key.number}`),
  ),
  myCaseRoute('POST', `/cases/:number/${act.verb}`, async ({ client, form }, mine) => {
    const { number } = mine.key;
    const value = (form[fieldOf(act)] ?? '').replaceAll('\r\n', '\n').trim();
    const answers = takesAnswers(act) ? typedAnswers(mine.view, form) : mine.view.answers;
    const input = inputOf(act, value, changedAnswers(mine.view, answers), form);
    if ('code' in input) return actPage(mine, act, value, [input], answers, form);
    const command = publicCommandSchema.parse({ do: act.verb, ...input });
    const asked = { ...mine.key, requestId: requestOf(form), seen: seenIn(form), command };
    const sent = await attempt(client.cases.act(asked));
    if (sent.ok) return goTo(`/cases/${number}?did=${act.verb}`);
    const view = await client.cases.look(mine.key);
    return actPage({ ...mine, view }, act, value, sent.problems, answers, form);
  }),
];

/** Every verb with a page of one question for the applicant. */
const acts = allVerbs.flatMap(({ verb, home }): Act[] =>
  home && home.page !== 'files' ? [{ verb, label: home.label, page: home.page }] : [],
);

export const actRoutes = acts.flatMap(routesOf);
