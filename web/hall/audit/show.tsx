import type { AuditPage } from '#account/audit-desk/page-types.ts';
import { severities } from '#base/kernel/index.ts';
import { ErrorPage } from '../about/error-page.tsx';
import type { Answer, Asked } from '../app/client.ts';
import { frameOf, type PageView, renderPage } from '../app/page.tsx';
import { loadPlace } from '../app/place.ts';
import { FindingPage } from './finding.page.tsx';
import { AuditFormPage } from './form.page.tsx';
import { ReadingPage } from './reading.page.tsx';
import { ResultPage } from './result.page.tsx';
import { AUDIT_STYLE } from './style.ts';

const AUDIT = { name: '读一读公开的账', href: '/audit' };

/** Shows a page of the audit in the hall's frame. */
export async function showAudit(request: Asked, page: AuditPage): Promise<Answer> {
  const place = await loadPlace(request.client);
  const view = viewOf(request, page);
  const body = (
    <>
      <style href="audit" precedence="default">
        {AUDIT_STYLE}
      </style>
      {view.body}
    </>
  );
  return { html: renderPage({ ...view, body }, frameOf(request, place)) };
}

function viewOf(request: Asked, page: AuditPage): PageView {
  switch (page.page) {
    case 'form': {
      const title = page.problems.length > 0 ? '没有审核：读一读公开的账' : '读一读公开的账';
      return { title, body: <AuditFormPage problems={page.problems} /> };
    }
    case 'reading':
      return { title: '正在审核', crumbs: [AUDIT], body: <ReadingPage {...page} /> };
    case 'refused': {
      const status = page.problems.some(({ code }) => code === 'upload/gone' || code === 'upload/no-finding')
        ? 404
        : 422;
      const body = (
        <>
          <ErrorPage status={status} path={request.path} problems={page.problems} />
          <p>
            <a className="button main" href="/audit">
              选文件审核
            </a>
          </p>
        </>
      );
      return { title: ErrorPage.title(status), crumbs: [AUDIT], body };
    }
    case 'result': {
      const severity = severities.find((one) => one === request.query.severity);
      const from = Math.max(0, Math.trunc(Number(request.query.from)) || 0);
      const body = <ResultPage done={page} severity={severity} from={from} />;
      return { title: `${page.result.document.title}审核结果`, crumbs: [AUDIT], body };
    }
    case 'finding': {
      const finding = page.result.findings.find(({ id }) => id === page.finding);
      if (!finding) throw new Error('the shell asked for a finding that is not there');
      const back = { name: '审核结果', href: `/audit/${page.session}` };
      return {
        title: `${finding.title}，${page.result.document.title}`,
        crumbs: [AUDIT, back],
        wide: true,
        body: <FindingPage done={page} finding={finding} problems={page.problems} signedIn={page.signedIn} />,
      };
    }
  }
}
