import { readFile } from 'node:fs/promises';
import type { AuditFile, ReadDocument } from '#account/audit/index.ts';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { answerJob } from '#shell/job-process/answer-job.ts';
import type { Answers, Job, JobFile } from './job.ts';
import { problems } from './problems.ts';

/**
 * The process that opens somebody's files. judge.reader.ts starts it for one job, without the right to write, to start
 * programs or to see this server's settings. Whatever a file does, it affects this process only.
 */

const now = () => performance.now();

function load(files: readonly JobFile[]): Promise<AuditFile[]> {
  return Promise.all(
    files.map(async ({ name, path }) => ({ name, bytes: new Uint8Array(await readFile(path)) })),
  );
}

async function reread(files: readonly AuditFile[]): Promise<ReadDocument[]> {
  const { readFile: readDocument } = await import('#account/audit/index.ts');
  const read = await Promise.all(files.map(({ name, bytes }) => readDocument(name, bytes, now)));
  return read.flatMap((result) => (result.ok ? [result.value] : []));
}

async function paint(job: Job & { kind: 'page' }): Promise<Result<Uint8Array>> {
  // the checks are not loaded: a picture does not need them, and a reader waits for it
  const { renderPage } = await import('#account/audit/read/render-page.ts');
  const png = await renderPage(new Uint8Array(await readFile(job.path)), job.page, job.width);
  return png ? ok(png) : refused(problems.of('upload/no-finding', 'page'));
}

async function run(job: Job, progress: (text: string) => void): Promise<Result<Answers[keyof Answers]>> {
  if (job.kind === 'page') return paint(job);
  const { audit, checks, sightsOf, toHtml, toJson, toXlsx } = await import('#account/audit/index.ts');
  const [files, last] = await Promise.all([load(job.files), load(job.last)]);
  const result = await audit(files, { now, progress, ...(last.length > 0 ? { last } : {}) });
  if (!result.ok) return result;
  if (job.kind === 'html') return ok(toHtml(result.value, job.answers));
  if (job.kind === 'xlsx') return ok(await toXlsx(result.value, job.answers));
  const documents = [...result.value.account.documents, ...(await reread(last))];
  return ok({
    audit: toJson(result.value),
    sights: sightsOf(documents, result.value.findings),
    titles: Object.fromEntries(checks.map(({ id, title }) => [id, title])),
    sizes: documents.map(({ sizes }) => sizes ?? []),
  });
}

answerJob(run);
