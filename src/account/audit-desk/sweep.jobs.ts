import type { Sweep } from '#base/schedule/index.ts';
import { removeLeftovers } from './sessions.store.ts';

/** Deletes folders of audits whose server has ended. */
export const sweepAuditFolders: Sweep = async () => ({
  what: '个审查会话留下的文件夹',
  count: removeLeftovers(),
});
