import { answerJob } from '#shell/job-process/answer-job.ts';
import { rowsFromXlsx } from './rows-from-xlsx.ts';

/** The process that opens somebody's Excel file: started for one file by xlsx.reader.ts. */
answerJob(({ bytes }: { readonly bytes: Uint8Array }) => rowsFromXlsx(bytes));
