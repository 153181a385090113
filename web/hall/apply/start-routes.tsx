import type { ApplyForm, Asked, HallClient, ItemGuide } from '../app/client.ts';
import { attempt } from '../app/refusal.ts';
import { type Handled, refusalPage, route } from '../app/route.tsx';
import { goTo, keepKey } from '../cases/my-case.tsx';
import { NoCodePage } from './key.page.tsx';
import { ForPage, needsPlace, OfflinePage, PlacePage, StartPage, startAt, whoAt } from './start.page.tsx';
import { WhoPage } from './who.page.tsx';
import { type As, applicantOf, sortsFor } from './who.ts';

const LONGEST = 64;

export const newRequest = () => crypto.randomUUID();

/** The hidden request id of a posted form; an invalid one is replaced by a new one. */
export function requestOf(form: Readonly<Record<string, string>>): string {
  const given = form.requestId ?? '';
  return /^[\w-]{8,80}$/.test(given) ? given : newRequest();
}

interface Offered {
  readonly form: ApplyForm;
  readonly guide: ItemGuide;
}

async function offered(client: HallClient, code: string): Promise<Offered | null> {
  if (code.length > LONGEST) return null;
  const [form, guide] = await Promise.all([client.cases.form({ item: code }), client.items.guide({ code })]);
  return { form, guide };
}

const crumbsOf = ({ item }: ItemGuide) => [
  { name: '办事指南', href: '/items' },
  { name: item.name, href: `/items/${encodeURIComponent(item.id)}` },
];

type StartHandler = (
  request: Asked,
  known: Offered,
  place: Parameters<Parameters<typeof route>[2]>[1],
) => Promise<Handled>;

/** A route before there is a draft. Only the first page is open where people cannot apply from home. */
function startRoute(method: 'GET' | 'POST', path: string, handler: StartHandler) {
  return route(method, `/apply/start/:item${path}`, async (request, place) => {
    const known = await offered(request.client, request.params.item ?? '');
    if (!known) return refusalPage(404, request.path);
    const { guide, form } = known;
    const crumbs = crumbsOf(guide);
    if (!form.online)
      return { title: `要到窗口办：${guide.item.name}`, crumbs, body: <OfflinePage {...known} /> };
    const handled = await handler(request, known, place);
    return 'answer' in handled ? handled : { crumbs, ...handled };
  });
}

/** The site of the query, if it takes the item in; '' when none is needed. */
function siteOf({ query }: Asked, form: ApplyForm): string | null {
  if (!needsPlace(form)) return '';
  return form.sites.find(({ code }) => code === query.site)?.code ?? null;
}

function sortOf({ query }: Asked, form: ApplyForm): As | null {
  return sortsFor(form).find(({ as }) => as === query.as)?.as ?? null;
}

async function whoPage(
  request: Asked,
  { form }: Offered,
  more: Pick<Parameters<typeof WhoPage>[0], 'fields' | 'problems'>,
) {
  const as = sortOf(request, form);
  const site = siteOf(request, form);
  if (site === null) return goTo(`${startAt(form.item.id)}/place`);
  if (as === null) return goTo(`${startAt(form.item.id)}/for${site && `?site=${site}`}`);
  const kinds = await request.client.cases.identityKinds();
  const page = { as, kinds, requestId: newRequest(), again: false, ...more };
  const action = whoAt(form.item.id, as, site || undefined);
  const wrong = more.problems.length > 0;
  return {
    title: wrong ? '有要改的：谁来申请' : '谁来申请',
    own: true,
    body: <WhoPage {...page} action={action} />,
    ...(wrong && { status: 422 }),
  };
}

async function begin(request: Asked, known: Offered): Promise<Handled> {
  const { client, form: fields } = request;
  const item = known.form.item.id;
  const as = sortOf(request, known.form);
  const site = siteOf(request, known.form);
  if (as === null || site === null) return whoPage(request, known, { fields, problems: [] });
  const asked = { requestId: requestOf(fields), item, applicant: applicantOf(as, fields) };
  const started = await attempt(client.cases.start(site === '' ? asked : { ...asked, site }));
  if (!started.ok) return whoPage(request, known, { fields, problems: started.problems });
  const { number, code } = started.value;
  if (code === '') return { title: '查询码已经给过', own: true, body: <NoCodePage number={number} /> };
  return goTo(`/apply/${number}/key`, keepKey({ number, code }, true));
}

export const startRoutes = [
  startRoute('GET', '', async (_request, known) => ({
    title: `在网上申请：${known.guide.item.name}`,
    body: <StartPage {...known} />,
  })),

  startRoute('GET', '/place', async ({ query }, { form }, place) => {
    const town = place.towns.find(({ code }) => code === query.town)?.code;
    return { title: '由哪里办', body: <PlacePage form={form} place={place} town={town} /> };
  }),

  startRoute('GET', '/for', async (request, { form }) => {
    const site = siteOf(request, form);
    if (site === null) return goTo(`${startAt(form.item.id)}/place`);
    return { title: '给谁办', body: <ForPage form={form} site={site || undefined} /> };
  }),

  startRoute('GET', '/who', (request, known) => whoPage(request, known, { fields: {}, problems: [] })),
  startRoute('POST', '/who', begin),
];
