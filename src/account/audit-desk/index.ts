export { serveAudit } from './audit-desk.routes.ts';
