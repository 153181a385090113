import type { Problem } from '#base/kernel/index.ts';
import type { Answer, Asked, HallClient, MyCase, Route } from '../app/client.ts';
import type { Place } from '../app/place.ts';
import { refusalOf } from '../app/refusal.ts';
import { type Handled, refusalPage, route } from '../app/route.tsx';
import { LookUpPage } from './look-up.page.tsx';

/** Number and code of a case. Whoever has both acts as its applicant. */
export interface Key {
  readonly number: string;
  readonly code: string;
}

/** The applicant's own case, opened. */
export interface Mine {
  readonly key: Key;
  readonly view: MyCase;
  /** the code is new, and the page shows it until the applicant has written it down */
  readonly fresh: boolean;
}

const COOKIE = 'own';
const FRESH = '.new';

/** Reads a number as people type it: full-width, with spaces and dashes. */
export function readNumber(text: string): string {
  return text
    .slice(0, 80)
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z]/g, '')
    .slice(0, 40);
}

export function readCode(text: string): string {
  return text
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
    .slice(0, 20);
}

/** The cookie of the code. It goes to this case's own pages alone, so that several cases may be open at once. */
export function keepKey({ number, code }: Key, fresh = false): NonNullable<Answer['secrets']> {
  const value = code === '' ? null : `${code}${fresh ? FRESH : ''}`;
  return ['/apply', '/cases'].map((place) => ({ name: COOKIE, value, path: `${place}/${number}` }));
}

export const forgetKey = (number: string) => keepKey({ number, code: '' });

function keyOf({ cookies, params }: Asked): { readonly key: Key; readonly fresh: boolean } {
  const number = readNumber(params.number ?? '');
  const kept = cookies[COOKIE] ?? '';
  return { key: { number, code: readCode(kept.replace(FRESH, '')) }, fresh: kept.endsWith(FRESH) };
}

/** Asks for number and code; `problems` are those of the last try. */
export function lookUp(number: string, code: string, problems: readonly Problem[] = []): Handled {
  const wrong = problems.length > 0;
  const page = {
    title: wrong ? '没有打开：查我的办件' : '查我的办件',
    own: true,
    body: <LookUpPage number={number} code={code} problems={problems} />,
  };
  return wrong ? { ...page, status: 422 } : page;
}

const CLOSED = ['persons/wrong-code', 'persons/code-locked'];

/** Opens the case with its code; returns the problems where the code does not open it. */
async function open(client: HallClient, key: Key): Promise<MyCase | readonly Problem[]> {
  if (key.code === '') return [];
  try {
    return await client.cases.look(key);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal?.problems.some(({ code }) => CLOSED.includes(code))) throw error;
    return refusal.problems;
  }
}

type OwnHandler = (request: Asked, mine: Mine, place: Place) => Promise<Handled>;

/**
 * A page of the applicant's own case under `/apply/:number` (while it is a draft) or `/cases/:number` (later). No copy of it
 * stays in a browser that others use.
 */
export function myCaseRoute(
  method: Route['method'],
  path: string,
  handler: OwnHandler,
  more: Pick<Route, 'takesFiles'> = {},
): Route {
  const draft = path.startsWith('/apply/');
  return route(
    method,
    path,
    async (request, place) => {
      const { key, fresh } = keyOf(request);
      if (key.number === '') return refusalPage(404, request.path);
      const view = await open(request.client, key);
      if (!('status' in view)) {
        const asked = lookUp(key.number, '', view);
        return view.length > 0 ? { ...asked, secrets: forgetKey(key.number) } : asked;
      }
      if ((view.status === 'draft') !== draft) {
        return { answer: { redirect: homeOf(view), own: true } };
      }
      const handled = await handler(request, { key, view, fresh }, place);
      return 'answer' in handled ? { answer: { own: true, ...handled.answer } } : { own: true, ...handled };
    },
    more,
  );
}

/** The address at which the applicant goes on with a case. */
export function homeOf({ number, status }: Pick<MyCase, 'number' | 'status'>): string {
  return status === 'draft' ? `/apply/${number}` : `/cases/${number}`;
}

/** redirects to this address after an accepted form */
export const goTo = (redirect: string, secrets?: Answer['secrets']): Handled => ({
  answer: { redirect, own: true, ...(secrets && { secrets }) },
});
