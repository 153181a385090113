export { serveAudit } from './audit-desk.routes.ts';
export { sweepAuditFolders } from './sweep.jobs.ts';
