import type { Sweep } from '#base/schedule/index.ts';
import { sweepFiles } from './drop.store.ts';

/**
 * Deletes, after a day, the bytes that no line of the register names, and drafts of files that were broken off. The job that
 * erases persons clears the register itself: what a window took in and no case has claimed goes after `draftDays` of
 * packs/persons. The two are never in one transaction: bytes must not go before it is certain that their line has gone.
 */
export const sweepUploads: Sweep = async ({ tx, files, at }) => ({
  what: '个没有登记的文件',
  count: await sweepFiles(tx, files, at),
});
