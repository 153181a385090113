import { readFile } from 'node:fs/promises';
import { officialCalendar } from '#base/calendar/index.ts';
import { all, type Result, refused } from '#base/kernel/index.ts';
import { type Io, sayProblems } from '#shell/cli/io.ts';
import { type ClockAnswer, evaluateClock, permitLaw, readScenario } from './index.ts';
import { problems } from './problems.ts';

const USAGE = `用法：yimen clock 情景.json
  按行政许可法计算办件的受理日、到期日和灯色；不需要数据库。文件里是一个情景或一组情景，- 表示从标准输入读取。
  { "limits": { "statutory": 20, "promised": 10, "joint": false },
    "events": [{ "on": "2020-09-25", "do": "receive" }], "asOf": "2020-10-30" }`;

/**
 * `yimen clock FILE.json`: one scenario gives one answer, an array an array, as JSON on stdout and exit code 0.
 * What cannot be read: Chinese on stderr, nothing on stdout, exit code 2.
 */
export async function clockCommand(
  args: readonly string[],
  io: Io,
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE);
    return 0;
  }
  const [file, ...more] = args;
  const text =
    file && more.length === 0 ? await readText(file, stdin) : refused(problems.of('clock/usage', ''));
  const answers = text.ok ? answer(text.value) : text;
  if (!answers.ok) {
    sayProblems(io, answers.problems);
    return 2;
  }
  io.out(JSON.stringify(answers.value, null, 2));
  return 0;
}

/** One scenario, or an array of them, as JSON text. Refuses what is not, every element at once. */
export function answer(text: string): Result<ClockAnswer | ClockAnswer[]> {
  const input = parse(text);
  if (!input.ok) return input;
  if (!Array.isArray(input.value)) return answerOne(input.value, '');
  return all(input.value.map((scenario, index) => answerOne(scenario, `[${index}]`)));
}

function answerOne(input: unknown, at: string): Result<ClockAnswer> {
  const scenario = readScenario(input, officialCalendar, at);
  if (!scenario.ok) return scenario;
  return { ok: true, value: evaluateClock(scenario.value, officialCalendar, permitLaw) };
}

function parse(text: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    const why =
      text.trim() === '' ? '内容是空的' : line ? `第${line}行第${column}列附近有错` : '不完整或有错';
    return refused(problems.of('clock/not-json', '', { why }));
  }
}

async function readText(file: string, stdin: AsyncIterable<Uint8Array | string>): Promise<Result<string>> {
  try {
    const bytes = file === '-' ? await drain(stdin) : await readFile(file);
    // fatal: a file in another encoding is said to be one, not read as rubbish; a byte order mark is dropped
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) {
      return refused(problems.of('clock/not-json', '', { why: '不是 UTF-8 编码的文本' }));
    }
    return refused(problems.of('clock/no-file', '', { file, why: reason(error) }));
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: '没有这个文件',
    EISDIR: '这是一个目录',
    EACCES: '没有读取权限',
  };
  return known[code] ?? (code || '读取失败');
}

async function drain(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream)
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  return Buffer.concat(parts);
}
