import { deliveryWays, needsAddress, type Problem } from '#base/kernel/index.ts';
import type { Asked, MyCase, Question } from '../app/client.ts';
import { attempt } from '../app/refusal.ts';
import { type Handled, refusalPage } from '../app/route.tsx';
import { goTo, keepKey, type Mine, myCaseRoute } from '../cases/my-case.tsx';
import { problems } from '../cases/problems.ts';
import { CheckPage } from './check.page.tsx';
import { DeliveryPage } from './delivery.page.tsx';
import { KeyPage } from './key.page.tsx';
import { materialRoutes } from './material-routes.tsx';
import { QuestionPage } from './question.page.tsx';
import { newRequest, requestOf, startRoutes } from './start-routes.tsx';
import { openProblems, questionPages } from './steps.ts';
import { DiscardPage, TasksPage } from './tasks.page.tsx';
import { WhoPage } from './who.page.tsx';
import { type As, applicantOf } from './who.ts';

const LONGEST_ANSWER = 2000;

/** The breadcrumb of a page of a draft. */
const crumbsOf = ({ number, item }: MyCase) => [{ name: `我的申请：${item.name}`, href: `/apply/${number}` }];

const fromCheck = ({ query }: Asked) => (query.back === 'check' ? '?back=check' : '');

const wrongTitle = (title: string, list: readonly Problem[]) =>
  list.length > 0 ? `有要改的：${title}` : title;

/** Who fills in the draft, by the masked applicant. It decides which fields are asked again. */
function sortOf({ applicant: { of, agent } }: MyCase): As {
  if (of === 'organisation') return agent ? 'unit-agent' : 'unit';
  return agent ? (agent.as === 'guardian' ? 'child' : 'other') : 'self';
}

