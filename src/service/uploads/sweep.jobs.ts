import type { Sweep } from '#base/schedule/index.ts';
import { sweepFiles } from './drop.store.ts';

/**
 * Bytes that no line of the register names, and drafts of files that were broken off, after a day. The register itself is
 * cleared by the job that erases persons: what a window took in and no case has claimed goes after packs/persons'
 * `draftDays`. Never both in one transaction: bytes must not go before it is certain that their line has gone.
 */
export const sweepUploads: Sweep = async ({ tx, files, at }) => ({
  what: '个没有登记的文件',
  count: await sweepFiles(tx, files, at),
});
