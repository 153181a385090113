import type { Problem } from '#base/kernel/index.ts';
import type { HallClient } from '../app/client.ts';
import { attempt } from '../app/refusal.ts';
import type { Handled } from '../app/route.tsx';
import { newRequest, requestOf } from '../apply/start-routes.tsx';
import { type Answers, changedAnswers, typedAnswers } from './answers.tsx';
import { goTo, type Mine, ownRoute } from './own.tsx';
import { problems } from './problems.ts';
import { ContinuePage, CorrectPage, RatePage, WithdrawPage } from './word.page.tsx';
import { DOABLE, mayDo } from './words.ts';

type Command = Parameters<HallClient['cases']['act']>[0]['command'];

const LONGEST = 2000;

/** The version that the posted page showed: what changed since is refused instead of overrun. */
export function seenIn(form: Readonly<Record<string, string>>): number | null {
  const seen = Number(form.seen);
  return form.seen && Number.isSafeInteger(seen) && seen >= 0 ? seen : null;
}

interface Act {
  readonly verb: string;
  /** the one field of its page, or its button */
  readonly field: string;
  readonly page: typeof WithdrawPage;
  /** what is asked with this value and what was changed in the form; a problem when it cannot be asked at all */
  command(value: string, answers: Record<string, string> | null): Command | Problem;
}

const words =
  (label: string, make: (text: string, answers: Record<string, string> | null) => Command) =>
  (value: string, answers: Record<string, string> | null): Command | Problem =>
    value.length > LONGEST ? problems.of('hall/too-long', '', { label }) : make(value, answers);

const ACTS: readonly Act[] = [
  {
    verb: 'withdraw',
    field: 'reason',
    page: WithdrawPage,
    command: words('为什么撤回', (reason) => ({ do: 'withdraw', reason })),
  },
  {
    verb: 'continue',
    field: 'continue',
    page: ContinuePage,
    // nothing is asked but the button
    command: () => ({ do: 'continue', reason: '' }),
  },
  {
    verb: 'correct',
    field: 'what',
    page: CorrectPage,
    command: words('哪里写错了', (what, answers) => ({ do: 'correct', what, ...(answers && { answers }) })),
  },
  {
    verb: 'rate',
    field: 'grade',
    page: RatePage,
    command: (value) =>
      /^[1-5]$/.test(value) ? { do: 'rate', grade: Number(value) } : problems.of('hall/no-grade', 'grade'),
  },
];

function actPage(
  { view }: Mine,
  { verb, page: Page }: Act,
  value: string,
  list: readonly Problem[],
  answers: Answers = view.answers,
): Handled {
  const title = DOABLE[verb] ?? '';
  return {
    title: list.length > 0 ? `没有提交：${title}` : title,
    crumbs: [{ name: view.item.name, href: `/cases/${view.number}` }],
    body: <Page {...{ view, value, answers }} problems={list} requestId={newRequest()} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

const routesOf = (act: Act) => [
  ownRoute('GET', `/cases/:number/${act.verb}`, async (_request, mine) =>
    mayDo(mine.view, act.verb) ? actPage(mine, act, '', []) : goTo(`/cases/${mine.key.number}`),
  ),
  ownRoute('POST', `/cases/:number/${act.verb}`, async ({ client, form }, mine) => {
    const { number } = mine.key;
    const value = (form[act.field] ?? '').replaceAll('\r\n', '\n').trim();
    const answers = act.verb === 'correct' ? typedAnswers(mine.view, form) : mine.view.answers;
    const command = act.command(value, changedAnswers(mine.view, answers));
    if ('code' in command) return actPage(mine, act, value, [command], answers);
    const asked = { ...mine.key, requestId: requestOf(form), seen: seenIn(form), command };
    const sent = await attempt(client.cases.act(asked));
    if (sent.ok) return goTo(`/cases/${number}?did=${act.verb}`);
    const view = await client.cases.look(mine.key);
    return actPage({ ...mine, view }, act, value, sent.problems, answers);
  }),
];

export const actRoutes = ACTS.flatMap(routesOf);