async function whoPage(request: Asked, { view }: Mine, fields: Asked['form'], list: readonly Problem[]) {
  const as = sortOf(view);
  const kinds = await request.client.cases.identityKinds();
  const page = { as, kinds, fields, problems: list, requestId: newRequest(), again: true };
  return {
    title: wrongTitle('谁来申请', list),
    crumbs: crumbsOf(view),
    body: <WhoPage {...page} action={`/apply/${view.number}/who`} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

/** The page of questions of an address, and its next address. */
function stepOf(request: Asked, { view }: Mine) {
  const pages = questionPages(view.form);
  const step = Number(request.params.step);
  const page = pages[step - 1];
  if (!page) return null;
  const back = fromCheck(request);
  const home = `/apply/${view.number}`;
  const after = step < pages.length ? `${home}/form/${step + 1}` : `${home}/materials`;
  return {
    page,
    step,
    steps: pages.length,
    skipTo: back ? `${home}/check` : after,
    action: `${home}/form/${step}${back}`,
  };
}

function questionPage(
  { view }: Mine,
  step: NonNullable<ReturnType<typeof stepOf>>,
  answers: Readonly<Record<string, string>>,
  list: readonly Problem[],
): Handled {
  return {
    title: wrongTitle(`填写申请内容 ${step.step}/${step.steps}`, list),
    crumbs: crumbsOf(view),
    body: <QuestionPage view={view} answers={answers} problems={list} {...step} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

/** The typed answers to these questions; a missing radio is no answer. */
function typed(page: readonly Question[], form: Asked['form']): Record<string, string> {
  return Object.fromEntries(page.map(({ key }) => [key, (form[key] ?? '').replaceAll('\r\n', '\n')]));
}

async function keepAnswers(request: Asked, mine: Mine): Promise<Handled> {
  const step = stepOf(request, mine);
  if (!step) return refusalPage(404, request.path);
  const { client, form } = request;
  const answers = { ...mine.view.answers, ...typed(step.page, form) };
  const long = step.page.filter(({ key }) => (answers[key] ?? '').length > LONGEST_ANSWER);
  if (long.length > 0) {
    const list = long.map(({ key, label }) => problems.of('hall/too-long', `answers.${key}`, { label }));
    return questionPage(mine, step, answers, list);
  }
  // each posting has a request id of its own, because saving twice does no harm
  const saved = await attempt(
    client.cases.save({ ...mine.key, requestId: newRequest(), seen: null, answers }),
  );
  if (!saved.ok) return questionPage(mine, step, answers, saved.problems);
  const here = new Set(step.page.map(({ key }) => `answers.${key}`));
  const wrong = openProblems(await client.cases.look(mine.key)).filter(({ at }) => here.has(at));
  return wrong.length > 0 ? questionPage(mine, step, answers, wrong) : goTo(step.skipTo);
}

async function deliveryPage(
  request: Asked,
  { view }: Mine,
  chosen: { readonly way: string; readonly address: string },
  list: readonly Problem[],
): Promise<Handled> {
  const { ways } = await request.client.cases.form({ item: view.item.id });
  const action = `/apply/${view.number}/delivery${fromCheck(request)}`;
  return {
    title: wrongTitle('结果怎么给您', list),
    crumbs: crumbsOf(view),
    body: <DeliveryPage view={view} ways={ways} chosen={chosen} problems={list} action={action} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

async function keepDelivery(request: Asked, mine: Mine): Promise<Handled> {
  const { client, form } = request;
  const address = (form.address ?? '').replaceAll('\r\n', '\n').trim();
  const way = deliveryWays.find((one) => one === form.way);
  const chosen = { way: way ?? '', address };
  if (!way) return deliveryPage(request, mine, chosen, [problems.of('hall/no-way', 'way')]);
  if (needsAddress(way) && address === '')
    return deliveryPage(request, mine, chosen, [problems.of('hall/no-address', 'address')]);
  const { answers } = mine.view;
  const wants = { way, address };
  const asked = { ...mine.key, requestId: newRequest(), seen: null, answers, wants };
  const saved = await attempt(client.cases.save(asked));
  return saved.ok
    ? goTo(`/apply/${mine.key.number}/check`)
    : deliveryPage(request, mine, chosen, saved.problems);
}

function checkPage({ view }: Mine, refused: readonly Problem[]): Handled {
  return {
    title: wrongTitle('提交前看一遍', refused),
    crumbs: crumbsOf(view),
    body: <CheckPage view={view} requestId={newRequest()} refused={refused} />,
    ...(refused.length > 0 && { status: 422 }),
  };
}

/** Sends the application, once for a repeated request. Shows changes of the meantime before it sends. */
async function send({ client, form }: Asked, mine: Mine): Promise<Handled> {
  const seen = Number(form.seen);
  const sent = await attempt(
    client.cases.act({
      ...mine.key,
      requestId: requestOf(form),
      seen: Number.isInteger(seen) && form.seen ? seen : null,
      command: { do: 'submit' },
    }),
  );
  if (sent.ok) return goTo(`/cases/${mine.key.number}/sent`);
  const now = await client.cases.look(mine.key);
  return now.status === 'draft'
    ? checkPage({ ...mine, view: now }, sent.problems)
    : goTo(`/cases/${now.number}`);
}

export const applyRoutes = [
  ...startRoutes,

  myCaseRoute('GET', '/apply/:number/key', async (_request, { key, view, fresh }) =>
    fresh
      ? { title: '记下编号和查询码', body: <KeyPage {...key} item={view.item.name} /> }
      : goTo(`/apply/${key.number}`),
  ),
  myCaseRoute('POST', '/apply/:number/key', async (_request, { key }) =>
    goTo(`/apply/${key.number}/form/1`, keepKey(key)),
  ),

  myCaseRoute('GET', '/apply/:number', async (_request, { view }) => ({
    title: `我的申请：${view.item.name}`,
    body: <TasksPage view={view} />,
  })),

  myCaseRoute('GET', '/apply/:number/who', (request, mine) => whoPage(request, mine, {}, [])),
  myCaseRoute('POST', '/apply/:number/who', async (request, mine) => {
    const { client, form } = request;
    const applicant = applicantOf(sortOf(mine.view), form);
    const saved = await attempt(client.cases.who({ ...mine.key, applicant }));
    if (!saved.ok) return whoPage(request, mine, form, saved.problems);
    return goTo(`/apply/${mine.key.number}/check`);
  }),

  myCaseRoute('GET', '/apply/:number/form/:step', async (request, mine) => {
    const step = stepOf(request, mine);
    return step ? questionPage(mine, step, mine.view.answers, []) : refusalPage(404, request.path);
  }),
  myCaseRoute('POST', '/apply/:number/form/:step', keepAnswers),

  ...materialRoutes,

  myCaseRoute('GET', '/apply/:number/delivery', (request, mine) =>
    deliveryPage(request, mine, mine.view.wants, []),
  ),
  myCaseRoute('POST', '/apply/:number/delivery', keepDelivery),

  myCaseRoute('GET', '/apply/:number/check', async (_request, mine) => checkPage(mine, [])),
  myCaseRoute('POST', '/apply/:number/check', send),

  myCaseRoute('GET', '/apply/:number/discard', async (_request, { view }) => ({
    title: '删掉草稿',
    crumbs: crumbsOf(view),
    body: <DiscardPage view={view} requestId={newRequest()} />,
  })),
  myCaseRoute('POST', '/apply/:number/discard', async ({ client, form }, { key }) => {
    await client.cases.act({ ...key, requestId: requestOf(form), seen: null, command: { do: 'discard' } });
    return goTo(`/cases/${key.number}`);
  }),
];
