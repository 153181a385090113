import { answerJob } from '#shell/job-process/answer-job.ts';
import { joinPages, type PageFile } from './join-pages.ts';

/** The process that opens the files of a material and joins them to one PDF: started for one material by join.reader.ts. */
answerJob(({ files }: { readonly files: readonly PageFile[] }) => joinPages(files));
