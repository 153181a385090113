import { ErrorPage } from '../about/error-page.tsx';
import type { Answer, Asked, Route } from './client.ts';
import { frameOf, type PageView, renderPage } from './page.tsx';
import { loadPlace, type Place } from './place.ts';
import { refusalOf } from './refusal.ts';

/** The result of a handler: a page, a page with a status, or an answer without a page, such as a redirect. */
export type Handled = PageView | (PageView & { readonly status: number }) | { readonly answer: Answer };

export type Handler = (request: Asked, place: Place) => Promise<Handled>;

/** Makes an address of the hall. A refusal of the contract becomes a page; a defect is left to the shell. */
export function route(
  method: Route['method'],
  path: string,
  handler: Handler,
  more: Pick<Route, 'takesFiles'> = {},
): Route {
  return {
    method,
    path,
    ...more,
    async handle(request) {
      const place = await loadPlace(request.client);
      const handled = await answered(handler, request, place);
      if ('answer' in handled) return handled.answer;
      const status = 'status' in handled ? handled.status : 200;
      const { own, secrets } = handled;
      const html = renderPage(handled, frameOf(request, place));
      return { status, html, ...(own && { own }), ...(secrets && { secrets }) };
    },
  };
}

async function answered(handler: Handler, request: Asked, place: Place): Promise<Handled> {
  try {
    return await handler(request, place);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusalPage(refusal.status, request.path, refusal.problems);
  }
}

/** The page of a refusal, for an unknown address or a page that the visitor may not see. */
export function refusalPage(status: number, path: string, problems: ErrorProblems = []): Handled {
  return { ...errorView(status, path, problems), status };
}

type ErrorProblems = Parameters<typeof ErrorPage>[0]['problems'];

export function errorView(
  status: number,
  path: string,
  problems: ErrorProblems = [],
  reference?: string,
): PageView {
  return {
    title: ErrorPage.title(status),
    body: (
      <ErrorPage
        status={status}
        path={path}
        problems={problems}
        {...(reference === undefined ? {} : { reference })}
      />
    ),
  };
}
