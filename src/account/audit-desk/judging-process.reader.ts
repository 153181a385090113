import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { AuditFile, ReadDocument } from '#account/audit/index.ts';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import type { Answers, Job, JobFile, Said } from './job.ts';
import { problems } from './problems.ts';

/**
 * The process that opens somebody's files: started for one job by judge.ts, without the right to write, to start
 * programs or to know this server's settings. Whatever a file does, it ends with this process.
 */

const now = () => performance.now();
const say = (said: Said) => process.send?.(said);
const progress = (text: string) => say({ said: 'progress', text });

/** WebAssembly's memory is not the heap's: a thread beside the work watches all of it and ends the process. */
function watchMemory(limit: number): void {
  const code = `const { workerData } = require('node:worker_threads');
setInterval(() => { if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL'); }, 50);`;
  new Worker(code, { eval: true, workerData: limit }).unref();
}

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
  // without the checks, which a picture does not need: somebody waits for it
  const { renderPage } = await import('#account/audit/read/render-page.ts');
  const png = await renderPage(new Uint8Array(await readFile(job.path)), job.page, job.width);
  return png ? ok(png) : refused(problems.of('upload/no-finding', 'page'));
}

async function run(job: Job): Promise<Result<Answers[keyof Answers]>> {
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

watchMemory(Number(process.env.YIMEN_MEMORY));
process.once('message', async (job: Job) => {
  const result = await run(job);
  const said: Said = result.ok
    ? { said: 'done', value: result.value }
    : { said: 'refused', problems: result.problems };
  // ends only when the answer has left: a pipe carries megabytes in pieces
  process.send?.(said, undefined, {}, () => process.exit(0));
});
