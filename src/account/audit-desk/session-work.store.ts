import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '#account/audit/index.ts';
import { ok, type Result } from '#base/kernel/index.ts';
import type { Judgement } from './job.ts';
import type { Reader } from './judge.reader.ts';
import { UPLOAD } from './limits.ts';
import type { AuditSession, StoredFile } from './sessions.store.ts';

const RESULT = 'result.json';

const jobFiles = (files: readonly StoredFile[], last: boolean) =>
  files.filter((file) => file.last === last).map(({ name, path: at }) => ({ name, path: at }));

const documents = ({ files }: AuditSession) => ({
  files: jobFiles(files, false),
  last: jobFiles(files, true),
});

/** Begins to read and judge; `session.state` tells the progress, `session.finished` settles at the end. */
export function startReading(reader: Reader, session: AuditSession): void {
  const read = async () => {
    const done: string[] = [];
    const result = await reader.run({ kind: 'judge', ...documents(session) }, (text) => {
      done.push(text);
      session.state = { kind: 'reading', done };
    });
    if (result.ok) await writeFile(path.join(session.folder, RESULT), JSON.stringify(result.value));
    session.state = result.ok ? { kind: 'done' } : { kind: 'refused', problems: result.problems };
  };
  // the session and its folder may be gone by now; then nobody needs the result
  session.finished = read().catch(() => {});
}

/** Waits until the reading has ended, but no longer than a visitor waits for a page. */
export async function waitFor(session: AuditSession, patienceMs: number = UPLOAD.patienceMs): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([session.finished, patience]);
  clearTimeout(timer);
}

/** Reads the result from the session's folder. It is not kept in memory, which hundreds of sessions would fill. */
export async function readJudgement(session: AuditSession): Promise<Judgement> {
  return JSON.parse(await readFile(path.join(session.folder, RESULT), 'utf8')) as Judgement;
}

/** Makes a report with the present answers. */
export async function makeReport(
  reader: Reader,
  session: AuditSession,
  kind: 'html' | 'xlsx',
  answers: readonly Answer[],
): Promise<Result<string | Uint8Array>> {
  return reader.run({ kind, answers, ...documents(session) });
}

/** A page of the session's file `at` (last year's files come after this year's) as PNG. It is painted once. */
export async function openPage(
  reader: Reader,
  session: AuditSession,
  at: number,
  page: number,
): Promise<Result<NodeJS.ReadableStream> | undefined> {
  const file = ordered(session.files)[at];
  if (!file) return undefined;
  const painted = path.join(session.folder, `page-${at}-${page}.png`);
  if (!(await stat(painted).catch(() => null))) {
    const result = await reader.run({ kind: 'page', path: file.path, page, width: UPLOAD.pageWidth });
    if (!result.ok) return result;
    await writeFile(painted, result.value, { mode: 0o600 });
  }
  return ok(createReadStream(painted));
}

/** This year's files in their order, then last year's; the places of findings count in this order. */
export function ordered(files: readonly StoredFile[]): StoredFile[] {
  return [...files.filter(({ last }) => !last), ...files.filter(({ last }) => last)];
}
