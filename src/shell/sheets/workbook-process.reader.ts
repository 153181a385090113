import { answerJob } from '#shell/job-process/answer-job.ts';
import { openWorkbook } from './open-workbook.ts';

/** The process that opens somebody's Excel file: started for one file by workbook.reader.ts. */
answerJob(({ bytes }: { readonly bytes: Uint8Array }) => openWorkbook(bytes));
