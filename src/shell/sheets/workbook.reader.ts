import path from 'node:path';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { createJobProcesses } from '#shell/job-process/job-process.ts';
import type { Sheet } from './open-workbook.ts';
import { problems } from './problems.ts';

const PROGRAM = path.join(import.meta.dirname, 'workbook-process.reader.ts');
const LIMITS = { atOnce: 1, waiting: 8, memoryBytes: 700 * 1024 * 1024, heapMegabytes: 400 };
const SECONDS = 20;

const processes = createJobProcesses(PROGRAM, LIMITS);

/** All sheets of an Excel file, read in a process of its own: whatever a file does, the server goes on. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Sheet[]>> {
  const refuse = (why: string) => refused(problems.of('sheets/file', 'file', { why }));
  const ending = await processes.run({ bytes }, SECONDS * 1_000);
  if (ending.ended === 'done') return ok(ending.value as Sheet[]);
  if (ending.ended === 'refused') return refused(...ending.problems);
  if (ending.ended === 'full') return refuse('现在导入的人太多，请过几分钟再试');
  if (ending.ended === 'too-slow') return refuse(`${SECONDS}秒内没有读完，已经停止`);
  return refuse('读取它用的内存超过限度，已经停止');
}
