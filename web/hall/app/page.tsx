import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Breadcrumb, type Crumb } from '../parts/breadcrumb.tsx';
import { Footer } from '../parts/footer.tsx';
import { Header } from '../parts/header.tsx';
import type { Answer, Asked } from './client.ts';
import { type Contact, hallContact, type Place } from './place.ts';
import { STYLE } from './style.ts';

const LONGEST_QUERY = 500;

/** The frame around every page. */
export interface Frame {
  /** "某某区" */
  readonly district: string;
  /** "某某市某某区行政审批服务局" */
  readonly bureau: string;
  /** what is known of the hall, and the site's 备案号 */
  readonly contact: Contact | null;
  readonly record: string;
  readonly path: string;
  /** the address with its query, for coming back */
  readonly here: string;
  readonly large: boolean;
  readonly signedIn: boolean;
}

export interface PageView {
  /** the title for the browser, to which the site's name is added */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** takes the whole width, as tables and pages with their contents at the side do */
  readonly wide?: boolean;
  readonly body: ReactNode;
  /** a personal page, of which no copy stays in the browser */
  readonly own?: boolean;
  readonly secrets?: Answer['secrets'];
}

export type FrameRequest = Pick<Asked, 'path' | 'cookies' | 'signedIn'> & Partial<Pick<Asked, 'query'>>;

/** Makes the frame. Without a place, as on an error page, the site shows its mark alone. */
export function frameOf(request: FrameRequest, place?: Place): Frame {
  const { path, signedIn, cookies } = request;
  const { district, bureau, record } = place ?? { district: '', bureau: '', record: '' };
  const contact = place ? hallContact(place) : null;
  const query = new URLSearchParams(request.query).toString();
  const here = query && query.length <= LONGEST_QUERY ? `${path}?${query}` : path;
  return { district, bureau, contact, record, path, here, signedIn, large: cookies.print === 'large' };
}

/** A whole page as plain HTML: no script, one style sheet inside, landmarks and a way to skip to the content. */
export function renderPage(view: PageView, frame: Frame): string {
  const markup = renderToStaticMarkup(
    <html lang="zh-CN" className={frame.large ? 'large' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${view.title} · 一门 ${frame.district}政务服务`}</title>
        <link
          rel="icon"
          href={`data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#b42318" stroke-width="2.6"><path d="M3 28h6V5l14-2v25h6M18.5 16v2"/></svg>')}`}
        />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, no text of a visitor */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body className={view.wide ? 'wide' : undefined}>
        <a className="skip" href="#content">
          跳到正文
        </a>
        <Header district={frame.district} path={frame.path} here={frame.here} large={frame.large} />
        <Breadcrumb crumbs={view.crumbs ?? []} />
        <main id="content" tabIndex={-1}>
          <div className="wrap">{view.body}</div>
        </main>
        <Footer {...frame} />
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}
