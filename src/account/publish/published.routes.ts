import { implement } from '@orpc/server';
import { judgementsOf } from '#account/compile/index.ts';
import type { Problem } from '#base/kernel/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { publishContract } from './contract.ts';
import { explainFigure } from './explain.store.ts';
import { frozenView } from './frozen-view.ts';
import { asDownload, documentOut, figureMissing } from './out.ts';
import { problems } from './problems.ts';
import { findPublished, type PublishedAccount, publishedFile } from './published.store.ts';
import { type Publication, publicVersion, type ReleaseState } from './release/types.ts';
import { listReleases } from './release.store.ts';

const os = implement(publishContract).$context<HttpContext>();

interface NotFound {
  readonly NOT_FOUND: (options: { data: { problems: Problem[] } }) => Error;
}

async function publishedFor(
  context: HttpContext,
  errors: NotFound,
  input: { year: number; version?: number | undefined },
): Promise<PublishedAccount> {
  const found = await findPublished(context.db, context.district, input.year, input.version);
  if (found) return found;
  const problem = problems.of('publish/not-published', 'year', { year: input.year });
  throw errors.NOT_FOUND({ data: { problems: [problem] } });
}

/** A publication for the public, without the person who published it. */
function listed(version: number, { by: _by, at: _at, ...publication }: Publication, last: number) {
  return { version, ...publication, supersededBy: last > version ? last : null };
}

/** Every public version, newest first; superseded ones stay readable. */
function versionsOut(state: ReleaseState) {
  const last = publicVersion(state)?.version ?? 0;
  return state.versions
    .flatMap(({ version, publication }) => (publication ? [listed(version, publication, last)] : []))
    .reverse();
}

/** Public routes, from the frozen text: a later posting does not change what is public. */
export const publishedRoutes = {
  published: os.published.handler(async ({ context }) => {
    const releases = await listReleases(context.db, context.district);
    const years = releases.flatMap(({ year, state }) => {
      const versions = versionsOut(state);
      const [standing] = versions;
      return standing ? [{ year, ...standing, versions }] : [];
    });
    return { years: years.reverse() };
  }),

  publishedAccount: os.publishedAccount.handler(async ({ input, context, errors }) => {
    const { state, version, account } = await publishedFor(context, errors, input);
    const versions = versionsOut(state);
    const own = versions.find((known) => known.version === version.version)!;
    const last = await findPublished(context.db, context.district, input.year - 1, undefined);
    return {
      ...own,
      digest: version.digest,
      versions,
      document: documentOut(account.document),
      template: account.data.template,
      judgements: judgementsOf(frozenView(account), last && frozenView(last.account)),
    };
  }),

  publishedFigure: os.publishedFigure.handler(async ({ input, context, errors }) => {
    const { account } = await publishedFor(context, errors, input);
    const found = await explainFigure(context.db, context.district, account.data, input.id, input);
    if (!found) throw errors.NOT_FOUND({ data: { problems: [figureMissing(input.id)] } });
    return found;
  }),

  publishedFile: os.publishedFile.handler(async ({ input, context, errors }) => {
    const published = await publishedFor(context, errors, input);
    const bytes = await publishedFile(published, input.format);
    return asDownload(published.account, published.release.version, input, bytes);
  }),
};
