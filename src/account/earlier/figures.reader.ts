import path from 'node:path';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { createJobProcesses, type Ending } from '#shell/job-process/job-process.ts';
import { problems } from './problems.ts';
import type { ReadEarlier } from './types.ts';

const PROGRAM = path.join(import.meta.dirname, 'figures-process.reader.ts');
const LIMITS = { atOnce: 1, waiting: 8, memoryBytes: 900 * 1024 * 1024, heapMegabytes: 600 };
const SECONDS = 90;

const processes = createJobProcesses(PROGRAM, LIMITS);

/** What came of the reading, or a refusal in words. */
export function resultOf(ending: Ending): Result<ReadEarlier> {
  const refuse = (why: string) => refused(problems.of('earlier/not-read', 'file', { why }));
  if (ending.ended === 'done') return ok(ending.value as ReadEarlier);
  if (ending.ended === 'refused') return refused(...ending.problems);
  if (ending.ended === 'full') return refuse('现在读文件的人太多，请过几分钟再试');
  if (ending.ended === 'too-slow') return refuse(`${SECONDS}秒内没有读完，已经停止`);
  return refuse('读取它用的内存超过限度，已经停止');
}

/** Reads a published account in a process of its own: whatever the file does, the server goes on. */
export async function readEarlier(name: string, bytes: Uint8Array): Promise<Result<ReadEarlier>> {
  return resultOf(await processes.run({ name, bytes }, SECONDS * 1_000));
}
