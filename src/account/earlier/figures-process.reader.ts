import { accountOf, readFile } from '#account/audit/index.ts';
import { ok } from '#base/kernel/index.ts';
import { answerJob } from '#shell/job-process/answer-job.ts';
import { figuresOf } from './read-figures.ts';

interface Job {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The process that opens a published account: started for one file by figures.reader.ts. */
answerJob(async ({ name, bytes }: Job) => {
  const read = await readFile(name, bytes, () => performance.now());
  return read.ok ? ok(figuresOf(accountOf([read.value]))) : read;
});
