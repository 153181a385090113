import { attempt } from '../app/refusal.ts';
import { refusalPage, route } from '../app/route.tsx';
import { applicantFile, fileAnswer } from '../apply/material-routes.tsx';
import { actRoutes } from './act-routes.tsx';
import { CasePage, MessagesPage } from './case.page.tsx';
import { handInRoutes } from './hand-in-routes.tsx';
import { lostCodeRoutes } from './lost-code-routes.tsx';
import { forgetKey, goTo, homeOf, keepKey, lookUp, myCaseRoute, readCode, readNumber } from './my-case.tsx';
import { problems } from './problems.ts';
import { SentPage } from './sent.page.tsx';

const KIND = /^[a-z-]{1,40}$/;

export const caseRoutes = [
  route('GET', '/cases', async ({ query }) => lookUp(readNumber(query.number ?? ''), '')),

  route('POST', '/cases', async ({ client, form }) => {
    const number = readNumber(form.number ?? '');
    const code = readCode(form.code ?? '');
    const typed = [(form.number ?? '').slice(0, 80), (form.code ?? '').slice(0, 40)] as const;
    if (number === '' || code === '')
      return lookUp(...typed, [problems.of('hall/no-number', number === '' ? 'number' : 'code')]);
    const opened = await attempt(client.cases.look({ number, code }));
    return opened.ok
      ? goTo(homeOf(opened.value), keepKey({ number, code }))
      : lookUp(...typed, opened.problems);
  }),

  // before the case's own address, which takes any number
  ...lostCodeRoutes,

  /** signs out of a case or a draft */
  route('POST', '/cases/:number/leave', async ({ params }) =>
    goTo('/cases', forgetKey(readNumber(params.number ?? ''))),
  ),

  myCaseRoute('GET', '/cases/:number', async ({ query }, { view }) => ({
    title: `${view.statusName}：${view.item.name}`,
    body: <CasePage view={view} did={query.did ?? ''} />,
  })),

  myCaseRoute('GET', '/cases/:number/sent', async (_request, { view }) => ({
    title: '申请已经提交',
    body: <SentPage view={view} />,
  })),

  myCaseRoute('GET', '/cases/:number/messages', async (_request, { view }) => ({
    title: '发给我的消息',
    crumbs: [{ name: view.item.name, href: `/cases/${view.number}` }],
    body: <MessagesPage view={view} />,
  })),

  myCaseRoute('GET', '/cases/:number/papers/:kind/:sequence', async ({ client, params, path }, { key }) => {
    const sequence = Number(params.sequence);
    const kind = params.kind ?? '';
    if (!KIND.test(kind) || !Number.isSafeInteger(sequence)) return refusalPage(404, path);
    return fileAnswer(await client.cases.applicantPaper({ ...key, kind, sequence }));
  }),

  myCaseRoute('GET', '/cases/:number/files/:digest', applicantFile),

  ...handInRoutes,
  ...actRoutes,
];
