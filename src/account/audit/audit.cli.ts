import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { all, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { type Audit, type AuditFile, audit } from './audit.ts';
import { problems } from './problems.ts';
import { LIMITS } from './read/limits.ts';
import { toHtml } from './report/html.ts';
import { type Answer, answerKinds, summary, toJson } from './report/json.ts';
import { readingText } from './report/reading.ts';
import { readNoTable, toText } from './report/text.ts';
import { toXlsx } from './report/xlsx.ts';

/** The command's files and streams, so that tests need no process. */
export interface AuditIo {
  read(path: string): Promise<Uint8Array>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** names in a folder, or undefined for a file */
  list(path: string): Promise<readonly string[] | undefined>;
  size(path: string): Promise<number>;
  out(text: string): void;
  progress(text: string): void;
  now(): number;
}

export const processIo: AuditIo = {
  read: async (path) => new Uint8Array(await readFile(path)),
  write: (path, content) => writeFile(path, content),
  list: async (path) => ((await stat(path)).isDirectory() ? (await readdir(path)).sort() : undefined),
  size: async (path) => (await stat(path)).size,
  out: (text) => process.stdout.write(text),
  progress: (text) => process.stderr.write(`${text}\n`),
  now: () => performance.now(),
};

interface Options {
  readonly files: readonly string[];
  readonly last: readonly string[];
  readonly json: boolean;
  /** prints the tables as they were read, before the findings */
  readonly reading: boolean;
  readonly html: string | undefined;
  readonly xlsx: string | undefined;
  readonly answers: string | undefined;
}

/**
 * `yimen audit FILE… [--with LAST_YEAR]… [--json] [--html OUT] [--xlsx OUT] [--answers FILE] [--reading]`.
 * Several files are one account; a folder is many accounts, one for each file in it.
 * Returns 0 when nothing is broken as an error, 1 with errors, 2 when something could not be read, or no table was.
 */
export async function auditCommand(args: readonly string[], io: AuditIo = processIo): Promise<number> {
  const options = parse(args);
  if (!options.ok) return refuse(options.problems, io, args.includes('--json'));
  const { files } = options.value;
  const folder = files.length === 1 && files[0] !== undefined ? await folderOf(files[0], io) : undefined;
  if (folder) return auditFolder(folder, options.value, io);
  const answers = await answersOf(options.value.answers, io);
  if (!answers.ok) return refuse(answers.problems, io, options.value.json);
  const result = await auditPaths(files, options.value, io);
  if (!result.ok) return refuse(result.problems, io, options.value.json);
  return report(result.value, options.value, answers.value, io);
}

function parse(args: readonly string[]): Result<Options> {
  const files: string[] = [];
  const last: string[] = [];
  const values: Record<string, string> = {};
  let json = false;
  let reading = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const value = args[i + 1];
    if (arg === '--json') json = true;
    else if (arg === '--reading') reading = true;
    else if (['--with', '--html', '--xlsx', '--answers'].includes(arg) && value !== undefined) {
      if (arg === '--with') last.push(value);
      else values[arg] = value;
      i += 1;
    } else if (arg.startsWith('--'))
      return refused(problems.of('audit/unknown-option', arg, { option: arg }));
    else files.push(arg);
  }
  if (files.length === 0) return refused(problems.of('audit/no-file-given', 'args', {}));
  return ok({
    files,
    last,
    json,
    reading,
    html: values['--html'],
    xlsx: values['--xlsx'],
    answers: values['--answers'],
  });
}

async function folderOf(path: string, io: AuditIo): Promise<readonly string[] | undefined> {
  try {
    return (await io.list(path))?.map((name) => join(path, name));
  } catch {
    return undefined; // the reader below reports that the file is missing
  }
}

async function load(paths: readonly string[], io: AuditIo): Promise<Result<AuditFile[]>> {
  const loaded = paths.map(async (path): Promise<Result<AuditFile>> => {
    try {
      // the size is asked before reading: a file of many gigabytes must not fill the memory
      if ((await io.size(path)) > LIMITS.bytes)
        return refused(problems.of('audit/too-large', path, { limit: LIMITS.bytes }));
      return ok({ name: basename(path), bytes: await io.read(path) });
    } catch {
      return refused(problems.of('audit/not-found', path, {}));
    }
  });
  return all(await Promise.all(loaded));
}

async function auditPaths(paths: readonly string[], options: Options, io: AuditIo): Promise<Result<Audit>> {
  const files = await load(paths, io);
  const last = await load(options.last, io);
  if (!files.ok || !last.ok) return refused(...[files, last].flatMap((r) => (r.ok ? [] : r.problems)));
  return audit(files.value, {
    now: io.now,
    progress: io.progress,
    ...(last.value.length > 0 ? { last: last.value } : {}),
  });
}

async function answersOf(path: string | undefined, io: AuditIo): Promise<Result<Answer[]>> {
  if (path === undefined) return ok([]);
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(await io.read(path)));
    return ok((Array.isArray(parsed) ? parsed : []).filter(isAnswer));
  } catch {
    return refused(problems.of('audit/not-found', path, {}));
  }
}

function isAnswer(value: unknown): value is Answer {
  const answer = value as Partial<Answer> | null;
  return typeof answer?.finding === 'string' && answerKinds.some((one) => one === answer.answer);
}

async function report(
  result: Audit,
  options: Options,
  answers: readonly Answer[],
  io: AuditIo,
): Promise<number> {
  if (options.html) await io.write(options.html, toHtml(result, answers));
  if (options.xlsx) await io.write(options.xlsx, await toXlsx(result, answers));
  if (options.reading && !options.json) io.out(`${readingText(result)}\n`);
  io.out(options.json ? `${JSON.stringify(toJson(result, answers), null, 1)}\n` : toText(result, answers));
  if (result.findings.some((f) => f.severity === 'error')) return 1;
  return readNoTable(result) ? 2 : 0;
}

function refuse(list: readonly Problem[], io: AuditIo, json = false): number {
  if (json) io.out(`${JSON.stringify({ problems: list }, null, 1)}\n`);
  for (const p of list) io.progress(`${p.at}：${p.message}\n　　${p.hint}`);
  return 2;
}

/** Audits a folder of accounts: prints one line for each; the worst gives the exit code. */
async function auditFolder(paths: readonly string[], options: Options, io: AuditIo): Promise<number> {
  const rows: string[][] = [['文件', '标题', '错误', '疑点', '提示', '相符', '没有核对']];
  let worst = 0;
  for (const path of paths) {
    const result = await auditPaths([path], options, io);
    if (!result.ok) {
      rows.push([basename(path), result.problems.map((p) => p.message).join('；')]);
      worst = 2;
      continue;
    }
    const { states, severities } = summary(result.value);
    const open = states['not-enough-data'] + states['could-not-be-read'];
    rows.push([
      basename(path),
      result.value.account.head.title,
      ...[severities.error, severities.warning, severities.information, states.holds, open].map(String),
    ]);
    if (severities.error > 0) worst = Math.max(worst, 1);
    if (readNoTable(result.value)) worst = 2;
  }
  io.out(
    options.json
      ? `${JSON.stringify(rows.slice(1), null, 1)}\n`
      : `${rows.map((row) => row.join('\t')).join('\n')}\n`,
  );
  return worst;
}
